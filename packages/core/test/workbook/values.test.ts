import { describe, expect, it } from 'vitest'
import { cellsOf, readRows } from './files/read-file'
import { workbookParts } from './files/workbook-parts'
import { zip } from './files/zip'

const row = (...cells: readonly string[]) => `<row r="1">${cells.join('')}</row>`

describe('a number', () => {
  it('is read as it is written', async () => {
    const cells = row(
      '<c r="A1"><v>10632.94</v></c>',
      '<c r="B1" t="n"><v>0</v></c>',
      '<c r="C1"><v> -1.5E-3\n</v></c>',
      '<c r="D1"><v>1e21</v></c>',
      '<c r="E1"><v>.5</v></c>',
    )
    expect(await cellsOf(cells)).toEqual({ A1: 10632.94, B1: 0, C1: -0.0015, D1: 1e21, E1: 0.5 })
  })

  it.each([['1,5'], ['0x1F'], ['12 345'], ['1e'], ['Infinity'], ['NaN'], ['INF'], ['--1']])(
    'is unreadable when it is written %s',
    async (written) => {
      expect(await cellsOf(row(`<c r="A1"><v>${written}</v></c>`))).toEqual({
        A1: { unreadable: 'number' },
      })
    },
  )

  it('is unreadable when it is too large', async () => {
    expect(await cellsOf(row('<c r="A1"><v>1e999</v></c>'))).toEqual({
      A1: { unreadable: 'number' },
    })
  })
})

describe('a truth value', () => {
  it('is read in both spellings, and nothing else is one', async () => {
    const written = ['1', '0', 'true', 'false', '2']
    const cells = written.map(
      (value, index) => `<c r="${'ABCDE'[index]}1" t="b"><v>${value}</v></c>`,
    )
    expect(await cellsOf(row(...cells))).toEqual({
      A1: true,
      B1: false,
      C1: true,
      D1: false,
      E1: { unreadable: 'type' },
    })
  })
})

describe('an error', () => {
  it('is read as written', async () => {
    expect(await cellsOf(row('<c r="A1" t="e"><v>#N/A</v></c>'))).toEqual({ A1: { error: '#N/A' } })
    const forged = `#${'N'.repeat(15_000)}`
    expect(await cellsOf(row(`<c r="A1" t="e"><v>${forged}</v></c>`))).toEqual({
      A1: { unreadable: 'type' },
    })
  })

  it('is what a cell of an unknown type holds', async () => {
    const cells = row('<c r="A1" t="q"><v>5</v></c>')
    expect(await cellsOf(cells)).toEqual({ A1: { unreadable: 'type' } })
  })
})

describe('a formula', () => {
  it('gives its stored result, whatever its type; a result of zero is zero', async () => {
    const cells = row(
      '<c r="A1"><f>1-1</f><v>0</v></c>',
      '<c r="B1" t="str"><f>"a"&amp;"b"</f><v> a_x000D_b </v></c>',
      '<c r="C1" t="b"><f>1=2</f><v>0</v></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="E1"><v>3</v><f t="shared" si="0"/></c>',
    )
    expect(await cellsOf(cells)).toEqual({
      A1: 0,
      B1: ' a\rb ',
      C1: false,
      D1: { error: '#DIV/0!' },
      E1: 3,
    })
    const [first] = await readRows(await zip(workbookParts(cells)))
    expect(first?.cells.every((cell) => cell.formula)).toBe(true)
  })

  it('without a stored result says so, instead of looking blank', async () => {
    const cells = row('<c r="A1"><f>B1</f></c>', '<c r="B1"><f>C1</f><v></v></c>')
    expect(await cellsOf(cells)).toEqual({ A1: 'no-result', B1: 'no-result' })
  })

  it('whose result is the empty text is blank', async () => {
    expect(await cellsOf(row('<c r="A1" t="str"><f>""</f><v></v></c>'))).toEqual({})
  })
})

describe('every cell', () => {
  it('tells what the file holds beside the value', async () => {
    const cells = row(
      '<c r="A1"><v>1.50</v></c>',
      '<c r="B1" t="b"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><t>Rossi</t></is></c>',
    )
    const [first] = await readRows(await zip(workbookParts(cells)))
    expect(first).toMatchObject({
      number: 1,
      hidden: false,
      cells: [
        {
          ref: 'A1',
          column: 1,
          value: { kind: 'number', number: 1.5 },
          raw: '1.50',
          formula: false,
        },
        {
          ref: 'B1',
          column: 2,
          value: { kind: 'boolean', boolean: true },
          raw: '1',
          formula: false,
        },
        {
          ref: 'C1',
          column: 3,
          value: { kind: 'text', text: 'Rossi' },
          raw: 'Rossi',
          formula: false,
        },
      ],
    })
  })

  it('that says twice what it holds is unreadable: no reader can know which of the two is meant', async () => {
    const cells = row(
      '<c r="A1"><v>1</v><v>2</v></c>',
      '<c r="B1" t="inlineStr"><is><t>Rossi</t></is><is><t>Verdi</t></is></c>',
      '<c r="C1"><v>1</v><v/></c>',
      '<c r="D1"><v>1</v></c>',
    )
    const twice = { unreadable: 'twice' }
    expect(await cellsOf(cells)).toEqual({ A1: twice, B1: twice, C1: twice, D1: 1 })
  })

  it('that holds formatting only is blank', async () => {
    const cells = row('<c r="A1" s="1"/>', '<c r="B1" s="1"></c>', '<c r="C1" t="s"><v/></c>')
    expect(await readRows(await zip(workbookParts(cells)))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { cellsOf } from './files/read-file'
import { sharedStrings } from './files/workbook-parts'

/** One shared string in A1. */
const shared = (item: string) =>
  cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
    'xl/sharedStrings.xml': sharedStrings(`<si>${item}</si>`),
  }).then(({ A1 }) => A1)

/** One inline string in A1. */
const inline = (content: string) =>
  cellsOf(`<row r="1"><c r="A1" t="inlineStr">${content}</c></row>`).then(({ A1 }) => A1)

describe('a text', () => {
  it('is found by its index among the shared strings', async () => {
    const strings = Array.from({ length: 3000 }, (_, index) => `Comune ${index}`)
    const items = strings.map((text) => `<si><t>${text}</t></si>`).join('')
    const rows = strings.map((_, index) => {
      return `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`
    })
    const cells = await cellsOf(rows.join(''), { 'xl/sharedStrings.xml': sharedStrings(items) })
    expect(Object.values(cells)).toEqual(strings)
  })

  it('may stand in the cell itself', async () => {
    expect(await inline('<is><t>Ancona</t></is>')).toBe('Ancona')
    expect(await inline('<v>Ancona</v>')).toBe('Ancona')
  })

  it('is put together from its formatted runs', async () => {
    const runs =
      '<r><t>Ni</t></r><r><rPr><b/></rPr><t xml:space="preserve">ccolò </t></r><r><t>B</t></r>'
    expect(await shared(runs)).toBe('Niccolò B')
    expect(await inline(`<is>${runs}</is>`)).toBe('Niccolò B')
  })

  it('is not mixed with how it is read aloud', async () => {
    expect(
      await shared('<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>'),
    ).toBe('課')
    expect(await inline('<is><r><t>課</t></r><rPh sb="0" eb="1"><t>カ</t></rPh></is>')).toBe('課')
  })

  it('keeps the space at its ends only when it says so, as in Excel', async () => {
    expect(await shared('<t> \n Rossi  Mario\t</t>')).toBe('Rossi  Mario')
    expect(await shared('<t xml:space="preserve"> Rossi </t>')).toBe(' Rossi ')
    expect(await shared('<t>\u00a0Rossi</t>')).toBe('\u00a0Rossi')
  })

  it('may hold whatever XML can write', async () => {
    expect(await shared('<t>D&apos;Angelo &amp; &quot;C&#xF2;&quot; &lt;&#8364;&gt; 😀</t>')).toBe(
      'D\'Angelo & "Cò" <€> 😀',
    )
    expect(await inline('<is><t>a<![CDATA[<b>&amp;]]>c<!-- no -->d</t></is>')).toBe('a<b>&amp;cd')
    expect(await shared('<t>prima\r\nseconda</t>')).toBe('prima\nseconda')
  })

  it('may hold characters that XML cannot write, escaped', async () => {
    expect(await shared('<t>prima_x000D_\nseconda</t>')).toBe('prima\r\nseconda')
    expect(await shared('<t>_x005F_x000D_ _x00e0_ _xD83D__xDE00_</t>')).toBe('_x000D_ à 😀')
    expect(await inline('<is><t>_x0009_a</t></is>')).toBe('\ta')
    expect(await shared('<t>_x00g0_ _x12_</t>')).toBe('_x00g0_ _x12_')
    expect(await shared('<r><t>_x000</t></r><r><t>D_</t></r>')).toBe('_x000D_')
  })

  it('never holds what a database refuses', async () => {
    expect(await shared('<t>a_x0000_b_xD83D_c</t>')).toBe('a\ufffdb\ufffdc')
  })

  it('is blank when it is empty', async () => {
    expect(await shared('<t/>')).toBeUndefined()
    expect(await shared('')).toBeUndefined()
    expect(await inline('<is><t></t></is>')).toBeUndefined()
    expect(await inline('')).toBeUndefined()
  })

  it('of nothing but blanks keeps them: between two runs they part the words', async () => {
    const runs = '<r><t>Maria</t></r><r><t> </t></r><r><t>Rossi</t></r>'
    expect(await shared(runs)).toBe('Maria Rossi')
    expect(await inline(`<is>${runs}</is>`)).toBe('Maria Rossi')
    expect(await shared('<t>  </t>')).toBe('  ')
    expect(await inline('<is><t>  </t></is>')).toBe('  ')
  })

  it('is told as missing, never blank, when its index points nowhere', async () => {
    const cells = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>x</v></c></row>'
    const others = { 'xl/sharedStrings.xml': sharedStrings('<si><t>a</t></si>') }
    const broken = { A1: { unreadable: 'missing-text' }, B1: { unreadable: 'missing-text' } }
    expect(await cellsOf(cells, others)).toEqual(broken)
    expect(await cellsOf(cells)).toEqual(broken)
  })
})

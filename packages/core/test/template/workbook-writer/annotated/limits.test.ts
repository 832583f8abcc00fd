import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../../src/errors/problem'
import { messages } from '../../../../src/messages/messages'
import { writeAnnotatedWorkbook } from '../../../../src/template/workbook-writer/write-annotated-workbook'
import type { ListContent } from '../../../../src/validation/list-content'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../../../src/workbook/open-workbook'
import { openInExcelJs, partOf, sheetOf } from '../open-workbook'
import { contentOf, gather, issueAt, italian, second, title } from './annotate'

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Rossi ${index}`, 'Mario', 'RSSMRA01E17A271V'])

const write = (
  content: ListContent,
  issues: Iterable<Issue>,
  limits: { notes?: number; links?: number; rows?: number } = {},
  sentences = italian,
) =>
  gather(
    writeAnnotatedWorkbook(second, {
      title,
      campaign: 'borse-di-studio-2017',
      content,
      issues: () => issues,
      messages: sentences,
      limits,
    }),
  )

const above = async (bytes: Uint8Array): Promise<string> => {
  const sheet = sheetOf(await openInExcelJs(bytes), 'Errori')
  return Array.from({ length: 8 }, (_, row) => sheet.getCell(row + 1, 1).text).join('\n')
}

describe('what a spreadsheet program bears', () => {
  it('5,000 notes: then the added column alone explains, and the first sheet says so', async () => {
    const issues = people(5001).map((_, index) => issueAt(`D${index + 2}`))
    const bytes = await write(contentOf(people(5001)), issues)
    const notes = await partOf(bytes, 'xl/comments2.xml')
    expect(notes.match(/<comment /g)).toHaveLength(5000)
    expect(notes).toContain('ref="D5001"')
    const list = await partOf(bytes, 'xl/worksheets/sheet2.xml')
    expect(/<row r="5002".*?<\/row>/.exec(list)?.[0]).toContain('Errore: La cella è vuota')
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      'Hanno una nota le prime 5.000 celle; di tutte la spiegazione',
    )
  }, 60_000)

  it('links up to their limit: the references stay', async () => {
    const issues = people(5).map((_, index) => issueAt(`D${index + 2}`))
    const bytes = await write(contentOf(people(5)), issues, { links: 3 })
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml.match(/<hyperlink /g)).toHaveLength(3)
    expect(await above(bytes)).toContain('le prime 3 righe: Excel non ne ammette di più')
    const sheet = sheetOf(await openInExcelJs(bytes), 'Errori')
    expect(sheet.getCell(sheet.rowCount, 2).text).toBe('D6')
  })

  it('rows of a sheet: it says how many findings there are, and where all of them stand', async () => {
    const issues = people(20).map((_, index) => issueAt(`D${index + 2}`))
    const bytes = await write(contentOf(people(20)), issues, { rows: 18 })
    const sheet = sheetOf(await openInExcelJs(bytes), 'Errori')
    expect(sheet.rowCount).toBe(18)
    const shown = 18 - 8
    expect(await above(bytes)).toContain(`i primi ${shown} di 20 errori e avvisi`)
    expect(sheet.getCell(18, 2).text).toBe(`D${shown + 1}`)
  })

  it('32,767 characters of a text: it is cut, and the first sheet names the cell', async () => {
    const long = ['Rossi', 'Mario', 'x'.repeat(40_000)]
    const bytes = await write(contentOf([long]), [issueAt('C2')])
    expect(await above(bytes)).toContain('Il testo della cella C2 è tagliato a 32.767 caratteri')
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    expect(sheet.getCell('C2').text).toHaveLength(32_767)
  })

  it('sentences of any length and number: each is cut, none is left out', async () => {
    const long = messages('it', {
      'elsewhere.long': () => ['Troppo '.repeat(10_000), 'Rimedio '.repeat(10_000)],
    })
    const issues = people(12).map(() =>
      issueAt('D2', {
        code: 'elsewhere.long',
        column: 'C'.repeat(40_000),
        entry: 'E'.repeat(40_000),
      }),
    )
    const bytes = await write(contentOf(people(1)), issues, {}, long)
    const workbook = await openInExcelJs(bytes)
    const errors = sheetOf(workbook, 'Errori')
    const line = errors.getRow(errors.rowCount)
    line.eachCell((cell) => expect(cell.text.length).toBeLessThanOrEqual(5_000))
    expect(line.getCell(7).text).toMatch(/^Troppo .*…$/)
    expect(line.getCell(8).text).toMatch(/^Rimedio .*…$/)
    const list = sheetOf(workbook, 'Elenco')
    const explained = list.getCell(2, list.columnCount).text
    expect(explained.length).toBeLessThanOrEqual(32_767)
    expect(explained).toMatch(/^Errore – CCC/)
    expect(explained).toMatch(/… e altre \d+ segnalazioni\.$/)
    const { note } = list.getCell('D2')
    const texts = typeof note === 'string' ? [] : (note?.texts ?? [])
    const told = texts.map(({ text }) => text).join('')
    expect(told.length).toBeLessThan(32_767)
    expect(told).toMatch(/^Errore\nTroppo /)
    expect(told).toMatch(/… e altre 2 segnalazioni\.$/)
  })

  it('a title of any length', async () => {
    const list = contentOf(people(1))
    const columns = [...list.columns, { column: 40, title: 'y'.repeat(40_000), name: null }]
    const sheet = sheetOf(await openInExcelJs(await write({ ...list, columns }, [])), 'Elenco')
    expect(sheet.getCell(1, second.columnList.length + 1).text).toHaveLength(32_767)
  })

  it('nothing is said of limits that were not reached', async () => {
    const bytes = await write(contentOf(people(3)), [issueAt('D2')])
    expect(await above(bytes)).not.toMatch(/prime|primi|tagliat/)
  })

  it('a row far below the others: it stays there', async () => {
    const content = contentOf(people(2))
    const far: ListContent = {
      ...content,
      rows: async function* () {
        yield* content.rows()
        const cells = [{ column: 1, value: { kind: 'text' as const, text: 'Ultima' } }]
        yield { row: 1_048_576, hidden: false, cells }
      },
    }
    const bytes = await write(far, [issueAt('B1048576')])
    const workbook = await openWorkbook(bufferByteSource(bytes))
    const rows: number[] = []
    for await (const { number } of workbook.sheets[1]?.rows() ?? []) rows.push(number)
    await workbook.close()
    expect(rows).toEqual([1, 2, 3, 1_048_576])
  })
})

describe('findings on what is no cell', () => {
  it('a row stands in the added column; the whole file only on the first sheet', async () => {
    const row = issueAt('A2', { cell: null })
    const file = issueAt('A1', { cell: null, row: null, code: 'list.hidden-columns' })
    const bytes = await write(contentOf(people(1)), [file, row])
    const workbook = await openInExcelJs(bytes)
    const sheet = sheetOf(workbook, 'Errori')
    const [of, at] = [sheet.rowCount - 1, sheet.rowCount]
    expect([sheet.getCell(of, 2).text, sheet.getCell(of, 3).text]).toEqual(['', 'tutto il file'])
    expect([sheet.getCell(at, 2).text, sheet.getCell(at, 3).text]).toEqual(['L2', 'riga 2'])
    expect(sheetOf(workbook, 'Elenco').getCell('L2').text).toContain('La cella è vuota')
  })

  it('a row that holds nothing is written for what was found there', async () => {
    const bytes = await write(contentOf(people(1)), [issueAt('A2'), issueAt('A7'), issueAt('B9')])
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    expect(sheet.getCell('L7').text).toContain('La cella è vuota')
    expect(sheet.getCell('L9').text).toContain('La cella è vuota')
    expect(sheet.getCell('B9').border?.left?.style).toBe('medium')
  })
})

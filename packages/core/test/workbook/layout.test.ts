import { describe, expect, it } from 'vitest'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/open-workbook'
import { workbook, workbookParts, worksheet } from './files/workbook-parts'
import { zip } from './files/zip'

const row = (number: number, attributes = ''): string =>
  `<row r="${number}"${attributes}><c r="A${number}"><v>1</v></c></row>`

/** A worksheet with what stands before and behind its rows. */
const sheetXml = (before: string, rows: string, behind: string): string =>
  worksheet(rows)
    .replace('<sheetData>', `${before}<sheetData>`)
    .replace('</sheetData>', `</sheetData>${behind}`)

async function open(xml: string, workbookXml?: string) {
  const parts = workbookParts('', {
    'xl/worksheets/sheet1.xml': xml,
    ...(workbookXml ? { 'xl/workbook.xml': workbookXml } : {}),
  })
  const opened = await openWorkbook(bufferByteSource(await zip(parts)))
  const [sheet] = opened.sheets
  if (!sheet) throw new Error('no sheet')
  return { sheet, opened }
}

const merges = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B5:D5"/></mergeCells>'
const columns =
  '<cols><col min="1" max="1" width="9"/><col min="2" max="4" hidden="1"/><col min="9" max="9" hidden="true"/></cols>'

describe('what people see of a sheet', () => {
  it('its merged cells and hidden columns are told after the rows, at no cost', async () => {
    const { sheet } = await open(sheetXml(columns, row(1) + row(2), merges))
    for await (const _ of sheet.rows());
    expect(await sheet.layout()).toEqual({
      merged: ['A2:A3', 'B5:D5'],
      hiddenColumns: [
        { first: 2, last: 4 },
        { first: 9, last: 9 },
      ],
    })
  })

  it('they are told also to those who did not read the rows, or not to the end', async () => {
    const { sheet } = await open(sheetXml(columns, row(1) + row(2), merges))
    for await (const _ of sheet.rows()) break
    expect((await sheet.layout()).merged).toEqual(['A2:A3', 'B5:D5'])
  })

  it('rows say whether they are hidden', async () => {
    const { sheet } = await open(
      sheetXml('', row(1) + row(2, ' hidden="1"') + row(3, ' hidden="0"'), ''),
    )
    const hidden: boolean[] = []
    for await (const one of sheet.rows()) hidden.push(one.hidden)
    expect(hidden).toEqual([false, true, false])
  })

  it('nonsense about columns hides nothing', async () => {
    const nonsense =
      '<cols><col min="x" max="2" hidden="1"/><col min="5" max="4" hidden="1"/></cols>'
    const { sheet } = await open(sheetXml(nonsense, row(1), ''))
    expect((await sheet.layout()).hiddenColumns).toEqual([])
  })

  it('a workbook says in which system it counts days', async () => {
    const sheets = '<sheets><sheet name="Elenco" sheetId="1" r:id="rId1"/></sheets>'
    const old = workbook(`<workbookPr date1904="1"/>${sheets}`)
    expect((await open(worksheet(row(1)), old)).opened.dateSystem).toBe('1904')
    expect((await open(worksheet(row(1)))).opened.dateSystem).toBe('1900')
  })
})

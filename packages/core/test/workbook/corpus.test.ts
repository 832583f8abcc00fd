import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/open-workbook'
import { plain, readAll, readCells, readRows, refusalOf } from './files/read-file'

const corpus = async (name: string) =>
  new Uint8Array(await readFile(new URL(`corpus/${name}`, import.meta.url)))

describe('files of other projects', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'calamine/date_1904.xlsx',
      { A1: { date: '2021-01-01' }, B1: 15, A3: { date: '1904-01-11T15:10:10' } },
    ],
    [
      'calamine/date_iso.xlsx',
      {
        A1: { date: '2021-01-01' },
        A2: { date: '2021-01-01T10:10:10' },
        A3: { date: '1899-12-31T10:10:10' },
      },
    ],
    ['calamine/has_x000D_.xlsx', { A1: 'ABC\r\nDEF' }],
    [
      'calamine/inlineStr_cdata.xlsx',
      { A1: 'Hello CDATA', B1: 'World', A2: '12345', B2: 'NormalText' },
    ],
    ['readxl/missing-v-node-xlsx.xlsx', { A2: 1, B2: 2, C2: 'no-result' }],
    [
      'readxl/no-styles-or-sharedStrings-parts.xlsx',
      { A1: 'Language', A4: 'turkish', C4: 0.966824353 },
    ],
    ['calamine/nonstandard-xml-ns-prefix.xlsx', { A1: 'a', B1: 'b', A2: 1, B2: 3, A3: 2, B3: 4 }],
    ['calamine/rph.xlsx', { A1: '課きく　毛こ' }],
    ['calamine/table_with_absolute_paths.xlsx', { A1: 'Item', B1: 'Name', A5: 290, B5: 'East' }],
  ])('%s is read', async (name, cells) => {
    expect(await readCells(await corpus(name))).toMatchObject(cells)
  })

  it('issue_261.xlsx, without positions, is read like the same list as Excel saved it', async () => {
    const table = async (name: string) =>
      (await readRows(await corpus(name))).map(({ number, cells }) => [
        number,
        cells.map(({ column, value }) => [column, plain(value)]),
      ])
    const positions = await table('calamine/issue_261.xlsx')
    expect(positions.length).toBeGreaterThan(50)
    expect(positions).toEqual(await table('calamine/issue_261_fixed_by_excel.xlsx'))
  })

  it('sheet_visibility_strict.xlsx tells which sheets are hidden', async () => {
    const file = await corpus('sheetjs/sheet_visibility_strict.xlsx')
    const { sheets } = await openWorkbook(bufferByteSource(file))
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Visible', 'visible'],
      ['Hidden', 'hidden'],
      ['VeryHidden', 'very-hidden'],
    ])
    expect(await readCells(file)).toMatchObject({ A1: 'v', A2: 118, G1: 'e', G2: 101 })
  })

  it.each([
    ['calamine/pass_protected.xlsx', { code: 'workbook.encrypted', params: {} }],
    ['calamine/issue3.xlsm', { code: 'workbook.macros', params: {} }],
    [
      'calamine/issue252.xlsx',
      { code: 'workbook.damaged', params: { part: 'xl/_rels/workbook.xml.rels' } },
    ],
    [
      'exceljs/invalid-xml.xlsx',
      { code: 'workbook.damaged', params: { part: 'xl/worksheets/sheet1.xml' } },
    ],
  ])('%s is refused', async (name, refusal) => {
    expect(await refusalOf(readAll(await corpus(name)))).toEqual(refusal)
  })
})

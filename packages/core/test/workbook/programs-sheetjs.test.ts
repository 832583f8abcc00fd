import { describe, expect, it } from 'vitest'
import XLSX from 'xlsx'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/node/open-workbook'
import { readCells, readRows } from './files/read-file'

const cells: XLSX.WorkSheet = {
  '!ref': 'A1:E4',
  '!merges': [XLSX.utils.decode_range('A4:B4')],
  '!cols': [{}, { hidden: true }],
  '!rows': [{}, { hidden: true }],
  A1: { t: 's', v: 'Niccolò D’Amico & figli' },
  B1: { t: 's', v: ' con spazi ' },
  C1: { t: 's', v: 'due\nrighe' },
  A2: { t: 'n', v: 0 },
  B2: { t: 'n', v: -1.5e-7 },
  C2: { t: 'b', v: false },
  D2: { t: 'e', v: 0x2a },
  A3: { t: 'n', v: 37028, z: 'dd/mm/yyyy' },
  B3: { t: 'n', v: 37028.5, z: 'yyyy-mm-dd hh:mm' },
  C3: { t: 'n', v: 0, f: 'A2-A2' },
  D3: { t: 's', v: 'ab', f: '"a"&"b"' },
  E3: { t: 'n', v: 12, z: '0.00" mesi"' },
  A4: { t: 's', v: 'unite' },
}

const read = {
  ...{ A1: 'Niccolò D’Amico & figli', B1: ' con spazi ', C1: 'due\nrighe' },
  ...{ A2: 0, B2: -1.5e-7, C2: false, D2: { error: '#N/A' } },
  ...{ A3: { date: '2001-05-17' }, B3: { date: '2001-05-17T12:00:00' } },
  ...{ C3: 0, D3: 'ab', E3: 12, A4: 'unite' },
}

describe('a workbook that SheetJS writes', () => {
  it.each([
    ['with shared strings', { bookSST: true }],
    ['with texts in the cells', { bookSST: false }],
    ['without compression', { bookSST: true, compression: false }],
    ['compressed', { bookSST: true, compression: true }],
  ])('is read as what was put into it: %s', async (_, options) => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, cells, 'Elenco')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'Nascosto')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    const file: Uint8Array = XLSX.write(book, { ...options, type: 'buffer', bookType: 'xlsx' })

    expect(await readCells(file)).toEqual(read)
    const { sheets } = await openWorkbook(bufferByteSource(file))
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'very-hidden'])
    expect(await sheets[0]?.layout()).toEqual({
      merged: ['A4:B4'],
      hiddenColumns: [{ first: 2, last: 2 }],
    })
    const rows = await readRows(file)
    expect(rows.filter(({ hidden }) => hidden).map((row) => row.number)).toEqual([2])
  })

  it('is read when it counts the days from 1904', async () => {
    const book = XLSX.utils.book_new()
    const sheet = { '!ref': 'A1', A1: { t: 'n', v: 35566, z: 'dd/mm/yyyy' } }
    XLSX.utils.book_append_sheet(book, sheet, 'Elenco')
    book.Workbook = { WBProps: { date1904: true } }
    const file: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
    expect(await readCells(file)).toEqual({ A1: { date: '2001-05-17' } })
  })
})

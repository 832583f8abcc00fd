import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { plain, readRows } from './files/read-file'

async function written(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Elenco'))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a workbook that exceljs writes', () => {
  it('is read as what was put into it', async () => {
    const file = await written((sheet) => {
      sheet.getCell('A1').value = 'Codice fiscale'
      sheet.getCell('B1').value = ' con spazi '
      sheet.getCell('A2').value = 10632.94
      sheet.getCell('B2').value = new Date(Date.UTC(2001, 4, 17))
      sheet.getCell('C2').value = new Date(Date.UTC(2001, 4, 17, 8, 30))
      sheet.getCell('C2').numFmt = 'dd/mm/yyyy hh:mm'
      sheet.getCell('D2').value = true
      sheet.getCell('E2').value = { error: '#N/A' }
      sheet.getCell('F2').value = {
        richText: [{ text: 'Ni ' }, { text: 'cc', font: { bold: true } }],
      }
      sheet.getCell('G2').value = { text: 'scuola', hyperlink: 'https://example.org' }
      sheet.getCell('A7').value = { formula: 'A2-A2', result: 0 }
      sheet.getCell('B7').value = { formula: '"a"&"b"', result: 'ab' }
      sheet.getCell('C7').value = { formula: 'A2' }
      sheet.getCell('A9').font = { bold: true }
    })
    const rows = await readRows(file)
    const values = rows.map(({ number, cells }) => [
      number,
      Object.fromEntries(cells.map(({ ref, value }) => [ref, plain(value)])),
    ])
    expect(values).toEqual([
      [1, { A1: 'Codice fiscale', B1: ' con spazi ' }],
      [
        2,
        {
          A2: 10632.94,
          B2: { date: '2001-05-17' },
          C2: { date: '2001-05-17T08:30:00' },
          D2: true,
          E2: { error: '#N/A' },
          F2: 'Ni cc',
          G2: 'scuola',
        },
      ],
      [7, { A7: 0, B7: 'ab', C7: 'no-result' }],
    ])
  })

  it('is read to its end, however long', async () => {
    const file = await written((sheet) => {
      for (let row = 1; row <= 20_000; row += 1) {
        sheet.addRow([`RSSMRA${row}`, 'Rossi', 'Mario', row, new Date(Date.UTC(2001, 4, 17))])
      }
    })
    const rows = await readRows(file)
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-1)?.cells.map(({ value }) => plain(value))).toEqual([
      'RSSMRA20000',
      'Rossi',
      'Mario',
      20_000,
      { date: '2001-05-17' },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readCorpusFile } from './corpus/differences/corpus-files'
import { programOf } from './corpus/differences/programs'
import {
  closedXmlParts,
  phpSpreadsheetParts,
  poiParts,
  poiStreamingParts,
} from './files/imitated-programs'
import { readCells } from './files/read-file'
import { zip } from './files/zip'

describe('a file of the corpus that came from', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'Google Sheets',
      'sheetjs/DataTypesFormats.xlsx',
      {
        B1: { date: '2020-07-23' },
        B2: { date: '2020-07-23T09:00:00' },
        B3: 123,
        B4: 0.9876,
      },
    ],
    ['Google Sheets', 'readxl/iris-google-doc.xlsx', { A1: 'Sepal.Length', A2: 5.1, B2: 3.5 }],
    [
      'WPS Spreadsheets',
      'sheetjs/artifacts/wps/write.xlsx',
      { A1: 1, A2: true, B2: false, D2: 'sheetjs', C3: { date: '2014-02-19' } },
    ],
    ['WPS Spreadsheets', 'sheetjs/wps/fn.xlsx', { C2: 2, C3: { error: '#VALUE!' } }],
    ['Numbers', 'sheetjs/minimal_112.xlsx', { A1: 'Sheet', A2: 123, A3: true, B3: 0.123 }],
    ['Numbers', 'frictionless/skip-rows.xlsx', { A1: 'Table 1', A3: 8, B3: 9, B4: 'TOTAL' }],
    ['LibreOffice', 'calamine/date_1904.xlsx', { A1: { date: '2021-01-01' } }],
    ['openpyxl', 'calamine/date_iso.xlsx', { A2: { date: '2021-01-01T10:10:10' } }],
    ['SheetJS', 'sheetjs/wtf_path.xlsx', { A1: 1, A2: true }],
    ['Excel for Mac', 'readxl/whitespace-xlsx.xlsx', { A2: ' <-space' }],
    ['Excel for the web', 'calamine/issue_553.xlsx', { B2: '영어' }],
    ['Gnumeric', 'calamine/issue_174.xlsx', { E1: 'City' }],
  ])('%s is read: %s', async (program, file, cells) => {
    expect(await programOf(file)).toBe(program)
    expect(await readCells(await readCorpusFile(file))).toMatchObject(cells)
  })
})

// No file of these programs is at hand: parts in the shape in which they write, and no more than that.
describe('a file in the shape of', () => {
  it('Apache POI (XSSF) is read', async () => {
    expect(await readCells(await zip(poiParts))).toEqual({
      ...{ A1: 'Cognome', B1: 'Nato il', C1: ' con spazi ' },
      ...{ A2: 'D’Amico', B2: { date: '2001-05-17' }, C2: 10632.94, D2: true, E2: 0 },
      ...{ F2: 'ab', G2: { error: '#DIV/0!' }, H2: 'no-result' },
    })
  })

  it('Apache POI that writes a stream (SXSSF) is read', async () => {
    expect(await readCells(await zip(poiStreamingParts))).toEqual({
      ...{ A1: 'Cognome', B1: 'due\nrighe', C1: ' con spazi ' },
      ...{ A2: 'D’Amico', B2: { date: '2001-05-17T12:00:00' }, C2: 10632.94, D2: false, E2: 3 },
    })
  })

  it('ClosedXML is read', async () => {
    expect(await readCells(await zip(closedXmlParts))).toEqual({
      ...{ A1: 'Cognome', B1: ' con spazi ', C1: 'ricco testo' },
      ...{ A2: 'D’Amico', B2: { date: '2001-05-17' }, C2: 10632.94, D2: true, E2: 'ab', F2: 0 },
    })
  })

  it('PhpSpreadsheet is read', async () => {
    expect(await readCells(await zip(phpSpreadsheetParts))).toEqual({
      ...{ A1: 'Cognome', B1: ' con spazi ', C1: 'ricco testo', D1: 'nella cella' },
      ...{ A2: 'D’Amico', B2: { date: '2001-05-17' }, C2: 10632.94, D2: true },
      ...{ E2: 0, F2: 'ab', G2: { error: '#N/A' } },
    })
  })
})

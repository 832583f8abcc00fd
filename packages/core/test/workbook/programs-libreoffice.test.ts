import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { convertWithLibreOffice, libreOffice } from '#test-support/office'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/node/open-workbook'
import {
  dateCell,
  flatSpreadsheet,
  formulaCell,
  numberCell,
  openDocument,
  tableRow,
  textCell,
} from './files/opendocument'
import { plain, readCells, rowsOf } from './files/read-file'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consegna-programs-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function savedByLibreOffice(
  context: TestContext,
  { name, content }: { name: string; content: string | Uint8Array },
): Promise<Uint8Array> {
  const soffice = libreOffice(context)
  const file = join(folder, name)
  await writeFile(file, content)
  return readFile(await convertWithLibreOffice(soffice, { file, format: 'xlsx', folder }))
}

const list =
  '<table:table table:name="Elenco">' +
  '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>' +
  tableRow(textCell('Cognome') + textCell('Nato il') + textCell('Importo') + textCell('Nota')) +
  tableRow(
    textCell('D’Amico &amp; <text:span text:style-name="bold">Niccolò</text:span> Łukasz 𝔸') +
      dateCell('2001-05-17') +
      numberCell(10632.94) +
      textCell('colonna nascosta'),
  ) +
  tableRow(
    textCell('riga nascosta') + dateCell('1900-01-01') + numberCell(-0.000001),
    'table:visibility="collapse"',
  ) +
  tableRow(
    textCell('<text:s text:c="2"/>spazi<text:s/>', 'table:number-columns-spanned="2"') +
      '<table:covered-table-cell/>' +
      numberCell(123456789012345),
  ) +
  tableRow(textCell('00123') + dateCell('2024-02-29T08:30:00') + numberCell(0)) +
  '</table:table>'

const results =
  '<table:table table:name="Risultati" table:style-name="hidden">' +
  tableRow(
    ['1-1', '1/0', 'NA()', '&quot;a&quot;&amp;&quot;b&quot;', '2=2', 'SQRT(-1)', 'DATE(2020;2;29)']
      .map(formulaCell)
      .join(''),
  ) +
  '</table:table>'

describe('a workbook that LibreOffice saves', { timeout: 120_000 }, () => {
  it('is read with its texts, numbers, dates, formulas, and what is hidden in it', async (context) => {
    const source = { name: 'elenco.fods', content: flatSpreadsheet(list + results) }
    const file = await savedByLibreOffice(context, source)
    const workbook = await openWorkbook(bufferByteSource(file))
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Elenco', 'visible'],
      ['Risultati', 'hidden'],
    ])

    const [sheet, hidden] = workbook.sheets
    const rows = (await rowsOf(sheet)).map((row) => [
      row.number,
      row.hidden,
      ...row.cells.map(({ value }) => plain(value)),
    ])
    expect(rows).toEqual([
      [1, false, 'Cognome', 'Nato il', 'Importo', 'Nota'],
      [
        2,
        false,
        'D’Amico & Niccolò Łukasz 𝔸',
        { date: '2001-05-17' },
        10632.94,
        'colonna nascosta',
      ],
      // LibreOffice has a day more in January and February of 1900 than Excel: its 1 January is day 2.
      [3, true, 'riga nascosta', { date: '1900-01-02' }, -0.000001],
      [4, false, '  spazi ', 123456789012345],
      [5, false, '00123', { date: '2024-02-29T08:30:00' }, 0],
    ])
    expect(await sheet?.layout()).toEqual({
      merged: ['A4:B4'],
      hiddenColumns: [{ first: 4, last: 4 }],
    })

    const [results_] = await rowsOf(hidden)
    expect(results_?.cells.map(({ value, formula }) => [plain(value), formula])).toEqual([
      [0, true],
      [{ error: '#DIV/0!' }, true],
      [{ error: '#N/A' }, true],
      ['ab', true],
      [true, true],
      // So does LibreOffice save its own errors, here Err:502.
      [{ error: '#VALUE!' }, true],
      [{ date: '2020-02-29' }, true],
    ])
  })

  it('is read when it counts the days from 1904, and came from an .ods', async (context) => {
    const table = `<table:table table:name="Elenco">${tableRow(
      dateCell('2001-05-17') + dateCell('1904-01-02T12:00:00') + numberCell(42),
    )}</table:table>`
    const source = { name: 'mac.ods', content: await openDocument(table, '1904-01-01') }
    const file = await savedByLibreOffice(context, source)
    expect((await openWorkbook(bufferByteSource(file))).dateSystem).toBe('1904')
    expect(await readCells(file)).toEqual({
      A1: { date: '2001-05-17' },
      B1: { date: '1904-01-02T12:00:00' },
      C1: 42,
    })
  })

  it('is read when it came from a list in CSV', async (context) => {
    const content = 'Cognome,Nome,ISEE\nDe Rossi,Mario,1234.5\n"due\nrighe",,0\n'
    const file = await savedByLibreOffice(context, { name: 'lista.csv', content })
    expect(await readCells(file)).toEqual({
      ...{ A1: 'Cognome', B1: 'Nome', C1: 'ISEE' },
      ...{ A2: 'De Rossi', B2: 'Mario', C2: 1234.5 },
      ...{ A3: 'due\nrighe', C3: 0 },
    })
  })
})

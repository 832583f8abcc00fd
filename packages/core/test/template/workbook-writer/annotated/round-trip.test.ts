import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { columnLetters, parseReference } from '../../../../src/workbook/sheet/cell-reference'
import {
  andreaVerdi,
  headers,
  lucaMarche,
  marioRossi,
  rowOf,
  workbookOf,
} from '../../../support/lists'
import { openInExcelJs, sheetOf } from '../open-workbook'
import { annotate, first, found, readingOf, second } from './annotate'
import { faultyList, faultyListTurnedRound, withValues } from './faulty-list'

describe('a faulty list that comes back annotated', () => {
  it('is found wrong again in the same cells, and right in the same rows', async () => {
    const { sent, again } = await annotate(await faultyList())
    expect(new Set(sent.issues.map(({ code }) => code))).toEqual(
      new Set([
        'list.unknown-column',
        'fiscal-code.check-letter',
        'fiscal-code.characters',
        'date.unreadable',
        'euro.negative',
        'euro.decimals',
        'cell.required',
        'cell.error-value',
        'text.look-alike',
        'text.too-long',
        'choice.unknown',
        'class.section',
        'isee.over-threshold',
        'list.duplicate-key',
      ]),
    )
    expect(again.issues.map(found)).toEqual(sent.issues.map(found))
    expect(again.entries).toEqual(sent.entries)
    expect(again.counts).toEqual(sent.counts)
  })

  it('has its header in row 1 and its columns in order, however the file had them', async () => {
    const { sent, again } = await annotate(await faultyListTurnedRound())
    // Fourteen columns were turned round, under three lines of text.
    const moved = (cell: string | null): string | null => {
      const place = cell === null ? null : parseReference(cell)
      if (!place) return null
      // The unknown ones, first in the file, keep their order behind the others.
      const column = [12, 13, 14][place.column - 1] ?? 15 - place.column
      return `${columnLetters(column)}${place.row - 3}`
    }
    expect(again.issues.map(found).sort(byPlace)).toEqual(
      sent.issues
        .map(found)
        .map((issue) => ({ ...issue, cell: moved(issue.cell), row: issue.row && issue.row - 3 }))
        .sort(byPlace),
    )
    expect(again.entries.map(({ values }) => values)).toEqual(
      sent.entries.map(({ values }) => values),
    )
    expect(again.entries.map(({ row }) => row)).toEqual(sent.entries.map(({ row }) => row - 3))
  })

  it('is right once the cells are mended, whatever else stays', async () => {
    const file = await workbookOf({
      Elenco: [
        headers,
        rowOf(marioRossi),
        withValues(rowOf(andreaVerdi), { 7: -5 }),
        [],
        withValues(rowOf(lucaMarche), { 0: null, 4: '30/02/2000' }),
      ],
    })
    const { bytes, sent } = await annotate(file)
    expect(sent.counts).toMatchObject({ entries: 1, errors: 3 })
    const workbook = await openInExcelJs(bytes)
    const sheet = sheetOf(workbook, 'Elenco')
    sheet.getCell('H3').value = 5
    sheet.getCell('A5').value = 'Marche'
    sheet.getCell('E5').value = new Date(Date.UTC(2000, 1, 29))
    const mended = await readingOf(
      bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer())),
    )
    expect(mended.issues).toEqual([])
    expect(mended.entries.map(({ row, values }) => [row, values.surname, values.isee])).toEqual([
      [2, 'Rossi', 850_050],
      [3, 'Verdi', 500],
      [5, 'Marche', 0],
    ])
  })

  it('keeps what the template does not know, as values', async () => {
    const { bytes } = await annotate(await faultyListTurnedRound())
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      ...second.columnList.map(([, { header, required }]) => (required ? `${header}*` : header)),
      // The column that had no title has none here.
      undefined,
      'Osservazioni',
      'Telefono',
      'Errori e avvisi (si può lasciare: non viene letta)',
    ])
    expect(sheet.getCell('L2').text).toBe('senza titolo')
    expect(['M2', 'M6', 'M7', 'M9'].map((ref) => sheet.getCell(ref).value)).toEqual([
      '=1+1',
      new Date('2020-01-02T00:00:00Z'),
      '@SOMMA(A1)',
      '_x005F_x000D_',
    ])
    expect(sheet.getCell('N3').value).toBe(333)
    expect(sheet.getCell('N7').text).toBe(' con spazi ')
    expect(sheet.getCell('N10').value).toBe('vedi sotto')
  })

  it('holds each value in its own kind: texts, numbers, days, truth and Excel’s errors', async () => {
    const { bytes } = await annotate(await faultyList())
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    const values = ['E3', 'H3', 'E6', 'E8', 'I8', 'K9', 'H9', 'C8', 'A6'].map(
      (ref) => sheet.getCell(ref).value,
    )
    expect(values).toEqual([
      'trenta febbraio',
      -5,
      new Date('2000-02-29T00:00:00Z'),
      20_010_517,
      { error: '#N/A' },
      true,
      10.005,
      '=cmd|calc',
      null,
    ])
    // Shown as they are: not as a day, not rounded to a cent.
    expect(sheet.getCell('E8').numFmt ?? 'General').toBe('General')
    expect(sheet.getCell('H9').numFmt ?? 'General').toBe('General')
    expect(sheet.getCell('H2').numFmt).toBe('#,##0.00')
  })

  it('says where a formula had no result, and is wrong there for the same reason', async () => {
    const isee = { formula: 'A1+1' }
    const file = await workbookOf({
      Elenco: [headers, withValues(rowOf(marioRossi), { 7: isee as never })],
    })
    const { sent, again } = await annotate(file)
    expect(sent.issues.map(({ code, cell }) => [code, cell])).toEqual([['cell.no-result', 'H2']])
    expect(again.issues.map(({ code, cell, value }) => [code, cell, value])).toEqual([
      ['cell.no-result', 'H2', '(formula senza risultato)'],
    ])
  })

  it('comes back the same a second time: nothing is added twice', async () => {
    const once = await annotate(await faultyList())
    const twice = await annotate(bufferByteSource(once.bytes))
    const [before, after] = await Promise.all(
      [once, twice].map(async ({ bytes }) => sheetOf(await openInExcelJs(bytes), 'Elenco')),
    )
    expect(after?.getSheetValues()).toEqual(before?.getSheetValues())
  })

  it('is in the layout of today, also when an old one was filled in', async () => {
    const file = await workbookOf({
      Elenco: [headers, withValues(rowOf(marioRossi), { 7: 0 }), rowOf(andreaVerdi)],
      _consegna: [['borse-di-studio;1;borse-di-studio-2017']],
    })
    const { sent, again } = await annotate(file)
    expect(sent.template).toBe(first)
    expect(sent.issues.map(({ code }) => code)).toEqual(['isee.zero-in-version-1'])
    expect(again.template).toBe(second)
    expect(again.issues).toEqual([])
    expect(again.entries).toEqual(sent.entries)
  })

  it('counts days from 1900, also when the file counted them from 1904', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.properties.date1904 = true
    const sheet = workbook.addWorksheet('Elenco')
    sheet.addRows([headers, withValues(rowOf(marioRossi), { 4: 35_566, 7: -1 })])
    const file = bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const { sent, again } = await annotate(file)
    // His day of birth agrees with his fiscal code: it is the 17th of May 2001.
    expect(sent.issues.map(({ code }) => code)).toEqual(['euro.negative'])
    expect(again.issues.map(({ code }) => code)).toEqual(['euro.negative'])
  })

  it('of 1904 keeps what is no day as it was typed: a year, a day of a month', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.properties.date1904 = true
    const sheet = workbook.addWorksheet('Elenco')
    const typed = [2001, 17, 17_052_001, -1, 500]
    sheet.addRows([headers, ...typed.map((day) => withValues(rowOf(marioRossi), { 4: day }))])
    const file = bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const { bytes, sent, again } = await annotate(file)
    const dates = ({ issues }: typeof sent) =>
      issues.flatMap(({ code, value }) => (code.startsWith('date.') ? [[code, value]] : []))
    expect(dates(again).slice(0, 4)).toEqual(dates(sent).slice(0, 4))
    expect(dates(again)[0]).toEqual(['date.year-only', '2001'])
    expect(dates(again).map(([code]) => code)).toEqual(dates(sent).map(([code]) => code))
    const list = sheetOf(await openInExcelJs(bytes), 'Elenco')
    expect([2, 3, 4, 5].map((row) => list.getCell(row, 5).value)).toEqual(typed.slice(0, 4))
    expect(list.getCell('E6').value).toEqual(new Date('1905-05-15T00:00:00Z'))
  })
})

const byPlace = (a: ReturnType<typeof found>, b: ReturnType<typeof found>): number =>
  `${a.row} ${a.cell} ${a.code}`.localeCompare(`${b.row} ${b.cell} ${b.code}`)

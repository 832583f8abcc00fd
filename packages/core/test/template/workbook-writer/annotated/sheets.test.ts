import type ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openInExcelJs, partOf, sheetOf } from '../open-workbook'
import { type Annotated, annotate, english, issueAt, italian } from './annotate'
import { faultyList, faultyListTurnedRound } from './faulty-list'

let annotated: Annotated
let workbook: ExcelJS.Workbook
beforeAll(async () => {
  annotated = await annotate(await faultyList(), {
    origin: { campaign: 'borse-di-studio-2017', municipality: '042002' },
    municipalityName: () => 'Ancona',
  })
  workbook = await openInExcelJs(annotated.bytes)
})

const textsOf = (row: ExcelJS.Row): string[] =>
  Array.from({ length: 8 }, (_, index) => row.getCell(index + 1).text)

/** Row of the titles on the sheet of errors. */
const titleRow = (sheet: ExcelJS.Worksheet): number => {
  let number = 0
  sheet.eachRow((row) => {
    if (row.getCell(1).text === 'Gravità') number = row.number
  })
  return number
}

describe('the sheets of an annotated workbook', () => {
  it('are the errors, the list, the instructions, and what people do not see', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Errori', 'visible'],
      ['Elenco', 'visible'],
      ['Istruzioni', 'visible'],
      ['_consegna', 'veryHidden'],
    ])
    expect(sheetOf(workbook, '_consegna').getCell('A1').text).toBe(
      'borse-di-studio;2;borse-di-studio-2017;042002',
    )
    expect(sheetOf(workbook, 'Istruzioni').getCell('A3').text).toContain('Comune di Ancona')
  })

  it('have their parts in the order that Excel insists on', async () => {
    const order = [
      ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection'],
      ...['autoFilter', 'mergeCells', 'dataValidations', 'hyperlinks', 'pageMargins', 'pageSetup'],
      ...['headerFooter', 'legacyDrawing'],
    ]
    for (const number of [1, 2, 3, 4]) {
      const xml = await partOf(annotated.bytes, `xl/worksheets/sheet${number}.xml`)
      const places = order.map((name) => xml.search(new RegExp(`<${name}[ />]`)))
      const there = places.filter((place) => place >= 0)
      expect(there, `sheet ${number}`).toEqual([...there].sort((a, b) => a - b))
    }
  })
})

describe('the sheet of errors', () => {
  it('says how many there are and what to do', () => {
    const sheet = sheetOf(workbook, 'Errori')
    expect(sheet.getCell('A1').text).toBe('Errori e avvisi trovati nell’elenco')
    const above = Array.from({ length: 5 }, (_, row) => sheet.getCell(row + 1, 1).text).join('\n')
    const { errors, warnings } = annotated.sent.counts
    expect(above).toContain(`${errors} errori e ${warnings} avvisi`)
    expect(above).toContain('Correggere le celle evidenziate nel foglio «Elenco»')
    expect(above).toContain('formule, colori, filtri e altri fogli non sono riportati')
  })

  it('has one line for each finding: where, whom, which value, what is wrong, how to mend it', () => {
    const sheet = sheetOf(workbook, 'Errori')
    const start = titleRow(sheet)
    expect(textsOf(sheet.getRow(start))).toEqual([
      'Gravità',
      'Vai alla cella',
      'Cella nel file inviato',
      'Riferito a',
      'Colonna dell’elenco',
      'Valore letto',
      'Che cosa non va',
      'Come correggere',
    ])
    const lines = annotated.sent.issues.map((_, index) => textsOf(sheet.getRow(start + 1 + index)))
    expect(lines).toEqual(
      annotated.sent.issues.map((issue) => {
        const { message, remedy } = italian.of(issue)
        const value = issue.value ?? ''
        return [
          issue.severity === 'error' ? 'Errore' : 'Avviso',
          issue.cell,
          issue.cell,
          issue.entry ?? '',
          issue.column ?? '',
          value.length > 200 ? `${value.slice(0, 200)}…` : value,
          message,
          remedy,
        ]
      }),
    )
    expect(sheet.rowCount).toBe(start + annotated.sent.issues.length)
  })

  it('leads to the cells where they are now, and tells where they were', async () => {
    const { bytes, sent } = await annotate(await faultyListTurnedRound())
    const sheet = sheetOf(await openInExcelJs(bytes), 'Errori')
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    const links = new Map(
      [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)].map(([, ref, to]) => [
        ref,
        to,
      ]),
    )
    expect(links.size).toBe(sent.issues.length)
    const at = titleRow(sheet) + 1 + sent.issues.findIndex(({ code }) => code === 'euro.negative')
    // ISEE is column H of the template; it was the seventh column of the file, under three lines.
    expect(textsOf(sheet.getRow(at)).slice(1, 3)).toEqual(['H3', 'G6'])
    expect(links.get(`B${at}`)).toBe('&apos;Elenco&apos;!H3')
    expect(sheet.getCell('A6').text).toContain('Le 3 righe sopra i titoli non sono riportate')
  })

  it('says so when nothing was found', async () => {
    const { bytes } = await annotate(await faultyList(), { issues: () => [] })
    const sheet = sheetOf(await openInExcelJs(bytes), 'Errori')
    expect(sheet.getCell('A3').text).toBe('Nell’elenco non sono stati trovati errori né avvisi.')
    expect(titleRow(sheet)).toBe(0)
  })

  it('speaks English to those who do', async () => {
    const { bytes, again } = await annotate(await faultyList(), { messages: english })
    const book = await openInExcelJs(bytes)
    const sheet = sheetOf(book, 'Errors')
    expect(sheet.getCell('A1').text).toBe('Errors and warnings found in the list')
    const titles = textsOf(sheet.getRow(7))
    expect(titles.slice(0, 3)).toEqual(['Severity', 'Go to the cell', 'Cell in the file sent'])
    expect(sheetOf(book, 'Elenco').getCell('N1').text).toMatch(/^Errors and warnings \(may stay/)
    expect(again.counts).toEqual(annotated.sent.counts)
  })
})

describe('the list in an annotated workbook', () => {
  const noteOf = (ref: string): string => {
    const { note } = sheetOf(workbook, 'Elenco').getCell(ref)
    if (typeof note === 'string') return note
    return (note?.texts ?? []).map(({ text }) => text).join('')
  }

  it('marks wrong cells by colour and by line, errors otherwise than warnings', async () => {
    const issues = [issueAt('H3'), issueAt('H6', { severity: 'warning' })]
    const { bytes } = await annotate(await faultyList(), { issues: () => issues })
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    const [error, warning, right] = ['H3', 'H6', 'H2'].map((ref) => sheet.getCell(ref))
    expect(error?.fill).toMatchObject({ fgColor: { argb: 'FFFBDDDB' } })
    expect(error?.border?.left?.style).toBe('medium')
    expect(warning?.fill).toMatchObject({ fgColor: { argb: 'FFFFF1C7' } })
    expect(warning?.border?.left?.style).toBe('mediumDashed')
    expect(right?.fill).not.toMatchObject({ pattern: 'solid' })
    expect(right?.border?.left).toBeUndefined()
  })

  it('explains each in a note, and all of a row in the last column', () => {
    expect(noteOf('H3')).toBe(
      'Errore\nL’importo è negativo.\nScrivere un importo pari a zero o maggiore.',
    )
    expect(noteOf('A6')).toContain('La cella è vuota')
    expect(noteOf('L1')).toContain('Avviso\nLa colonna «Telefono» non fa parte del modello')
    const notes = [...new Set(annotated.sent.issues.map(({ cell }) => cell))]
    for (const ref of notes) expect(noteOf(ref ?? ''), `note of ${ref}`).not.toBe('')
    expect(sheetOf(workbook, 'Elenco').getCell('N3').text.split('\n')).toEqual([
      'Errore – Codice fiscale: L’ultima lettera del codice fiscale non corrisponde agli altri caratteri: almeno uno è sbagliato.',
      expect.stringMatching(/^Errore – Data di nascita: /),
      'Errore – ISEE: L’importo è negativo.',
    ])
    expect(sheetOf(workbook, 'Elenco').getCell('N2').text).toBe('')
  })

  it('helps and protects as the template does', () => {
    const sheet = sheetOf(workbook, 'Elenco')
    expect(sheet.getCell('D3').dataValidation).toMatchObject({ type: 'list', formulae: ['"M,F"'] })
    expect(sheet.getCell('H4000').dataValidation).toMatchObject({ type: 'decimal' })
    expect(sheet.getCell('C3').numFmt).toBe('@')
    expect(sheet.getColumn(9).width).toBeGreaterThan('meccanografico*'.length)
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    expect(sheet.autoFilter).toBe('A1:N5001')
    expect(sheet.getCell('A1').protection?.locked).not.toBe(false)
    for (const ref of ['A2', 'A6', 'H3', 'L2', 'N3', 'N2', 'XFD9']) {
      expect(sheet.getCell(ref).protection?.locked, ref).toBe(false)
    }
  })

  it('keeps blank rows where they were, and nothing in them', () => {
    const sheet = sheetOf(workbook, 'Elenco')
    const filled: number[] = []
    sheet.eachRow((row) => filled.push(row.number))
    expect(filled).toEqual([1, 2, 3, 6, 7, 8, 9, 10])
  })

  it('brings nothing along of the file that was sent but its values', async () => {
    const xml = await partOf(annotated.bytes, 'xl/worksheets/sheet2.xml')
    expect(xml).not.toContain('<f>')
  })
})

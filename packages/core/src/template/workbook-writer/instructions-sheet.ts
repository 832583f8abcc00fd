import type ExcelJS from 'exceljs'
import type { IstatCode } from '../../ports/records'
import type { Template } from '../define-template'
import { describeRule } from '../rule-sentences'
import { instructionsSheet } from '../sheet-names'
import { excelText } from './excel-text'
import { boxed, fills, font, heightOf, inks, linesOf } from './look'
import { describeRules } from './rule-lines'
import type { TemplateWorkbookOptions } from './write-template-workbook'

/** What the instructions tell beside the template's own definition. */
export interface Instructions
  extends Pick<TemplateWorkbookOptions, 'title' | 'rules' | 'ruleSettings'> {
  /** The comune that the workbook is made for; its name where it is known. @default none */
  readonly municipality?: { readonly istat: IstatCode; readonly name: string | null }
  /** Entries that the list already holds. @default none */
  readonly prefilled?: number
}

const widths = [30, 13, 52, 28, 26] as const
const [, ...besideFirst] = widths
const noteWidth = besideFirst.reduce((sum, width) => sum + width, 0)
const ruleWidth = widths.slice(0, -1).reduce((sum, width) => sum + width, 0)

const steps = (template: Template): readonly (readonly [title: string, text: string])[] => [
  [
    'Aprire il file',
    'Se in alto compare «Visualizzazione protetta», premi «Abilita modifica»: il file non contiene macro.',
  ],
  [
    'Scrivere i nominativi',
    `Nel foglio «${template.sheet}», una riga per ogni nominativo, a partire dalla riga 2. Le colonne con l’asterisco (*) e il titolo su fondo blu sono obbligatorie. Le righe vuote non contano.`,
  ],
  [
    'Non cambiare i titoli',
    'Non modificare i titoli delle colonne nella riga 1: servono al portale per riconoscere i dati.',
  ],
  [
    'Copiare da un altro file',
    'Incolla soltanto i valori: tasto destro, «Incolla speciale», «Valori». Excel non controlla i dati incollati: lo fa il portale quando carichi il file.',
  ],
  [
    'Se una cella è protetta',
    'Scegli «Revisione», «Rimuovi protezione foglio»: non serve una password.',
  ],
  [
    'Salvare il file',
    'Scegli «File», «Salva con nome», tipo «Cartella di lavoro di Excel (.xlsx)».',
  ],
  [
    'Inviare di nuovo',
    'L’ultimo elenco accettato sostituisce il precedente: il file deve contenere tutti i nominativi del comune, anche quelli già inviati.',
  ],
]

/** The sheet that explains how to fill in the list: the steps, the columns with examples, the rules. */
export function addInstructionsSheet(
  workbook: ExcelJS.Workbook,
  template: Template,
  instructions: Instructions,
): void {
  const sheet = workbook.addWorksheet(instructionsSheet, {
    views: [{ state: 'normal', showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P di &N' },
  })
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })

  addLine(sheet, template.title, { size: 18, bold: true, color: { argb: inks.heading } })
  addLine(sheet, instructions.title, { size: 13, color: { argb: inks.text } })
  for (const text of preparedFor(template, instructions)) {
    addLine(sheet, text, { size: 13, bold: true, color: { argb: inks.heading } })
  }
  addLine(sheet, versionLine(template), { size: 11, color: { argb: inks.quiet } })
  addHeading(sheet, 'Come compilare e inviare l’elenco')
  for (const [index, [title, text]] of steps(template).entries()) {
    const row = sheet.addRow([`${index + 1}. ${title}`, text])
    sheet.mergeCells(row.number, 2, row.number, widths.length)
    row.height = heightOf(text, noteWidth)
    row.alignment = { vertical: 'middle', wrapText: true }
    row.font = { name: font, size: 11, color: { argb: inks.text } }
    row.getCell(1).font = { name: font, size: 11, bold: true, color: { argb: inks.text } }
  }
  addHeading(sheet, 'Che cosa scrivere in ogni colonna')
  addFields(sheet, template)
  addHeading(sheet, 'Che cosa controlla il portale')
  addRules(sheet, describeRules(template, instructions))
}

const versionLine = ({ id, version, changes }: Template): string =>
  `Modello ${id}, versione ${version}${changes === null ? '' : `. Novità: ${changes}`}`

/** For whom the workbook was made, and with what. */
function preparedFor(template: Template, { municipality, prefilled = 0 }: Instructions): string[] {
  const lines: string[] = []
  if (municipality) {
    const { istat, name } = municipality
    lines.push(
      name === null
        ? `Preparato per il comune con il codice ISTAT ${istat}`
        : `Preparato per il Comune di ${name} (codice ISTAT ${istat})`,
    )
  }
  if (prefilled > 0) {
    const count = prefilled === 1 ? 'c’è già 1 nominativo' : `ci sono già ${prefilled} nominativi`
    lines.push(`Nel foglio «${template.sheet}» ${count}: aggiorna l’elenco e inviane uno completo.`)
  }
  return lines
}

function addLine(sheet: ExcelJS.Worksheet, text: string, style: Partial<ExcelJS.Font>): void {
  const row = sheet.addRow([excelText(text)])
  sheet.mergeCells(row.number, 1, row.number, widths.length)
  const size = style.size ?? 11
  const width = ((noteWidth + widths[0]) * 11) / size
  row.height = 1.5 * size * linesOf(text, width)
  row.getCell(1).font = { name: font, ...style }
  row.getCell(1).alignment = { vertical: 'middle', wrapText: true }
}

function addHeading(sheet: ExcelJS.Worksheet, text: string): void {
  sheet.addRow([]).height = 10
  addLine(sheet, text, { size: 14, bold: true, color: { argb: inks.heading } })
}

function styleTitles(row: ExcelJS.Row): void {
  row.height = heightOf('', widths[0])
  for (let number = 1; number <= widths.length; number += 1) {
    const cell = row.getCell(number)
    cell.font = { name: font, size: 11, bold: true, color: { argb: inks.white } }
    cell.fill = fills.required
    cell.border = boxed
    cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1 }
  }
}

function styleTexts(row: ExcelJS.Row, { bold, pale }: { bold: boolean; pale: boolean }): void {
  for (let number = 1; number <= widths.length; number += 1) {
    const cell = row.getCell(number)
    cell.numFmt = '@'
    cell.font = { name: font, size: 11, bold: bold && number === 1, color: { argb: inks.text } }
    cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true }
    cell.border = boxed
    if (pale) cell.fill = fills.pale
  }
}

function addFields(sheet: ExcelJS.Worksheet, template: Template): void {
  styleTitles(
    sheet.addRow(['Colonna', 'Obbligatoria', 'Che cosa scrivere', 'Valori ammessi', 'Esempio']),
  )
  for (const [, column] of template.columnList) {
    const { header: title, required, description, layout, example } = column
    const allowed = describeRule(layout.rule, 'it')
    const texts = [title, required ? 'sì' : 'no', description.it, allowed, example]
    const row = sheet.addRow(texts.map(excelText))
    row.height = Math.max(...texts.map((text, at) => heightOf(text, (widths[at] ?? 10) - 2)))
    styleTexts(row, { bold: true, pale: required })
  }
}

function addRules(
  sheet: ExcelJS.Worksheet,
  rules: readonly { readonly text: string; readonly outcome: string }[],
): void {
  const merge = (row: ExcelJS.Row): void => {
    sheet.mergeCells(row.number, 1, row.number, widths.length - 1)
  }
  const blanks = Array.from({ length: widths.length - 2 }, () => null)
  const titles = sheet.addRow(['Regola', ...blanks, 'Se non è rispettata'])
  styleTitles(titles)
  merge(titles)
  for (const { text, outcome } of rules) {
    const row = sheet.addRow([excelText(text), ...blanks, outcome])
    row.height = Math.max(heightOf(text, ruleWidth - 2), heightOf(outcome, 24))
    styleTexts(row, { bold: false, pale: false })
    merge(row)
  }
}

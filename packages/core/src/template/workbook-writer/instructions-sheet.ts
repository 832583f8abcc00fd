import type ExcelJS from 'exceljs'
import type { Template } from '../define-template'
import { describeRule } from '../rule-sentences'
import { boxed, fills, font, heightOf, inks, linesOf } from './look'

const widths = [34, 14, 60, 32] as const
const [, ...besideFirst] = widths
const noteWidth = besideFirst.reduce((sum, width) => sum + width, 0)

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

/** The sheet that explains how to fill in the list, column by column. */
export function addInstructionsSheet(
  workbook: ExcelJS.Workbook,
  template: Template,
  campaignTitle: string,
): void {
  const taken = template.sheet.toLowerCase() === 'istruzioni'
  const sheet = workbook.addWorksheet(taken ? 'Guida' : 'Istruzioni', {
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
  addLine(sheet, campaignTitle, { size: 13, color: { argb: inks.text } })
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
}

const versionLine = ({ id, version, changes }: Template): string =>
  `Modello ${id}, versione ${version}${changes === null ? '' : `. Novità: ${changes}`}`

function addLine(sheet: ExcelJS.Worksheet, text: string, style: Partial<ExcelJS.Font>): void {
  const row = sheet.addRow([text])
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

function addFields(sheet: ExcelJS.Worksheet, template: Template): void {
  const header = sheet.addRow(['Colonna', 'Obbligatoria', 'Che cosa scrivere', 'Valori ammessi'])
  header.height = heightOf('', widths[0])
  for (let number = 1; number <= widths.length; number += 1) {
    const cell = header.getCell(number)
    cell.font = { name: font, size: 11, bold: true, color: { argb: inks.white } }
    cell.fill = fills.required
    cell.border = boxed
    cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1 }
  }
  for (const [, column] of template.columnList) {
    const { header: title, required, description, layout } = column
    const texts = [title, required ? 'sì' : 'no', description.it, describeRule(layout.rule, 'it')]
    const row = sheet.addRow(texts)
    row.height = Math.max(...texts.map((text, at) => heightOf(text, (widths[at] ?? 10) - 2)))
    for (let number = 1; number <= widths.length; number += 1) {
      const cell = row.getCell(number)
      cell.numFmt = '@'
      cell.font = { name: font, size: 11, bold: number === 1, color: { argb: inks.text } }
      cell.alignment = { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true }
      cell.border = boxed
      if (required) cell.fill = fills.pale
    }
  }
}

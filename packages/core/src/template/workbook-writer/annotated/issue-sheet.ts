import type ExcelJS from 'exceljs'
import { issueLine } from '../../../annotation/issue-line'
import { issueFields, issueWords } from '../../../annotation/issue-words'
import type { Issue } from '../../../errors/problem'
import { columnLetters } from '../../../workbook/sheet/cell-reference'
import { issueSheet, issueSheetTitle } from '../../annotation-column'
import { excelText } from '../excel-text'
import { drained, keepPartsInOrder, linkInside } from '../exceljs-gaps'
import { boxed, fills, font, heightOf, inks } from '../look'
import { type AnnotatedList, placeOf } from './annotated-list'
import { annotationWords } from './words'

/** By the fields of a line; the link stands second. */
const widths = {
  link: 14,
  severity: 11,
  place: 15,
  entry: 26,
  column: 24,
  value: 24,
  message: 52,
  remedy: 52,
}
const fields = ['severity', 'link', ...issueFields.slice(1)] as const
const lineWidth = fields.reduce((sum, field) => sum + widths[field], 0)

/** What is shown of a value: enough to recognise it. */
const shownLength = 200
const batch = 64

interface Heading {
  readonly text: string
  readonly font: Partial<ExcelJS.Font>
}

const plain: Partial<ExcelJS.Font> = { size: 11, color: { argb: inks.text } }
const quiet: Partial<ExcelJS.Font> = { size: 11, color: { argb: inks.quiet } }
const alert: Partial<ExcelJS.Font> = { size: 11, bold: true, color: { argb: inks.error } }

/** What is said before the table; limits that were reached are never silent. */
function headings(list: AnnotatedList, title: string): readonly Heading[] {
  const { messages, survey, columns, content, template, limits } = list
  const words = annotationWords[messages.locale]
  const { errors, warnings, markedCells, cutTexts, firstCutText } = survey
  const all = errors + warnings
  const above = content.headerRow - 1
  const told: Heading[] = [
    {
      text: issueSheetTitle[messages.locale],
      font: { size: 18, bold: true, color: { argb: inks.heading } },
    },
    { text: `${template.title} – ${title}`, font: { size: 12, color: { argb: inks.text } } },
    {
      text: all === 0 ? words.nothing : words.counts(errors, warnings),
      font: { size: 14, bold: true, color: { argb: errors > 0 ? inks.error : inks.text } },
    },
  ]
  const say = (text: string, style: Partial<ExcelJS.Font>): void => {
    told.push({ text, font: style })
  }
  if (all > 0) say(words.howTo(template.sheet), plain)
  say(words.valuesOnly, quiet)
  if (above > 0) say(words.rowsAbove(above), quiet)
  if (markedCells > limits.notes) say(words.limitedNotes(limits.notes), alert)
  if (all > limits.links) say(words.limitedLinks(limits.links), alert)
  if (cutTexts > 0) say(words.cutTexts(cutTexts, firstCutText), alert)
  if (columns.leftOut > 0) say(words.leftOut(columns.leftOut), alert)
  // With this sentence, a gap and the titles.
  const room = limits.rows - told.length - 3
  if (all > room) say(words.limitedLines(room, all, template.sheet), alert)
  return told
}

const textStyle = (style: Partial<ExcelJS.Style> = {}): Partial<ExcelJS.Style> => ({
  numFmt: '@',
  font: { name: font, ...plain },
  alignment: { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true },
  border: boxed,
  ...style,
})

const styles = {
  title: textStyle({
    font: { name: font, size: 11, bold: true, color: { argb: inks.white } },
    fill: fills.required,
  }),
  text: textStyle(),
  link: textStyle({ font: { name: font, size: 11, underline: true, color: { argb: inks.link } } }),
  error: textStyle({
    font: { name: font, size: 11, bold: true, color: { argb: inks.error } },
    fill: fills.error,
  }),
  warning: textStyle({
    font: { name: font, size: 11, bold: true, color: { argb: inks.warning } },
    fill: fills.warning,
  }),
}

/** A sheet whose lines are written one after the other. */
class IssueSheet {
  readonly #list: AnnotatedList
  readonly #sheet: ExcelJS.Worksheet
  readonly #titleRow: number
  #lines = 0

  constructor(workbook: ExcelJS.Workbook, list: AnnotatedList, headingLines: number) {
    this.#list = list
    const titleRow = headingLines + 2
    this.#titleRow = titleRow
    this.#sheet = workbook.addWorksheet(issueSheet[list.messages.locale], {
      properties: { tabColor: { argb: inks.error } },
      views: [{ state: 'frozen', ySplit: titleRow, showGridLines: false }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${titleRow}:${titleRow}`,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&L&A&RPagina &P di &N' },
    })
    keepPartsInOrder(this.#sheet)
    fields.forEach((field, index) => {
      this.#sheet.getColumn(index + 1).width = widths[field]
    })
  }

  addHeading({ text, font: face }: Heading): void {
    const row = this.#sheet.addRow([excelText(text)])
    this.#sheet.mergeCells(row.number, 1, row.number, fields.length)
    const scale = (face.size ?? 11) / 11
    row.height = heightOf(text, lineWidth / scale) * scale
    const cell = row.getCell(1)
    cell.font = { name: font, ...face }
    cell.alignment = { vertical: 'middle', wrapText: true }
    row.commit()
  }

  addTitles(): void {
    this.#sheet.addRow([]).height = 8
    const { titles } = issueWords[this.#list.messages.locale]
    const texts = { ...titles, link: annotationWords[this.#list.messages.locale].link }
    const row = this.#sheet.addRow(fields.map((field) => texts[field]))
    fields.forEach((_, index) => {
      row.getCell(index + 1).style = styles.title
    })
    row.height = Math.max(...fields.map((field) => heightOf(texts[field], widths[field] - 4)))
    row.commit()
  }

  async addIssue(issue: Issue): Promise<void> {
    const { messages, limits, template } = this.#list
    const line = issueLine(issue, messages)
    const place = placeOf(this.#list, issue)
    const reference = place ? `${columnLetters(place.column)}${place.row}` : ''
    const value =
      line.value.length > shownLength ? `${line.value.slice(0, shownLength)}…` : line.value
    const texts = { ...line, value, link: reference }
    const row = this.#sheet.addRow(fields.map((field) => excelText(texts[field])))
    fields.forEach((_, index) => {
      row.getCell(index + 1).style = styles.text
    })
    row.getCell(1).style = styles[issue.severity]
    this.#lines += 1
    if (place && this.#lines <= limits.links) {
      row.getCell(2).style = styles.link
      const sheet = template.sheet.replaceAll("'", "''")
      linkInside(this.#sheet, `B${row.number}`, `'${sheet}'!${reference}`)
    }
    row.height = Math.max(...fields.map((field) => heightOf(texts[field], widths[field] - 2)))
    row.commit()
    if (this.#lines % batch === 0) await drained(this.#sheet, this.#list.signal)
  }

  end(): void {
    if (this.#lines > 0) {
      const to = { row: this.#titleRow + this.#lines, column: fields.length }
      this.#sheet.autoFilter = { from: { row: this.#titleRow, column: 1 }, to }
    }
    ;(this.#sheet as unknown as { commit: () => void }).commit()
  }
}

/** Writes the first sheet: one line for each issue, with a link to its cell. */
export async function writeIssueSheet(
  workbook: ExcelJS.Workbook,
  list: AnnotatedList,
  title: string,
): Promise<void> {
  const told = headings(list, title)
  const sheet = new IssueSheet(workbook, list, told.length)
  for (const heading of told) sheet.addHeading(heading)
  const { survey, limits, issues } = list
  if (survey.errors + survey.warnings > 0) {
    sheet.addTitles()
    let left = limits.rows - told.length - 2
    for await (const issue of issues()) {
      if (left === 0) break
      left -= 1
      await sheet.addIssue(issue)
    }
  }
  sheet.end()
}

import type ExcelJS from 'exceljs'
import type { Issue, Severity } from '../../../errors/problem'
import { annotationColumn } from '../../annotation-column'
import { excelText } from '../excel-text'
import { addNote, drained, keepPartsInOrder, skipToRow } from '../exceljs-gaps'
import {
  addHeader,
  type ExtraColumn,
  listSheetOptions,
  protectList,
  styleColumns,
  widthOf,
} from '../list-sheet-layout'
import { fills, heightOf } from '../look'
import { type AnnotatedList, columnOf, newRow, placeOf } from './annotated-list'
import { cellContent } from './cell-content'
import { CellStyles, explanations } from './cell-styles'
import { explainRow } from './explain-row'
import { noteBox, noteTexts } from './issue-notes'
import { type AnnotatedRow, withIssues } from './row-issues'

/** Of the added column, in characters. */
const explanationWidth = 90
/** Of a column that the template does not know. */
const otherWidth = { least: 12, most: 40 }
/** Rows between two looks at whether they were taken. */
const batch = 64

const gravest = (issues: readonly Issue[]): Severity =>
  issues.some(({ severity }) => severity === 'error') ? 'error' : 'warning'

function groupBy<Key>(issues: readonly Issue[], keyOf: (issue: Issue) => Key): Map<Key, Issue[]> {
  const groups = new Map<Key, Issue[]>()
  for (const issue of issues) {
    const key = keyOf(issue)
    const group = groups.get(key)
    if (group) group.push(issue)
    else groups.set(key, [issue])
  }
  return groups
}

/** The sheet of the list, with what is wrong in it. */
export class AnnotatedListSheet {
  readonly #list: AnnotatedList
  readonly #sheet: ExcelJS.Worksheet
  readonly #styles: CellStyles
  readonly #widths: readonly number[]
  #notes = 0
  #lastRow = 1

  constructor(workbook: ExcelJS.Workbook, list: AnnotatedList) {
    const { template, columns, messages } = list
    const known = template.columnList.map(([, column]) => column)
    const extras: ExtraColumn[] = columns.extra.map((title) => ({
      title,
      width: Math.min(otherWidth.most, Math.max(otherWidth.least, title.length + 3)),
      style: { alignment: { horizontal: 'left', indent: 1 } },
      fill: fills.other,
    }))
    extras.push({
      title: annotationColumn[messages.locale],
      width: explanationWidth,
      style: { alignment: { vertical: 'top', wrapText: true } },
      fill: fills.added,
    })
    this.#list = list
    this.#styles = new CellStyles(known)
    this.#widths = [...known.map(widthOf), ...extras.map(({ width }) => width)]
    this.#sheet = workbook.addWorksheet(template.sheet, listSheetOptions)
    keepPartsInOrder(this.#sheet)
    styleColumns(this.#sheet, known, extras)
    const header = addHeader(this.#sheet, known, extras)
    const issues = groupBy(list.survey.headerIssues, (issue) => placeOf(list, issue)?.column)
    for (const [column, found] of issues) {
      if (column !== undefined) this.#note(header.getCell(column), { row: 1, column }, found)
    }
    header.commit()
  }

  /** Writes all rows, each as it comes. */
  async write(): Promise<void> {
    const { content, issues } = this.#list
    let written = 0
    for await (const row of withIssues(content.rows(), issues())) {
      if (!this.#writeRow(row)) continue
      written += 1
      if (written % batch === 0) await drained(this.#sheet, this.#list.signal)
    }
  }

  /**
   * Closes the sheet.
   * @param help adds what helps while typing, down to the given row
   */
  async end(
    preparedRows: number,
    help: (sheet: ExcelJS.Worksheet, lastRow: number) => void,
  ): Promise<void> {
    const lastRow = Math.max(preparedRows + 1, this.#lastRow)
    this.#sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: lastRow, column: this.#widths.length },
    }
    help(this.#sheet, lastRow)
    await protectList(this.#sheet)
  }

  /** @returns false for a row that holds nothing: no row is made of it */
  #writeRow({ row, cells, issues }: AnnotatedRow): boolean {
    const { template, columns, messages } = this.#list
    const number = newRow(this.#list, row)
    const contents = cells.flatMap(({ column, value }) => {
      const to = columns.moved.get(column)
      const own = template.columnList[(to ?? 0) - 1]?.[1]
      const content = to === undefined ? null : cellContent(value, own, messages.locale)
      return to === undefined || content === null ? [] : [[to, content] as const]
    })
    const nothing = contents.length === 0 && issues.length === 0
    if (nothing || number <= this.#lastRow) return false
    this.#lastRow = number
    skipToRow(this.#sheet, number)
    const line = this.#sheet.getRow(number)
    const marked = groupBy(issues, (issue) => columnOf(this.#list, issue))
    for (const [column, { value, format }] of contents) {
      const found = marked.get(column)
      const cell = line.getCell(column)
      cell.value = value
      cell.style = this.#styles.of(column, format, found ? gravest(found) : null)
    }
    for (const [column, found] of marked) {
      if (column === null) continue
      const cell = line.getCell(column)
      if (cell.value === null) cell.style = this.#styles.of(column, cell.numFmt, gravest(found))
      this.#note(cell, { row: number, column }, found)
    }
    if (issues.length > 0) {
      const text = explainRow(issues, messages)
      const cell = line.getCell(columns.annotation)
      cell.value = excelText(text)
      cell.style = explanations[gravest(issues)]
      line.height = heightOf(text, explanationWidth - 2)
    }
    line.commit()
    return true
  }

  #note(
    cell: ExcelJS.Cell,
    place: { row: number; column: number },
    issues: readonly Issue[],
  ): void {
    if (this.#notes === this.#list.limits.notes) return
    this.#notes += 1
    const texts = noteTexts(issues, this.#list.messages)
    addNote(cell, texts, noteBox(texts, place, this.#widths))
  }
}

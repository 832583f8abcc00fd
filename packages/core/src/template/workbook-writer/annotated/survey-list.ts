import type { Issue } from '../../../errors/problem'
import type { ListContent, ListValue } from '../../../validation/list-content'
import { columnLetters } from '../../../workbook/sheet/cell-reference'
import { maxTextLength } from '../excel-text'
import type { Issues } from './row-issues'

/** What has to be known before the first line is written. */
export interface Survey {
  readonly errors: number
  readonly warnings: number
  /** Cells that something was found in. */
  readonly markedCells: number
  /** Those about cells of the header row. */
  readonly headerIssues: readonly Issue[]
  /** Columns that hold something under no title, 1 for column A. */
  readonly untitled: readonly number[]
  /** Texts that are longer than Excel takes, and where the first of them stood in the file. */
  readonly cutTexts: number
  readonly firstCutText: string
}

async function surveyIssues(
  issues: Issues,
): Promise<Pick<Survey, 'errors' | 'warnings' | 'markedCells' | 'headerIssues'>> {
  const severities = { error: 0, warning: 0 }
  const headerIssues: Issue[] = []
  let markedCells = 0
  let row: number | null = null
  let cells = new Set<string>()
  for await (const issue of issues) {
    severities[issue.severity] += 1
    if (issue.row === null && issue.cell !== null) headerIssues.push(issue)
    if (issue.row !== row) {
      row = issue.row
      cells = new Set()
    }
    if (issue.row === null || issue.cell === null || cells.has(issue.cell)) continue
    cells.add(issue.cell)
    markedCells += 1
  }
  const { error: errors, warning: warnings } = severities
  return { errors, warnings, markedCells, headerIssues }
}

const isBlank = (value: ListValue): boolean => value.kind === 'text' && value.text.trim() === ''

async function surveyRows({
  columns,
  rows,
}: ListContent): Promise<Pick<Survey, 'untitled' | 'cutTexts' | 'firstCutText'>> {
  const titled = new Set(columns.map(({ column }) => column))
  const untitled = new Set<number>()
  let cutTexts = 0
  let firstCutText = ''
  for await (const { row, cells } of rows()) {
    for (const { column, value } of cells) {
      if (!titled.has(column) && !isBlank(value)) untitled.add(column)
      if (value.kind !== 'text' || value.text.length <= maxTextLength) continue
      if (cutTexts === 0) firstCutText = `${columnLetters(column)}${row}`
      cutTexts += 1
    }
  }
  return { untitled: [...untitled], cutTexts, firstCutText }
}

/** Reads list and issues once, without keeping them. */
export async function surveyList(content: ListContent, issues: Issues): Promise<Survey> {
  return { ...(await surveyIssues(issues)), ...(await surveyRows(content)) }
}

import type { Issue } from '../../../errors/problem'
import type { Messages } from '../../../messages/messages'
import type { ListContent } from '../../../validation/list-content'
import { parseReference } from '../../../workbook/sheet/cell-reference'
import type { Template } from '../../define-template'
import type { ColumnArrangement } from './arrange-columns'
import type { AnnotationLimits } from './limits'
import type { Issues } from './row-issues'
import type { Survey } from './survey-list'

/** All that the sheets of an annotated workbook are made from. */
export interface AnnotatedList {
  /** Whose layout the workbook has. */
  readonly template: Template
  readonly content: ListContent
  readonly issues: () => Issues
  readonly messages: Messages
  readonly survey: Survey
  readonly columns: ColumnArrangement
  readonly limits: AnnotationLimits
  /** Tells that nobody takes the file any more. */
  readonly signal: AbortSignal
}

/** A cell of the workbook that is written, both from 1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The header goes to row 1; blank rows stay where they are below it. */
export const newRow = ({ content }: Pick<AnnotatedList, 'content'>, row: number): number =>
  row - content.headerRow + 1

/** The column that an issue is about; null when it is about a whole row. */
export function columnOf({ columns }: Pick<AnnotatedList, 'columns'>, issue: Issue): number | null {
  const place = issue.cell === null ? null : parseReference(issue.cell)
  const moved = place && columns.moved.get(place.column)
  return moved ?? columns.byHeader.get(issue.column ?? '') ?? null
}

/** Where an issue is shown; null when it is about the whole file. */
export function placeOf(list: AnnotatedList, issue: Issue): Place | null {
  const column = columnOf(list, issue)
  if (issue.row !== null) {
    return { row: newRow(list, issue.row), column: column ?? list.columns.annotation }
  }
  // About a cell of the header, or about none.
  return issue.cell === null || column === null ? null : { row: 1, column }
}

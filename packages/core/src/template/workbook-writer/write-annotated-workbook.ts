import type { Issue } from '../../errors/problem'
import type { Messages } from '../../messages/messages'
import type { ListContent } from '../../validation/list-content'
import type { Template } from '../define-template'
import type { AnnotatedList } from './annotated/annotated-list'
import { arrangeColumns } from './annotated/arrange-columns'
import { writeIssueSheet } from './annotated/issue-sheet'
import { type AnnotationLimits, defaultAnnotationLimits } from './annotated/limits'
import { AnnotatedListSheet } from './annotated/list-sheet'
import { streamWorkbook } from './annotated/stream-workbook'
import { surveyList } from './annotated/survey-list'
import { describeWorkbook } from './describe-workbook'
import { addInputRules } from './input-rules'
import { addInstructionsSheet } from './instructions-sheet'
import { addStamp } from './stamp-sheet'
import type { TemplateWorkbookOptions } from './write-template-workbook'

export interface AnnotatedWorkbookOptions extends Omit<TemplateWorkbookOptions, 'entries'> {
  /** What the file holds, as it was read: right and wrong rows, known and unknown columns. */
  readonly content: ListContent
  /**
   * What was found: those about the file first, then by row. Called several times; each call gives all
   * of them anew, so that none has to be held in memory.
   */
  readonly issues: () => AsyncIterable<Issue> | Iterable<Issue>
  /** The sentences; their language is also that of what is added. */
  readonly messages: Messages
  /** What spreadsheet programs bear; beyond it, the first sheet says what was left out where. */
  readonly limits?: Partial<AnnotationLimits>
}

/**
 * A fresh workbook (`.xlsx`) with the values of a list that was handed in, in the layout of `template`
 * (the current version), with what is wrong in it: a first sheet of issues with links to the cells,
 * marked cells with notes, and an added column. When it is handed in again, what was added is ignored.
 *
 * Rows stay in their order and at their distance from the header, which goes to row 1; rows without
 * values are left out of the file, but not closed up. What stood above the header is not written.
 *
 * `municipality` is stamped into it: a list whose workbook was made for another comune must keep that
 * one's stamp, or the warning about the wrong comune is lost on the way.
 *
 * Nothing is collected: rows and issues are read while the file is written. What they throw comes through.
 */
export async function* writeAnnotatedWorkbook(
  template: Template,
  options: AnnotatedWorkbookOptions,
): AsyncGenerator<Uint8Array> {
  const { content, issues, messages, title, rows = 5000 } = options
  yield* streamWorkbook(async (workbook, signal) => {
    const survey = await surveyList(content, issues())
    const list: AnnotatedList = {
      template,
      content,
      issues,
      messages,
      survey,
      columns: arrangeColumns(template, content.columns, survey.untitled),
      limits: { ...defaultAnnotationLimits, ...options.limits },
      signal,
    }
    describeWorkbook(workbook, template, title)
    await writeIssueSheet(workbook, list, title)
    const sheet = new AnnotatedListSheet(workbook, list)
    await sheet.write()
    addInstructionsSheet(workbook, template, options)
    await sheet.end(rows, (listSheet, lastRow) => {
      // After the instructions: hidden sheets come last.
      addInputRules(workbook, listSheet, template, lastRow)
    })
    const { id, version } = template
    const { campaign, municipality } = options
    addStamp(workbook, { id, version, campaign, municipality: municipality?.istat ?? null })
  })
}

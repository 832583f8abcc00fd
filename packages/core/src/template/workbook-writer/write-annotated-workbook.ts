import type { Issue } from '../../errors/problem'
import type { Messages } from '../../messages/messages'
import type { IstatCode } from '../../ports/records'
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

export interface AnnotatedWorkbookOptions
  extends Omit<TemplateWorkbookOptions, 'entries' | 'municipality'> {
  /** What the file holds, as it was read: right and wrong rows, known and unknown columns. */
  readonly content: ListContent
  /**
   * What was found: those about the file first, then by row. Called several times; each call gives all
   * of them anew, so that none has to be held in memory.
   */
  readonly issues: () => AsyncIterable<Issue> | Iterable<Issue>
  /** The sentences; their language is also that of what is added. */
  readonly messages: Messages
  /** Name of the comune that the list's workbook was made for, for the instructions. @default its ISTAT code stands for it */
  readonly municipalityName?: (istat: IstatCode) => string | null
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
 * It is stamped for the campaign and the comune that the list's own workbook was made for: otherwise the
 * warnings about another's file would be lost on the way. `campaign` is for a list that tells none.
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
    const { municipality = null } = content.origin ?? {}
    const madeFor = municipality && {
      istat: municipality,
      name: options.municipalityName?.(municipality) ?? null,
    }
    addInstructionsSheet(workbook, template, {
      ...options,
      ...(madeFor && { municipality: madeFor }),
    })
    await sheet.end(rows, (listSheet, lastRow) => {
      // After the instructions: hidden sheets come last.
      addInputRules(workbook, listSheet, template, lastRow)
    })
    const { id, version } = template
    const campaign = content.origin?.campaign ?? options.campaign
    addStamp(workbook, { id, version, campaign, municipality })
  })
}

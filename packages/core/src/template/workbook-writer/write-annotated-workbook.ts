import type { Issue } from '../../errors/problem'
import type { Messages } from '../../messages/messages'
import type { ListContent } from '../../validation/list-content'
import type { Template } from '../define-template'
import type { TemplateWorkbookOptions } from './write-template-workbook'

export interface AnnotatedWorkbookOptions
  extends Omit<TemplateWorkbookOptions, 'rows' | 'entries'> {
  /** What the file holds, as it was read: right and wrong rows, known and unknown columns. */
  readonly content: ListContent
  /**
   * What was found: those about the file first, then by row. Called several times; each call gives all
   * of them anew, so that none has to be held in memory.
   */
  readonly issues: () => AsyncIterable<Issue> | Iterable<Issue>
  /** The sentences; their language is also that of what is added. */
  readonly messages: Messages
}

/**
 * A fresh workbook (`.xlsx`) with the values of a list that was handed in, in the layout of `template`
 * (the current version), with what is wrong in it: a first sheet of issues with links to the cells,
 * marked cells with notes, and an added column. When it is handed in again, what was added is ignored.
 *
 * Nothing is collected: rows and issues are read while the file is written. What they throw comes through.
 */
export async function* writeAnnotatedWorkbook(
  template: Template,
  options: AnnotatedWorkbookOptions,
): AsyncGenerator<Uint8Array> {
  // Placeholder of the signature: the valid layout without annotations.
  const { writeTemplateWorkbook } = await import('./write-template-workbook')
  yield await writeTemplateWorkbook(template, options)
}

import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { WorkbookLimits } from '../ports/workbook-reader'

/** Stands for `part` when the archive as a whole is broken; the sentence then names no part. */
export const wholeArchive = ''

/** @param part name of the part in the archive, such as `xl/worksheets/sheet1.xml` */
export function damaged(part: string, cause?: unknown): UnreadableWorkbookError {
  return new UnreadableWorkbookError('workbook.damaged', { part }, { cause })
}

export function overLimit(limit: keyof WorkbookLimits, maximum: number): UnreadableWorkbookError {
  return new UnreadableWorkbookError('workbook.limit', { limit, maximum })
}

/** What a parser throws is damage of its part; refusals of our own pass unchanged. */
export function asDamage(part: string, error: unknown): UnreadableWorkbookError {
  return error instanceof UnreadableWorkbookError ? error : damaged(part, error)
}

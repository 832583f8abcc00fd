import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { MessageCode } from '../messages/messages'
import type { WorkbookLimits } from '../ports/workbook-reader'

/** Stands for `part` when the archive as a whole is broken; the sentence then names no part. */
export const wholeArchive = ''

/** @param part name of the part in the archive, such as `xl/worksheets/sheet1.xml` */
export function damaged(part: string, cause?: unknown): UnreadableWorkbookError {
  return new UnreadableWorkbookError('workbook.damaged', { part }, { cause })
}

/** How an archive can be built unlike any that a spreadsheet program writes. */
export type Irregularity =
  | 'overlap'
  | 'duplicate'
  | 'extra-bytes'
  | 'headers'
  | 'part-name'
  | 'compression'
  | 'volumes'

/** Two programs could read such an archive differently, so that nobody knows what was checked. */
export function irregular(
  reason: Irregularity,
  { part = wholeArchive, cause }: { readonly part?: string; readonly cause?: unknown } = {},
): UnreadableWorkbookError {
  return new UnreadableWorkbookError('workbook.irregular', { reason, part }, { cause })
}

/** Each limit has a code of its own: what to do about it differs. */
export const limitCodes = {
  maxFileBytes: 'workbook.file-too-large',
  maxParts: 'workbook.too-many-parts',
  maxPartBytes: 'workbook.part-too-large',
  maxTotalBytes: 'workbook.content-too-large',
  maxRows: 'workbook.too-many-rows',
  maxColumns: 'workbook.too-many-columns',
  maxCells: 'workbook.too-many-cells',
  maxCellLength: 'workbook.cell-too-long',
  maxSharedStrings: 'workbook.too-many-texts',
  maxSharedStringsLength: 'workbook.texts-too-long',
  maxDepth: 'workbook.too-deep',
  maxAttributes: 'workbook.too-many-attributes',
  maxDurationMs: 'workbook.too-slow',
} as const satisfies Readonly<Record<keyof WorkbookLimits, MessageCode>>

/** @param maximum in the limit's own unit; the sentence tells bytes as KB or MB, milliseconds as seconds */
export function overLimit(limit: keyof WorkbookLimits, maximum: number): UnreadableWorkbookError {
  const params = limit.endsWith('Bytes')
    ? { maximumBytes: maximum }
    : { maximum: limit.endsWith('Ms') ? maximum / 1000 : maximum }
  return new UnreadableWorkbookError(limitCodes[limit], { limit, ...params })
}

/** What a parser throws is damage of its part; refusals of our own pass unchanged. */
export function asDamage(part: string, error: unknown): UnreadableWorkbookError {
  return error instanceof UnreadableWorkbookError ? error : damaged(part, error)
}

import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  WARNING_APPENDED_DATA,
  WARNING_DUPLICATE_FILENAME,
  WARNING_MULTIPLE_END_OF_CENTRAL_DIRECTORY,
  WARNING_PREPENDED_CENTRAL_DIRECTORY,
  WARNING_PREPENDED_DATA,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import type { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import { asDamage, type Irregularity, irregular, wholeArchive } from '../refusals'

/** What the library finds that only somebody's hand, or a bad program, can have made. */
const found: Readonly<Record<string, Irregularity>> = {
  [ERR_OVERLAPPING_ENTRY]: 'overlap',
  [ERR_SPLIT_ZIP_FILE]: 'volumes',
  [WARNING_APPENDED_DATA]: 'extra-bytes',
  [WARNING_PREPENDED_DATA]: 'extra-bytes',
  [WARNING_PREPENDED_CENTRAL_DIRECTORY]: 'extra-bytes',
  [WARNING_TRAILING_CENTRAL_DIRECTORY_DATA]: 'extra-bytes',
  [WARNING_MULTIPLE_END_OF_CENTRAL_DIRECTORY]: 'extra-bytes',
  [WARNING_DUPLICATE_FILENAME]: 'duplicate',
}

/** The refusal for what the ZIP library throws. */
export function archiveDamage(error: unknown): UnreadableWorkbookError {
  if (!(error instanceof Error)) return asDamage(wholeArchive, error)
  const ambiguous = error.message === ERR_AMBIGUOUS_ARCHIVE
  const reason = ambiguous && 'reason' in error ? String(error.reason) : error.message
  const irregularity = found[reason] ?? (ambiguous ? 'headers' : undefined)
  return irregularity === undefined
    ? asDamage(wholeArchive, error)
    : irregular(irregularity, { cause: error })
}

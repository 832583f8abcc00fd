import { openWorkbookWith } from '../open-workbook'
import { nodePlatform } from './node-platform'

/**
 * Opens an OOXML workbook over any byte source, with Node's own inflating and checksums. The source
 * stays the caller's to close.
 * @throws UnreadableWorkbookError for everything that is not a readable, honest workbook
 */
export const openWorkbook = openWorkbookWith(nodePlatform)

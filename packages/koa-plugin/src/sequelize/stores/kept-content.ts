import { type CheckContent, ConsegnaError, type FileStore } from '@consegna/core'
import type { Database } from '../database/database'
import { nullable, text } from '../database/read-row'
import type { Session } from '../database/session'
import { readEntries, readFile, readIssues, readReading } from './read-content'

/** Items of one chunk: as many as one page has that is read. */
const chunkItems = 500

async function* inChunks<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = []
  for await (const item of items) {
    if (chunk.push(item) < chunkItems) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/**
 * What is kept of a check, read with the statements of one transaction, page by page. Until that ends the check's row
 * is held: whoever would delete the content waits.
 * @throws ConsegnaError `store.conflict` when it is not kept any more
 */
export async function keptContent(
  database: Database,
  files: FileStore | null,
  session: Session,
  check: string,
): Promise<CheckContent> {
  const { dialect, tables } = database
  const [kept] = await session.rows(
    `SELECT file_sha256 FROM ${tables.checks} WHERE id = $1 AND content_kept = 1 ${dialect.forUpdate}`,
    [check],
  )
  if (kept === undefined) {
    throw new ConsegnaError('store.conflict', { reason: 'the content was deleted' })
  }
  const inside: Database = { ...database, rows: session.rows }
  return {
    entries: inChunks(readEntries(inside, check)),
    issues: inChunks(readIssues(inside, check)),
    reading: readReading(inside, check),
    file: nullable(kept, 'file_sha256', text) === null ? null : readFile(inside, files, check),
  }
}

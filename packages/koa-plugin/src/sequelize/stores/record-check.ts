import type { CheckContent, CheckRecord, Issue, RecordedEntry } from '@consegna/core'
import { insert, type NewRow } from '../database/insert'
import type { Session, SqlValue } from '../database/session'
import type { Tables } from '../tables'
import { checkRow } from './check-row'
import { chunksOf } from './chunks'

const entryColumns = (entry: RecordedEntry): NewRow => ({
  entry_key: entry.key,
  file_row: entry.row,
  entry_values: JSON.stringify(entry.values),
  salt: entry.salt,
  digest: entry.digest,
})

const issueColumns = (issue: Issue): NewRow => ({ issue: JSON.stringify(issue) })

/** Inserts rows of one check chunk by chunk, numbered from 1 in the order in which they come. */
async function insertItems<Item>(
  session: Session,
  table: string,
  check: string,
  chunks: AsyncIterable<readonly Item[]>,
  columns: (item: Item) => Readonly<Record<string, SqlValue>>,
): Promise<void> {
  let position = 0
  for await (const items of chunks) {
    const rows = items.map((item) => ({ check_id: check, position: ++position, ...columns(item) }))
    await insert(session, table, rows)
  }
}

/** Writes a check and its content as it is read. The check first: one with a known id ends it there. */
export async function recordCheck(
  session: Session,
  tables: Tables,
  check: CheckRecord,
  content: CheckContent,
): Promise<void> {
  await insert(session, tables.checks, [checkRow(check)])
  await insertItems(session, tables.issues, check.id, content.issues, issueColumns)
  await insertItems(session, tables.entries, check.id, content.entries, entryColumns)
  await insertBytes(session, tables.readings, check.id, content.reading)
  await insertBytes(session, tables.chunks, check.id, content.file)
}

async function insertBytes(
  session: Session,
  table: string,
  check: string,
  source: AsyncIterable<Uint8Array> | null,
): Promise<void> {
  if (source === null) return
  let position = 0
  for await (const bytes of chunksOf(source)) {
    await insert(session, table, [{ check_id: check, position: ++position, bytes }])
  }
}

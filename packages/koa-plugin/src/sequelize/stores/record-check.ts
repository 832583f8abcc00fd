import {
  announcedBytes,
  type CheckContent,
  type CheckRecord,
  type FileFacts,
  type FileStore,
  type Issue,
  type RecordedEntry,
} from '@consegna/core'
import type { Database } from '../database/database'
import { insert, type NewRow } from '../database/insert'
import type { Session, SqlValue } from '../database/session'
import { checkRow } from './check-row'
import { chunksOf } from './chunks'
import { announceFile, putFile } from './stored-files'

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

/** A file on its way into the file store. */
interface Outgoing {
  readonly files: FileStore
  readonly file: FileFacts
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Null when the check's file goes into the database, or there is none. */
const outgoing = (
  files: FileStore | null,
  { file }: CheckRecord,
  { file: bytes }: CheckContent,
): Outgoing | null => (files && file && bytes ? { files, file, bytes } : null)

/**
 * Writes a check and its content as it is read. The check first: one with a known id ends it there. The file last:
 * in the file store it is whole and synced before the commit, so that no check is ever without its file; while it
 * is put, its row is held, and that is best short.
 * @param files where new files go; null for the database
 */
export async function recordCheck(
  database: Database,
  files: FileStore | null,
  check: CheckRecord,
  content: CheckContent,
): Promise<void> {
  const { tables, write } = database
  const leaving = outgoing(files, check, content)
  if (leaving !== null) await announceFile(database, leaving.file)
  const work = async (session: Session) => {
    const row = { ...checkRow(check), stored_file: leaving?.file.sha256 ?? null }
    await insert(session, tables.checks, [row])
    await insertItems(session, tables.issues, check.id, content.issues, issueColumns)
    await insertItems(session, tables.entries, check.id, content.entries, entryColumns)
    await insertBytes(session, tables.readings, check.id, content.reading)
    if (leaving === null) {
      const bytes = content.file && announcedBytes(check.file, content.file)
      await insertBytes(session, tables.chunks, check.id, bytes)
    } else {
      await putFile({ database, files: leaving.files }, session, leaving.file, leaving.bytes)
    }
  }
  // The content can be read only once, so only beginning may be tried again.
  await write(work, { repeat: 'beginning' })
}

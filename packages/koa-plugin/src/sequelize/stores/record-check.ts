import {
  announcedBytes,
  type CheckContent,
  type CheckRecord,
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

/** A database, and where new files go: null when it is into the database too. */
interface Destination {
  readonly database: Database
  readonly files: FileStore | null
}

/** The hash under which the file store will have the check's file; null when it will not. */
const storedUnder = ({ files }: Destination, { file }: CheckRecord, hasBytes: boolean) =>
  files && file && hasBytes ? file.sha256 : null

/**
 * Writes a check and its content as it is read. The check first: one with a known id ends it there. The file last:
 * in the file store it is whole and synced before the commit, so that no check is ever without its file; while it
 * is put, its row is held, and that is best short.
 */
async function writeCheck(
  destination: Destination,
  session: Session,
  check: CheckRecord,
  content: CheckContent,
): Promise<void> {
  const { database, files } = destination
  const { tables } = database
  const stored_file = storedUnder(destination, check, content.file !== null)
  await insert(session, tables.checks, [{ ...checkRow(check), stored_file }])
  await insertItems(session, tables.issues, check.id, content.issues, issueColumns)
  await insertItems(session, tables.entries, check.id, content.entries, entryColumns)
  await insertBytes(session, tables.readings, check.id, content.reading)
  if (files && check.file && content.file && stored_file !== null) {
    await putFile({ database, files }, session, check.file, content.file)
  } else {
    const bytes = content.file && announcedBytes(check.file, content.file)
    await insertBytes(session, tables.chunks, check.id, bytes)
  }
}

/** See `CheckStore.record`. @param files where new files go; null for the database */
export async function recordCheck(
  database: Database,
  files: FileStore | null,
  check: CheckRecord,
  content: CheckContent,
): Promise<void> {
  const destination = { database, files }
  const leaves = storedUnder(destination, check, content.file !== null) !== null
  if (leaves && check.file) await announceFile(database, check.file)
  // The content can be read only once, so only beginning may be tried again.
  await database.write((session) => writeCheck(destination, session, check, content), {
    repeat: 'beginning',
  })
}

/**
 * See `CheckStore.copy`. @param contentIn the content, read with the statements of the transaction that writes it
 */
export async function copyCheck(
  database: Database,
  files: FileStore | null,
  check: CheckRecord,
  contentIn: (session: Session) => Promise<CheckContent>,
): Promise<void> {
  const destination = { database, files }
  // A row for a file that is not put after all is found by the sweep.
  if (files && check.file) await announceFile(database, check.file)
  await database.write(async (session) =>
    writeCheck(destination, session, check, await contentIn(session)),
  )
}

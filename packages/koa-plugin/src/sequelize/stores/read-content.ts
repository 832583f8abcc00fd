import { ConsegnaError, type FileStore, type Issue, type RecordedEntry } from '@consegna/core'
import type { Database } from '../database/database'
import { bytes, integer, json, nullable, text } from '../database/read-row'
import type { Row } from '../database/session'
import { lastPosition } from './last-position'

/** What is read page by page. */
interface Content<Item> {
  readonly table: string
  readonly columns: string
  readonly pageSize: number
  /** Null for a row of which nothing is left but that it was there. */
  readonly read: (row: Row) => Item | null
  /** The column of `checks` that tells when this was erased. */
  readonly erased: 'file_erased_at' | 'entries_erased_at'
}

/**
 * By ranges of positions, so that a page costs the same wherever it is and whatever the database
 * believes about the size of the table. Between two pages nothing is held, and the content may be
 * deleted: then it throws, lest what was read so far be taken for the whole. Of what is being erased nothing is given.
 */
async function* inPages<Item>(
  database: Database,
  check: string,
  { table, columns, pageSize, read, erased }: Content<Item>,
): AsyncIterable<Item> {
  if (!(await isKept(database, check, erased))) return
  const page = `SELECT ${columns} FROM ${table}
    WHERE check_id = $1 AND position > $2 AND position <= $3 ORDER BY position`
  const last = await lastPosition(database, table, check)
  let missing = 0
  for (let from = 0; from < last; from += pageSize) {
    const to = Math.min(from + pageSize, last)
    const rows = await database.rows(page, [check, from, to])
    missing += to - from
    for (const row of rows) {
      const item = read(row)
      if (item === null) continue
      missing -= 1
      yield item
    }
  }
  if (missing > 0) await assertKept(database, check, erased)
}

async function isKept(
  { tables, rows }: Database,
  check: string,
  erased: Content<unknown>['erased'],
): Promise<boolean> {
  const kept = `SELECT id FROM ${tables.checks} WHERE id = $1 AND content_kept = 1 AND ${erased} IS NULL`
  return (await rows(kept, [check])).length > 0
}

async function assertKept(
  database: Database,
  check: string,
  erased: Content<unknown>['erased'],
): Promise<void> {
  if (!(await isKept(database, check, erased))) {
    throw new ConsegnaError('store.conflict', { reason: 'the content was deleted meanwhile' })
  }
}

const readEntry = (row: Row): RecordedEntry | null =>
  row.salt === null
    ? null
    : {
        key: text(row, 'entry_key'),
        row: integer(row, 'file_row'),
        values: json<RecordedEntry['values']>(row, 'entry_values'),
        salt: text(row, 'salt'),
        digest: text(row, 'digest'),
      }

export const readEntries = (database: Database, check: string): AsyncIterable<RecordedEntry> =>
  inPages(database, check, {
    table: database.tables.entries,
    columns: 'entry_key, file_row, entry_values, salt, digest',
    pageSize: 500,
    read: readEntry,
    erased: 'entries_erased_at',
  })

export const readIssues = (database: Database, check: string): AsyncIterable<Issue> =>
  inPages(database, check, {
    table: database.tables.issues,
    columns: 'issue',
    pageSize: 500,
    read: (row) => json<Issue>(row, 'issue'),
    erased: 'file_erased_at',
  })

const readBytes = (database: Database, table: string, check: string) =>
  inPages(database, check, {
    table,
    columns: 'bytes',
    pageSize: 1,
    read: (row) => bytes(row, 'bytes'),
    erased: 'file_erased_at',
  })

/** The hash under which the file store has the check's file; null where it has not. */
async function storedFileOf({ tables, rows }: Database, check: string): Promise<string | null> {
  const [row] = await rows(`SELECT stored_file FROM ${tables.checks} WHERE id = $1`, [check])
  return row === undefined ? null : nullable(row, 'stored_file', text)
}

/** What was deleted with its check is told as such, not as a loss. */
async function* readStored(
  database: Database,
  files: FileStore,
  check: string,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* files.get(sha256)
  } catch (error) {
    const isMissing = error instanceof ConsegnaError && error.code === 'store.file-missing'
    if (isMissing) await assertKept(database, check, 'file_erased_at')
    throw error
  }
}

/** From where the check's row says that it is, whatever is done with new files. */
export async function* readFile(
  database: Database,
  files: FileStore | null,
  check: string,
): AsyncGenerator<Uint8Array> {
  const sha256 = await storedFileOf(database, check)
  if (sha256 === null) yield* readBytes(database, database.tables.chunks, check)
  else if (files !== null) yield* readStored(database, files, check, sha256)
  else
    throw new ConsegnaError('store.files-unavailable', { reason: 'the option files is not given' })
}

export const readReading = (database: Database, check: string): AsyncIterable<Uint8Array> =>
  readBytes(database, database.tables.readings, check)

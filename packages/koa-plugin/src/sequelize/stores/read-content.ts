import { ConsegnaError, type RecordedEntry } from '@consegna/core'
import type { Database } from '../database/database'
import { bytes, integer, json, text } from '../database/read-row'
import type { Row } from '../database/session'
import { lastPosition } from './last-position'

/** What is read page by page. */
interface Content<Item> {
  readonly table: string
  readonly columns: string
  readonly pageSize: number
  readonly read: (row: Row) => Item
}

/**
 * By ranges of positions, so that a page costs the same wherever it is and whatever the database
 * believes about the size of the table. Between two pages nothing is held, and the content may be
 * deleted: then it throws, lest what was read so far be taken for the whole.
 */
async function* inPages<Item>(
  database: Database,
  check: string,
  { table, columns, pageSize, read }: Content<Item>,
): AsyncIterable<Item> {
  const page = `SELECT ${columns} FROM ${table}
    WHERE check_id = $1 AND position > $2 AND position <= $3 ORDER BY position`
  const last = await lastPosition(database, table, check)
  let missing = 0
  for (let from = 0; from < last; from += pageSize) {
    const to = Math.min(from + pageSize, last)
    const rows = await database.rows(page, [check, from, to])
    missing += to - from - rows.length
    for (const row of rows) yield read(row)
  }
  if (missing > 0) await assertKept(database, check)
}

async function assertKept({ tables, rows }: Database, check: string): Promise<void> {
  const kept = `SELECT id FROM ${tables.checks} WHERE id = $1 AND content_kept = 1`
  if ((await rows(kept, [check])).length === 0) {
    throw new ConsegnaError('store.conflict', { reason: 'the content was deleted meanwhile' })
  }
}

const readEntry = (row: Row): RecordedEntry => ({
  key: text(row, 'entry_key'),
  row: integer(row, 'file_row'),
  values: json<RecordedEntry['values']>(row, 'entry_values'),
  salt: text(row, 'salt'),
  digest: text(row, 'digest'),
})

export const readEntries = (database: Database, check: string): AsyncIterable<RecordedEntry> =>
  inPages(database, check, {
    table: database.tables.entries,
    columns: 'entry_key, file_row, entry_values, salt, digest',
    pageSize: 500,
    read: readEntry,
  })

const readBytes = (database: Database, table: string, check: string) =>
  inPages(database, check, {
    table,
    columns: 'bytes',
    pageSize: 1,
    read: (row) => bytes(row, 'bytes'),
  })

export const readFile = (database: Database, check: string): AsyncIterable<Uint8Array> =>
  readBytes(database, database.tables.chunks, check)

export const readReading = (database: Database, check: string): AsyncIterable<Uint8Array> =>
  readBytes(database, database.tables.readings, check)

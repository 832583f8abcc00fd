import type { FileStore } from '@consegna/core'
import type { Database } from '../database/database'
import { text } from '../database/read-row'
import { deleteFile, releaseFile } from './end-check'
import { lastPosition } from './last-position'

/** Rows of one transaction: whoever confirms waits for no more than these. */
const rowsAtOnce = 500

/** Of bytes: a row holds up to 1 MB. */
const chunksAtOnce = 8

/** Calls `erase` for each range of positions, in a transaction of its own. */
async function inSlices(
  { write, rows }: Database,
  table: string,
  check: string,
  { atOnce, statement }: { readonly atOnce: number; readonly statement: string },
): Promise<void> {
  const last = await lastPosition({ rows }, table, check)
  for (let from = 0; from < last; from += atOnce) {
    // Done twice it is done once: what the slice is about is gone.
    await write(({ run }) => run(statement, [check, from, from + atOnce]), { repeat: 'always' })
  }
}

const slice = 'check_id = $1 AND position > $2 AND position <= $3'

async function eraseFile(database: Database, files: FileStore | null, check: string) {
  const { tables, write } = database
  for (const [table, atOnce] of [
    [tables.issues, rowsAtOnce],
    [tables.readings, chunksAtOnce],
    [tables.chunks, chunksAtOnce],
  ] as const) {
    await inSlices(database, table, check, {
      atOnce,
      statement: `DELETE FROM ${table} WHERE ${slice}`,
    })
  }
  const remains = await write((session) => releaseFile(session, tables, check))
  await deleteFile(database, files, remains)
}

const eraseEntries = (database: Database, check: string): Promise<void> => {
  const { entries } = database.tables
  return inSlices(database, entries, check, {
    atOnce: rowsAtOnce,
    statement: `UPDATE ${entries} SET entry_key = NULL, file_row = NULL, entry_values = NULL, salt = NULL
      WHERE ${slice} AND salt IS NOT NULL`,
  })
}

/**
 * Erases the parts of a list that are marked as erased, to their end. Whoever died in the middle left the mark; of
 * several who do so at once none is in the way of the others.
 */
export async function eraseMarked(
  database: Database,
  files: FileStore | null,
  check: string,
): Promise<void> {
  const { tables, rows, write } = database
  const [row] = await rows(
    `SELECT file_erased_at, entries_erased_at FROM ${tables.checks} WHERE id = $1`,
    [check],
  )
  if (row === undefined) return
  if (row.file_erased_at !== null) await eraseFile(database, files, check)
  if (row.entries_erased_at !== null) await eraseEntries(database, check)
  // Unless another part was marked meanwhile, which somebody is about to erase.
  const unmarked = (column: 'file_erased_at' | 'entries_erased_at') =>
    row[column] === null ? `AND ${column} IS NULL` : ''
  await write(
    ({ run }) =>
      run(
        `UPDATE ${tables.checks} SET erasing = NULL
         WHERE id = $1 ${unmarked('file_erased_at')} ${unmarked('entries_erased_at')}`,
        [check],
      ),
    { repeat: 'always' },
  )
}

/** Goes on with every erasure that broke off. @returns of how many lists */
export async function finishErasures(database: Database, files: FileStore | null): Promise<number> {
  const { tables, rows } = database
  const marked = `SELECT id FROM ${tables.checks} WHERE erasing = 1 AND id > $1 ORDER BY id LIMIT 100`
  let finished = 0
  for (let last = ''; ; ) {
    const ids = (await rows(marked, [last])).map((row) => text(row, 'id'))
    for (const id of ids) await eraseMarked(database, files, id)
    finished += ids.length
    if (ids.length < 100) return finished
    last = ids.at(-1) ?? last
  }
}

import type { FileStore } from '@consegna/core'
import type { Database } from '../database/database'
import { nullable, text } from '../database/read-row'
import type { Session } from '../database/session'
import type { Tables } from '../tables'
import { lastPosition } from './last-position'
import { deleteUnused } from './stored-files'

/** Rows deleted by one statement: more would keep SQLite's thread from others. */
const slice = 10_000

/** What a check left in the file store when it ended. */
export interface Remains {
  /** Null when it had no file there. */
  readonly storedFile: string | null
}

/** From here on the check refers to no file of the file store. */
export async function releaseFile(
  session: Session,
  tables: Tables,
  check: string,
): Promise<Remains> {
  const [row] = await session.rows(`SELECT stored_file FROM ${tables.checks} WHERE id = $1`, [
    check,
  ])
  const storedFile = row === undefined ? null : nullable(row, 'stored_file', text)
  if (storedFile !== null) {
    await session.run(`UPDATE ${tables.checks} SET stored_file = NULL WHERE id = $1`, [check])
  }
  return { storedFile }
}

export async function deleteContent(
  session: Session,
  tables: Tables,
  check: string,
): Promise<Remains> {
  for (const table of [tables.issues, tables.entries, tables.readings, tables.chunks]) {
    const last = await lastPosition(session, table, check)
    for (let from = 0; from < last; from += slice) {
      await session.run(
        `DELETE FROM ${table} WHERE check_id = $1 AND position > $2 AND position <= $3`,
        [check, from, from + slice],
      )
    }
  }
  return releaseFile(session, tables, check)
}

/**
 * After the commit, lest a check that is still there be without its file; unless another check has the same one.
 * What can't be deleted now is left to the sweep, which tries again and tells.
 */
export async function deleteFile(
  database: Database,
  files: FileStore | null,
  { storedFile }: Remains,
): Promise<void> {
  if (files === null || storedFile === null) return
  await deleteUnused({ database, files }, storedFile, null).catch(() => {})
}

export async function discardCheck(
  database: Database,
  files: FileStore | null,
  id: string,
): Promise<boolean> {
  const { tables, write } = database
  const discard = `UPDATE ${tables.checks} SET status = 'discarded', content_kept = 0
    WHERE id = $1 AND status = 'waiting'`
  const remains = await write(async (session) => {
    // The condition is the guard: of several who end the same check, one changes the row.
    const discarded = (await session.run(discard, [id])) === 1
    return discarded ? deleteContent(session, tables, id) : null
  })
  if (remains !== null) await deleteFile(database, files, remains)
  return remains !== null
}

/** What expires, when its time has come. */
export const isDue = "status IN ('waiting', 'rejected') AND content_kept = 1"

/** What was never handed in and has lost its content. */
export const endedAttempts =
  "status IN ('rejected', 'discarded', 'expired', 'withdrawn') AND content_kept = 0"

async function expireCheck(
  database: Database,
  files: FileStore | null,
  id: string,
  now: string,
): Promise<boolean> {
  const { tables, write } = database
  const expire = `UPDATE ${tables.checks} SET content_kept = 0,
      status = CASE status WHEN 'waiting' THEN 'expired' ELSE status END
    WHERE id = $1 AND ${isDue} AND expires_at <= $2`
  const remains = await write(async (session) => {
    const expired = (await session.run(expire, [id, now])) === 1
    return expired ? deleteContent(session, tables, id) : null
  })
  if (remains !== null) await deleteFile(database, files, remains)
  return remains !== null
}

/** Each check in a transaction of its own: a confirmation does not wait for all of them. */
export async function expireChecks(
  database: Database,
  files: FileStore | null,
  now: string,
): Promise<number> {
  const next = `SELECT id FROM ${database.tables.checks} WHERE ${isDue} AND expires_at <= $1 LIMIT 100`
  let expired = 0
  for (;;) {
    const ids = (await database.rows(next, [now])).map((row) => text(row, 'id'))
    if (ids.length === 0) return expired
    for (const id of ids) if (await expireCheck(database, files, id, now)) expired += 1
  }
}

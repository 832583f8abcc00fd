import type { Database } from '../database/database'
import { text } from '../database/read-row'
import type { Session } from '../database/session'
import type { Tables } from '../tables'
import { lastPosition } from './last-position'

/** Rows deleted by one statement: more would keep SQLite's thread from others. */
const slice = 10_000

async function deleteContent(session: Session, tables: Tables, check: string): Promise<void> {
  for (const table of [tables.issues, tables.entries, tables.readings, tables.chunks]) {
    const last = await lastPosition(session, table, check)
    for (let from = 0; from < last; from += slice) {
      await session.run(
        `DELETE FROM ${table} WHERE check_id = $1 AND position > $2 AND position <= $3`,
        [check, from, from + slice],
      )
    }
  }
}

export const discardCheck = ({ tables, write }: Database, id: string): Promise<boolean> =>
  write(async (session) => {
    const discard = `UPDATE ${tables.checks} SET status = 'discarded', content_kept = 0
      WHERE id = $1 AND status = 'waiting'`
    // The condition is the guard: of several who end the same check, one changes the row.
    const discarded = (await session.run(discard, [id])) === 1
    if (discarded) await deleteContent(session, tables, id)
    return discarded
  })

const due = "status IN ('waiting', 'rejected') AND content_kept = 1"

const expireCheck = ({ tables, write }: Database, id: string, now: string): Promise<boolean> =>
  write(async (session) => {
    const expire = `UPDATE ${tables.checks} SET content_kept = 0,
        status = CASE status WHEN 'waiting' THEN 'expired' ELSE status END
      WHERE id = $1 AND ${due} AND expires_at <= $2`
    const expired = (await session.run(expire, [id, now])) === 1
    if (expired) await deleteContent(session, tables, id)
    return expired
  })

/** Each check in a transaction of its own: a confirmation does not wait for all of them. */
export async function expireChecks(database: Database, now: string): Promise<number> {
  const next = `SELECT id FROM ${database.tables.checks} WHERE ${due} AND expires_at <= $1 LIMIT 100`
  let expired = 0
  for (;;) {
    const ids = (await database.rows(next, [now])).map((row) => text(row, 'id'))
    if (ids.length === 0) return expired
    for (const id of ids) if (await expireCheck(database, id, now)) expired += 1
  }
}

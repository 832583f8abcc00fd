import type { AuditEvent, AuditQuery, AuditStore } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import type { Session } from '../database/session'
import type { Tables } from '../tables'
import { auditRow, readAuditEvent } from './audit-row'

/** Rows read by one statement. */
const pageSize = 500

/** Also for the transaction of what the event is about. */
export const insertEvent = (
  session: Session,
  { auditEvents }: Tables,
  event: AuditEvent,
): Promise<void> => insert(session, auditEvents, [auditRow(event)])

/** Where the next page begins: after this event. */
interface Cursor {
  readonly at: string
  readonly id: string
}

/** The conditions of a page, and their values. */
function conditions({ since, until, municipality }: AuditQuery, last: Cursor | null) {
  const values: string[] = []
  const place = (value: string) => `$${values.push(value)}`
  const all = [
    ...(municipality === undefined ? [] : [`municipality = ${place(municipality)}`]),
    ...(until === undefined ? [] : [`recorded_at < ${place(until)}`]),
  ]
  if (last) {
    const at = place(last.at)
    // The first half finds the place in the index, the second leaves out what was read.
    all.push(`recorded_at >= ${at}`, `(recorded_at > ${at} OR id > ${place(last.id)})`)
  } else if (since !== undefined) all.push(`recorded_at >= ${place(since)}`)
  return { where: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, values }
}

/** Page by page along the index: nothing is held meanwhile, and memory holds one page. */
async function* readEvents({ tables, rows }: Database, query: AuditQuery) {
  let last: Cursor | null = null
  for (;;) {
    const { where, values } = conditions(query, last)
    const page: AuditEvent[] = (
      await rows(
        `SELECT * FROM ${tables.auditEvents} ${where} ORDER BY recorded_at, id LIMIT ${pageSize}`,
        values,
      )
    ).map(readAuditEvent)
    yield* page
    const end: AuditEvent | undefined = page.at(-1)
    if (end === undefined || page.length < pageSize) return
    last = { at: end.at, id: end.id }
  }
}

export function auditStore(database: Database): AuditStore {
  const { tables, write } = database
  return {
    record: (event) => write((session) => insertEvent(session, tables, event)),
    read: (query) => readEvents(database, query),
  }
}

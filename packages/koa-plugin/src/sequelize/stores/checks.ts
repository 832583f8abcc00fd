import type { CheckStore, Issue } from '@consegna/core'
import type { Database } from '../database/database'
import { json } from '../database/read-row'
import { readCheck } from './check-row'
import { discardCheck, expireChecks } from './end-check'
import { readEntries, readFile, readReading } from './read-content'
import { recordCheck } from './record-check'

export function checkStore(database: Database): CheckStore {
  const { tables, rows, write } = database
  return {
    // The content can be read only once, so only beginning may be tried again.
    record: (check, content) =>
      write((session) => recordCheck(session, tables, check, content), { repeat: 'beginning' }),
    find: async (id) => {
      const [row] = await rows(`SELECT * FROM ${tables.checks} WHERE id = $1`, [id])
      return row === undefined ? null : readCheck(row)
    },
    list: async (campaign, municipality) => {
      const found = await rows(
        `SELECT * FROM ${tables.checks}
         WHERE campaign = $1 AND municipality = $2 AND status <> 'confirmed'
         ORDER BY recorded_at DESC, id DESC`,
        [campaign, municipality],
      )
      return found.map(readCheck)
    },
    entries: (id) => readEntries(database, id),
    issues: async (id, { offset, limit }) => {
      const found = await rows(
        `SELECT issue FROM ${tables.issues}
         WHERE check_id = $1 AND position > $2 AND position <= $3 ORDER BY position`,
        [id, offset, offset + limit],
      )
      return found.map((row) => json<Issue>(row, 'issue'))
    },
    reading: (id) => readReading(database, id),
    file: (id) => readFile(database, id),
    discard: (id) => discardCheck(database, id),
    expire: (now) => expireChecks(database, now),
  }
}

import type { CheckStore, Issue } from '@consegna/core'
import type { Database } from '../database/database'
import { json } from '../database/read-row'
import type { FileOptions } from '../file-options'
import { readCheck } from './check-row'
import { discardCheck, expireChecks } from './end-check'
import { keptContent } from './kept-content'
import { readEntries, readFile, readReading } from './read-content'
import { copyCheck, recordCheck } from './record-check'

export function checkStore(database: Database, options: FileOptions): CheckStore {
  const { tables, rows } = database
  const { files = null, newFilesIn = 'files' } = options
  const newFiles = newFilesIn === 'files' ? files : null
  return {
    record: (check, content) => recordCheck(database, newFiles, check, content),
    copy: (check, source, remake) =>
      copyCheck(database, newFiles, check, async (session) =>
        remake(await keptContent(database, files, session, source)),
      ),
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
         WHERE check_id = $1 AND position > $2 AND position <= $3 AND NOT EXISTS (
           SELECT 1 FROM ${tables.checks} c WHERE c.id = $1 AND c.file_erased_at IS NOT NULL)
         ORDER BY position`,
        [id, offset, offset + limit],
      )
      return found.map((row) => json<Issue>(row, 'issue'))
    },
    reading: (id) => readReading(database, id),
    file: (id) => readFile(database, files, id),
    discard: (id) => discardCheck(database, files, id),
    expire: (now) => expireChecks(database, files, now),
  }
}

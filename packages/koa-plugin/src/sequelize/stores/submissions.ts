import { ConsegnaError, type FileStore, type SubmissionStore } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { bytes } from '../database/read-row'
import { confirmCheck } from './confirm'
import { assertFileThere } from './stored-files'
import { readSubmission } from './submission-row'

export function submissionStore(database: Database, files: FileStore | null): SubmissionStore {
  const { dialect, tables, rows, write } = database
  const select = async (rest: string, values: readonly string[]) =>
    (await rows(`SELECT s.* FROM ${tables.submissions} s ${rest}`, values)).map(readSubmission)
  const ofHistory = 'WHERE s.campaign = $1 AND s.municipality = $2 ORDER BY s.position DESC'
  const receiptOf = `SELECT pdf FROM ${tables.receipts} WHERE number = $1`

  return {
    confirm: async (id, decide) => {
      await assertFileThere(database, files, id)
      return confirmCheck(database, id, decide)
    },
    find: async (number) => (await select('WHERE s.number = $1', [number]))[0] ?? null,
    newest: async (campaign, municipality) =>
      (await select(`${ofHistory} LIMIT 1`, [campaign, municipality]))[0] ?? null,
    list: (campaign, municipality) => select(ofHistory, [campaign, municipality]),
    withFile: (campaign, sha256) =>
      select(
        `WHERE s.campaign = $1 AND s.file_sha256 = $2 AND NOT EXISTS (
           SELECT 1 FROM ${tables.submissions} later WHERE later.campaign = s.campaign
             AND later.municipality = s.municipality AND later.position > s.position)
         ORDER BY s.municipality`,
        [campaign, sha256],
      ),
    withRecordHash: (from, to) =>
      select('WHERE s.record_hash BETWEEN $1 AND $2 ORDER BY s.number', [from, to]),
    keepReceipt: (number, pdf) =>
      write(
        async (session) => {
          await insert(session, tables.receipts, [{ number, pdf }], dialect.orIgnore('number'))
          const [kept] = await session.rows(receiptOf, [number])
          if (kept === undefined) throw new ConsegnaError('store.conflict', { receipt: 'not kept' })
          return bytes(kept, 'pdf')
        },
        { repeat: 'always' },
      ),
    receipt: async (number) => {
      const [kept] = await rows(receiptOf, [number])
      return kept === undefined ? null : bytes(kept, 'pdf')
    },
  }
}

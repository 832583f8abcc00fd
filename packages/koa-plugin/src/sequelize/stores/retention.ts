import type { DueLists, Erasure, FileStore, ListPart, RetentionStore } from '@consegna/core'
import type { Database } from '../database/database'
import { instant, integer, nullable, text } from '../database/read-row'
import type { Row, SqlValue } from '../database/session'
import { endedAttempts, isDue } from './end-check'
import { eraseMarked, finishErasures } from './erase-content'

/** Ids read by one statement. */
const pageSize = 500

/** Attempts or events deleted by one transaction. */
const atOnce = 200

/** The column of `checks` that tells when a part was erased. */
const columnOf: Readonly<Record<ListPart, string>> = {
  file: 'file_erased_at',
  entries: 'entries_erased_at',
}

const readErasure = (row: Row): Erasure => ({
  check: text(row, 'id'),
  file: nullable(row, 'file_erased_at', instant),
  entries: nullable(row, 'entries_erased_at', instant),
})

/** The condition and the values of what is over. A nil return has nothing to erase. */
function overdue(lists: DueLists): { readonly where: string; readonly values: SqlValue[] } {
  const { campaign, part, supersededBy, validAcceptedBy } = lists
  const values: SqlValue[] = [campaign]
  const over: string[] = []
  if (supersededBy !== null) over.push(`next.accepted_at <= $${values.push(supersededBy)}`)
  if (validAcceptedBy !== null) {
    over.push(`(next.number IS NULL AND s.accepted_at <= $${values.push(validAcceptedBy)})`)
  }
  const isOver = over.length === 0 ? '1 = 0' : over.join(' OR ')
  return {
    where: `s.campaign = $1 AND s.kind = 'list' AND c.${columnOf[part]} IS NULL AND (${isOver})`,
    values,
  }
}

async function* dueLists({ tables, rows }: Database, lists: DueLists): AsyncGenerator<string> {
  const { where, values } = overdue(lists)
  const page = `SELECT c.id FROM ${tables.submissions} s
    JOIN ${tables.checks} c ON c.id = s.check_id
    LEFT JOIN ${tables.submissions} next ON next.campaign = s.campaign
      AND next.municipality = s.municipality AND next.position = s.position + 1
    WHERE ${where} AND c.id > $${values.length + 1} ORDER BY c.id LIMIT ${pageSize}`
  for (let last = ''; ; ) {
    const ids = (await rows(page, [...values, last])).map((row) => text(row, 'id'))
    yield* ids
    if (ids.length < pageSize) return
    last = ids.at(-1) ?? last
  }
}

async function count({ rows }: Database, from: string, values: readonly SqlValue[]) {
  const [row] = await rows(`SELECT COUNT(*) AS found FROM ${from}`, values)
  return integer(row ?? {}, 'found')
}

async function deleteAttempts(database: Database, campaign: string, before: string) {
  const { tables, rows, write } = database
  const ended = `campaign = $1 AND recorded_at < $2 AND ${endedAttempts}`
  const page = `SELECT id FROM ${tables.checks} WHERE ${ended} LIMIT ${atOnce}`
  let deleted = 0
  for (;;) {
    const ids = (await rows(page, [campaign, before])).map((row) => text(row, 'id'))
    if (ids.length === 0) return deleted
    const places = ids.map((_, at) => `$${at + 3}`).join(', ')
    deleted += await write(({ run }) =>
      run(`DELETE FROM ${tables.checks} WHERE ${ended} AND id IN (${places})`, [
        campaign,
        before,
        ...ids,
      ]),
    )
  }
}

/** What is meant, by the index over the times. */
const oldEvents = (campaign: string | null, before: string) =>
  campaign === null
    ? { where: 'recorded_at < $1 AND campaign IS NULL', values: [before] }
    : { where: 'recorded_at < $1 AND campaign = $2', values: [before, campaign] }

async function deleteEvents(database: Database, campaign: string | null, before: string) {
  const { tables, rows, write } = database
  const { where, values } = oldEvents(campaign, before)
  const page = `SELECT id FROM ${tables.auditEvents} WHERE ${where} LIMIT ${atOnce}`
  let deleted = 0
  for (;;) {
    const ids = (await rows(page, values)).map((row) => text(row, 'id'))
    if (ids.length === 0) return deleted
    const places = ids.map((_, at) => `$${at + 1}`).join(', ')
    deleted += await write(({ run }) =>
      run(`DELETE FROM ${tables.auditEvents} WHERE id IN (${places})`, ids),
    )
  }
}

export function retentionStore(database: Database, files: FileStore | null): RetentionStore {
  const { dialect, tables, rows, write } = database
  return {
    due: (lists) => dueLists(database, lists),
    erase: async (check, part, at) => {
      const column = columnOf[part]
      const noReason =
        part === 'entries'
          ? ", restores_reason = CASE WHEN restores_number IS NULL THEN NULL ELSE '' END"
          : ''
      // The condition is the guard: of several who erase the same part, one changes the row.
      const marked = await write(({ run }) =>
        run(
          `UPDATE ${tables.checks} SET ${column} = $2, erasing = 1${noReason}
           WHERE id = $1 AND status = 'confirmed' AND ${column} IS NULL`,
          [check, at],
        ),
      )
      if (marked === 0) return false
      await eraseMarked(database, files, check)
      return true
    },
    finish: () => finishErasures(database, files),
    erasures: async (campaign, municipality) =>
      (
        await rows(
          `SELECT id, file_erased_at, entries_erased_at FROM ${tables.checks}
           WHERE campaign = $1 AND municipality = $2 AND status = 'confirmed'
             AND (file_erased_at IS NOT NULL OR entries_erased_at IS NOT NULL)
           ORDER BY recorded_at, id`,
          [campaign, municipality],
        )
      ).map(readErasure),
    countExpiring: (now) =>
      count(database, `${tables.checks} WHERE ${isDue} AND expires_at <= $1`, [now]),
    countAttempts: (campaign, before) =>
      count(
        database,
        `${tables.checks} WHERE campaign = $1 AND recorded_at < $2 AND ${endedAttempts}`,
        [campaign, before],
      ),
    deleteAttempts: (campaign, before) => deleteAttempts(database, campaign, before),
    countEvents: (campaign, before) => {
      const { where, values } = oldEvents(campaign, before)
      return count(database, `${tables.auditEvents} WHERE ${where}`, values)
    },
    deleteEvents: (campaign, before) => deleteEvents(database, campaign, before),
    settle: () => dialect.settle(rows),
  }
}

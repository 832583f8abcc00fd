import type {
  Entry,
  FileStore,
  FoundEntry,
  PersonStore,
  Restriction,
  SoughtPerson,
} from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { instant, integer, json, oneOf, text } from '../database/read-row'
import type { Row } from '../database/session'
import { deleteContent, deleteFile, type Remains } from './end-check'
import { eraseMarked } from './erase-content'

/** Rows read, or keys and positions given, by one statement. */
const atOnce = 200

/** A pattern as LIKE takes it, between whatever else stands there. Both sides are compared in upper case. */
const anywhere = (pattern: string): string => `%${pattern.toUpperCase().replace(/[!%]/g, '!$&')}%`

const like = (column: string, place: string): string => `UPPER(${column}) LIKE ${place} ESCAPE '!'`

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += atOnce) yield items.slice(from, from + atOnce)
}

/** `$2, $3, …` for as many values. */
const places = (values: readonly unknown[], first: number): string =>
  values.map((_, at) => `$${at + first}`).join(', ')

const readFound = (row: Row): FoundEntry => ({
  check: text(row, 'check_id'),
  position: integer(row, 'position'),
  entry: {
    key: text(row, 'entry_key'),
    row: integer(row, 'file_row'),
    values: json<Entry['values']>(row, 'entry_values'),
  },
})

async function* findEntries(
  { tables, rows }: Database,
  { key, pattern }: SoughtPerson,
): AsyncGenerator<FoundEntry> {
  const sought = pattern === null ? [key] : [key, anywhere(pattern)]
  const isMeant =
    pattern === null ? 'entry_key = $1' : `(entry_key = $1 OR ${like('entry_values', '$2')})`
  const [check, position] = [sought.length + 1, sought.length + 2]
  const page = `SELECT check_id, position, entry_key, file_row, entry_values FROM ${tables.entries}
    WHERE ${isMeant} AND salt IS NOT NULL
      AND (check_id > $${check} OR (check_id = $${check} AND position > $${position}))
    ORDER BY check_id, position LIMIT ${atOnce}`
  let last: Pick<FoundEntry, 'check' | 'position'> = { check: '', position: 0 }
  for (;;) {
    const found = (await rows(page, [...sought, last.check, last.position])).map(readFound)
    yield* found
    if (found.length < atOnce) return
    last = found.at(-1) ?? last
  }
}

/** Ids of checks, page by page. @param where what is meant, with values from `$2` */
async function* checksWhere(
  { tables, rows }: Database,
  where: string,
  values: readonly string[] = [],
): AsyncGenerator<string> {
  const page = `SELECT id FROM ${tables.checks} WHERE id > $1 AND (${where}) ORDER BY id LIMIT ${atOnce}`
  for (let last = ''; ; ) {
    const ids = (await rows(page, [last, ...values])).map((row) => text(row, 'id'))
    yield* ids
    if (ids.length < atOnce) return
    last = ids.at(-1) ?? last
  }
}

/** Marks the file, and takes the entries, of an accepted list. @returns false when it is none */
async function eraseFromList(
  { dialect, tables, write }: Database,
  check: string,
  positions: readonly number[],
  at: string,
): Promise<boolean> {
  const accepted = `SELECT id FROM ${tables.checks}
    WHERE id = $1 AND status = 'confirmed' ${dialect.forUpdate}`
  return write(
    async (session) => {
      if ((await session.rows(accepted, [check])).length === 0) return false
      await session.run(
        `UPDATE ${tables.checks} SET file_erased_at = COALESCE(file_erased_at, $2), erasing = 1
         WHERE id = $1`,
        [check, at],
      )
      for (const some of slices(positions)) {
        await session.run(
          `UPDATE ${tables.entries}
           SET entry_key = NULL, file_row = NULL, entry_values = NULL, salt = NULL
           WHERE check_id = $1 AND position IN (${places(some, 2)})`,
          [check, ...some],
        )
      }
      return true
    },
    { repeat: 'always' },
  )
}

/** Ends a check that was not handed in. @returns null when it was, or has no content */
const withdraw = ({ tables, write }: Database, check: string): Promise<Remains | null> =>
  write(async (session) => {
    const withdrawn = await session.run(
      `UPDATE ${tables.checks} SET content_kept = 0,
         status = CASE status WHEN 'waiting' THEN 'withdrawn' ELSE status END
       WHERE id = $1 AND status IN ('waiting', 'rejected') AND content_kept = 1`,
      [check],
    )
    return withdrawn === 1 ? deleteContent(session, tables, check) : null
  })

const eraseWords = ({ dialect, tables, write }: Database, check: string): Promise<Remains | null> =>
  write(async (session) => {
    const locked = `SELECT status FROM ${tables.checks} WHERE id = $1 ${dialect.forUpdate}`
    const [row] = await session.rows(locked, [check])
    if (row === undefined) return null
    if (row.status === 'confirmed') {
      await session.run(
        `UPDATE ${tables.checks} SET restores_reason = '' WHERE id = $1 AND restores_number IS NOT NULL`,
        [check],
      )
      return null
    }
    const remains = await deleteContent(session, tables, check)
    await session.run(`DELETE FROM ${tables.checks} WHERE id = $1`, [check])
    return remains
  })

const readRestriction = (row: Row): Restriction => ({
  campaign: text(row, 'campaign'),
  key: text(row, 'entry_key'),
  reason: text(row, 'reason'),
  by: {
    subject: text(row, 'actor_subject'),
    name: text(row, 'actor_name'),
    role: oneOf(row, 'actor_role', ['citizen', 'operator', 'officer']),
  },
  at: instant(row, 'restricted_at'),
})

const restrictionColumns = ['reason', 'actor_subject', 'actor_name', 'actor_role', 'restricted_at']

export function personStore(database: Database, files: FileStore | null): PersonStore {
  const { dialect, tables, rows, write } = database
  return {
    entries: (person) => findEntries(database, person),
    beyondEntries: () =>
      checksWhere(
        database,
        `content_kept = 1 AND file_erased_at IS NULL AND (status = 'rejected'
           OR (status IN ('waiting', 'confirmed')
             AND (invalid_count > 0 OR entries_erased_at IS NOT NULL)))`,
      ),
    quoting: (pattern) =>
      checksWhere(database, `${like('refusal', '$2')} OR ${like('restores_reason', '$2')}`, [
        anywhere(pattern),
      ]),
    eraseFromList: async (check, positions, at) => {
      const isList = await eraseFromList(database, check, positions, at)
      if (isList) await eraseMarked(database, files, check)
      return isList
    },
    withdraw: async (check) => {
      const remains = await withdraw(database, check)
      if (remains !== null) await deleteFile(database, files, remains)
      return remains !== null
    },
    eraseWords: async (check) => {
      const remains = await eraseWords(database, check)
      if (remains !== null) await deleteFile(database, files, remains)
    },
    holds: async (check, keys) => {
      for (const some of slices(keys)) {
        const held = `SELECT position FROM ${tables.entries}
          WHERE check_id = $1 AND entry_key IN (${places(some, 2)}) LIMIT 1`
        if ((await rows(held, [check, ...some])).length > 0) return true
      }
      return false
    },
    restrictions: async (campaign) =>
      (
        await rows(`SELECT * FROM ${tables.restrictions} WHERE campaign = $1 ORDER BY entry_key`, [
          campaign,
        ])
      ).map(readRestriction),
    restrict: async ({ campaign, key, reason, by, at }) => {
      const row = {
        ...{ campaign, entry_key: key, reason },
        ...{ actor_subject: by.subject, actor_name: by.name, actor_role: by.role },
        restricted_at: at,
      }
      const overwrite = dialect.orReplace('campaign, entry_key', restrictionColumns)
      await write((session) => insert(session, tables.restrictions, [row], overwrite), {
        repeat: 'always',
      })
    },
    lift: (campaign, key) =>
      write(
        async ({ run }) =>
          (await run(`DELETE FROM ${tables.restrictions} WHERE campaign = $1 AND entry_key = $2`, [
            campaign,
            key,
          ])) === 1,
      ),
  }
}

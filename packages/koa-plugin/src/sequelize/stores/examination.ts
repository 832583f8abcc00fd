import type { Examination, Examined, ExaminedChunk, FileStore } from '@consegna/core'
import type { Database } from '../database/database'
import { examineRow } from '../database/examine-row'
import { text } from '../database/read-row'
import type { Row, SqlValue } from '../database/session'
import { checkRow, readCheck } from './check-row'
import { checkpointRow, headRow, readCheckpoint, readHead } from './checkpoint-row'
import { examinedEntryRow, readExaminedChunk, readExaminedEntry } from './examined-entry'
import { findStrays } from './strays'
import { readSubmission, submissionRow } from './submission-row'

interface Paged {
  readonly select: string
  /** Of the rows meant, with values from `$1`. */
  readonly where: string
  readonly values: readonly SqlValue[]
  /** What the rows are sorted by; no two rows meant have the same. */
  readonly by: string
  readonly pageSize: number
}

/** What stands there is given back to the database as it came, whatever it is. */
const asFound = (value: unknown): SqlValue =>
  typeof value === 'number' || value instanceof Uint8Array ? value : String(value)

/** From row to row, not by ranges: numbers that nobody of us wrote are met, too. */
async function* inPages(
  { rows }: Pick<Database, 'rows'>,
  { select, where, values, by, pageSize }: Paged,
): AsyncIterable<Row> {
  const page = (beyond: string) =>
    `${select} WHERE ${where} ${beyond} ORDER BY ${by} LIMIT ${pageSize}`
  const next = page(`AND ${by} > $${values.length + 1}`)
  let found = await rows(page(''), values)
  for (;;) {
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < pageSize) return
    found = await rows(next, [...values, asFound(last[by])])
  }
}

/** The bytes themselves are hashed by whoever examines; of their row only the number can be wrong. */
const examinedChunk = (row: Row): Examined<ExaminedChunk> =>
  examineRow(row, readExaminedChunk, ({ position }) => ({ position }))

async function* storedChunks(
  files: FileStore,
  sha256: string,
): AsyncIterable<Examined<ExaminedChunk>> {
  let position = 0
  for await (const bytes of files.get(sha256)) {
    position += 1
    yield { kind: 'whole', item: { position, bytes } }
  }
}

/** @param files where the files of some checks are; null when none are given */
export function examination(database: Database, files: FileStore | null): Examination {
  const { tables, rows } = database
  const checkById = `SELECT * FROM ${tables.checks} WHERE id = $1`
  return {
    async *numbers() {
      const all = await rows(
        `SELECT number FROM ${tables.submissions} ORDER BY campaign, municipality, position`,
      )
      for (const row of all) yield text(row, 'number')
    },
    submission: async (number) => {
      const [row] = await rows(`SELECT * FROM ${tables.submissions} WHERE number = $1`, [number])
      return row === undefined ? null : examineRow(row, readSubmission, submissionRow)
    },
    check: async (id) => {
      const [row] = await rows(checkById, [id])
      return row === undefined ? null : examineRow(row, readCheck, checkRow)
    },
    async *entries(check) {
      const found = inPages(database, {
        select: `SELECT position, entry_key, file_row, entry_values, salt, digest FROM ${tables.entries}`,
        ...{ where: 'check_id = $1', values: [check], by: 'position', pageSize: 500 },
      })
      for await (const row of found) yield examineRow(row, readExaminedEntry, examinedEntryRow)
    },
    async *file(check) {
      const [row] = await rows(checkById, [check])
      const stored = row?.stored_file
      if (typeof stored === 'string' && files !== null) yield* storedChunks(files, stored)
      const found = inPages(database, {
        select: `SELECT position, bytes FROM ${tables.chunks}`,
        ...{ where: 'check_id = $1', values: [check], by: 'position', pageSize: 1 },
      })
      for await (const chunk of found) yield examinedChunk(chunk)
    },
    async *checkpoints() {
      const keys = await rows(
        `SELECT campaign, sequence FROM ${tables.checkpoints} ORDER BY campaign, sequence`,
      )
      const one = `SELECT * FROM ${tables.checkpoints} WHERE campaign = $1 AND sequence = $2`
      for (const { campaign, sequence } of keys) {
        const [row] = await rows(one, [asFound(campaign), asFound(sequence)])
        if (row !== undefined) yield examineRow(row, readCheckpoint, checkpointRow)
      }
    },
    async *moved(campaign, sequence) {
      const found = inPages(database, {
        select: `SELECT municipality, position, record_hash FROM ${tables.checkpointHeads}`,
        ...{ where: 'campaign = $1 AND sequence = $2', values: [campaign, sequence] },
        ...{ by: 'municipality', pageSize: 500 },
      })
      for await (const row of found) yield examineRow(row, readHead, headRow)
    },
    strays: () => findStrays(database),
  }
}

import { ConsegnaError, type FileStore } from '@consegna/core'
import type { Sequelize } from 'sequelize'
import { type Database, databaseOf } from './database/database'
import { text } from './database/read-row'
import type { SequelizeStoresOptions } from './options'
import { deleteUnknown, deleteUnused } from './stores/stored-files'

const hour = 3_600_000

export interface SweepFilesOptions extends SequelizeStoresOptions {
  readonly files: FileStore
  /**
   * Milliseconds for which a file is left alone after it was last put. What broken-off puts left is left alone for
   * an hour at least: it can't be told from what is being put.
   * @default 3600000 (an hour)
   */
  readonly graceMs?: number
  /**
   * What becomes of files that the database does not know at all. There are none, unless an older copy of the
   * database was restored, or the folder is another database's: then `delete` **destroys what is not ours**.
   * @default 'keep'
   */
  readonly unknownFiles?: 'keep' | 'delete'
}

/** Rows looked at by one statement. */
const pageSize = 200

/** Hashes that were announced before this instant and to which no check refers. */
async function* unused({ tables, rows }: Database, before: string): AsyncGenerator<string> {
  const page = `SELECT f.sha256 FROM ${tables.storedFiles} f
    WHERE f.sha256 > $1 AND f.put_at < $2
      AND NOT EXISTS (SELECT 1 FROM ${tables.checks} c WHERE c.stored_file = f.sha256)
    ORDER BY f.sha256 LIMIT ${pageSize}`
  for (let last = ''; ; ) {
    const found = (await rows(page, [last, before])).map((row) => text(row, 'sha256'))
    yield* found
    if (found.length < pageSize) return
    last = found.at(-1) ?? last
  }
}

/** Hashes of files that nobody announced, one at a time. */
async function* unknown(
  { tables, rows }: Database,
  files: FileStore,
  before: string,
): AsyncGenerator<string> {
  const known = `SELECT sha256 FROM ${tables.storedFiles} WHERE sha256 = $1`
  for await (const sha256 of files.list(before)) {
    if ((await rows(known, [sha256])).length === 0) yield sha256
  }
}

/** @throws ConsegnaError `store.invalid` naming the option */
function graceOf({ graceMs = hour }: SweepFilesOptions): number {
  if (Number.isInteger(graceMs) && graceMs >= 0) return graceMs
  throw new ConsegnaError('store.invalid', { option: 'graceMs' })
}

/**
 * Deletes from the file store what no check refers to: what a process left that died between putting a file and
 * committing its check, and what could not be deleted when its check ended. Call it now and then, every hour for
 * instance; several processes may do so at once.
 *
 * A file that was put and whose check is not committed yet survives, in whatever process, for two reasons. Whoever
 * puts it holds its row in the database from before the first byte until the check is committed or undone, and
 * nothing is deleted by whoever does not hold that row; this needs no clock. And the row is announced in a
 * transaction of its own before, with the time: until `graceMs` is over, the row stays, so that what is left
 * behind can be found. That time is compared across processes; a clock that is wrong by more than the grace can
 * only cost the knowledge of a file that a crash left, never a file to which a check refers.
 *
 * @returns how many files were deleted, with what broken-off puts left
 * @throws ConsegnaError `store.files-unavailable` after the others were tried; the next sweep tries again
 */
export async function sweepFiles(
  sequelize: Sequelize,
  options: SweepFilesOptions,
): Promise<number> {
  const { files, unknownFiles = 'keep' } = options
  const grace = graceOf(options)
  const database = databaseOf(sequelize, options)
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()
  const before = ago(grace)
  const failures: unknown[] = []
  let deleted = 0
  for await (const sha256 of unused(database, before)) {
    try {
      if (await deleteUnused({ database, files }, sha256, before)) deleted += 1
    } catch (error) {
      // One that cannot be deleted does not keep the others.
      failures.push(error)
    }
  }
  if (unknownFiles === 'delete') {
    for await (const sha256 of unknown(database, files, before)) {
      if (await deleteUnknown({ database, files }, sha256)) deleted += 1
    }
  }
  deleted += await files.removeLeftovers(ago(Math.max(grace, hour)))
  if (failures.length > 0) throw failures[0]
  return deleted
}

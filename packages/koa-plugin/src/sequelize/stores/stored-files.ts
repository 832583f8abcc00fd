import { ConsegnaError, type FileFacts, type FileStore } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { text } from '../database/read-row'
import type { Session } from '../database/session'

/** A file store with the database that knows what is in it. */
export interface StoredFiles {
  readonly database: Database
  readonly files: FileStore
}

const now = (): string => new Date().toISOString()

/** Writes that a file is being put; from here until the commit nobody deletes it, or puts it too. */
async function lockForPut({ dialect, tables }: Database, session: Session, sha256: string) {
  const row = { sha256, put_at: now() }
  await insert(session, tables.storedFiles, [row], dialect.orReplace('sha256', ['put_at']))
}

/**
 * Says, for good, that a file is about to be put: a process that dies before its check is committed leaves a
 * row by which `sweepFiles` finds what it left.
 */
export const announceFile = (database: Database, { sha256 }: FileFacts): Promise<void> =>
  database.write((session) => lockForPut(database, session, sha256))

/** Puts a file while the transaction that records its check is under way. */
export async function putFile(
  { database, files }: StoredFiles,
  session: Session,
  file: FileFacts,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  await lockForPut(database, session, file.sha256)
  await files.put(file, bytes)
}

async function isReferred({ tables }: Database, session: Session, sha256: string) {
  const referring = `SELECT id FROM ${tables.checks} WHERE stored_file = $1 LIMIT 1`
  return (await session.rows(referring, [sha256])).length > 0
}

/**
 * Deletes a file to which no check refers any more, in a transaction that holds its row. Whoever records a check
 * with the same bytes holds that row from before the file is put until the check is committed: so either its
 * reference is seen here, or it puts the file again afterwards. The row goes, too, if it was not written since
 * `putBefore`; without one it stays for the sweep.
 * @returns whether there was a file, and it was deleted
 */
export const deleteUnused = (
  { database, files }: StoredFiles,
  sha256: string,
  putBefore: string | null,
): Promise<boolean> => {
  const { dialect, tables, write } = database
  const lock = `SELECT sha256 FROM ${tables.storedFiles} WHERE sha256 = $1`
  return write(async (session) => {
    const locked =
      putBefore === null
        ? await session.rows(`${lock} ${dialect.forUpdate}`, [sha256])
        : await session.rows(`${lock} AND put_at < $2 ${dialect.forUpdate}`, [sha256, putBefore])
    if (locked.length === 0) return false
    if (await isReferred(database, session, sha256)) return false
    const deleted = await files.delete(sha256)
    if (putBefore !== null) {
      await session.run(`DELETE FROM ${tables.storedFiles} WHERE sha256 = $1`, [sha256])
    }
    return deleted
  })
}

/** The same for a file that the database does not know; it does, from here on. */
export const deleteUnknown = ({ database, files }: StoredFiles, sha256: string): Promise<boolean> =>
  database.write(async (session) => {
    await lockForPut(database, session, sha256)
    return (await isReferred(database, session, sha256)) ? false : files.delete(sha256)
  })

/**
 * A list whose file was lost since it was checked, by a restored copy of the database for instance, does not become
 * the valid one. Nothing of ours deletes the file of a check that waits, so it need not be held while it is confirmed.
 * @throws ConsegnaError `store.file-missing`; `store.files-unavailable` when its bytes lie in a file store that is not given
 */
export async function assertFileThere(
  database: Database,
  files: FileStore | null,
  check: string,
): Promise<void> {
  const waiting = `SELECT stored_file FROM ${database.tables.checks}
    WHERE id = $1 AND status = 'waiting' AND stored_file IS NOT NULL`
  const [row] = await database.rows(waiting, [check])
  if (row === undefined) return
  if (files === null) {
    throw new ConsegnaError('store.files-unavailable', { reason: 'the option files is not given' })
  }
  const sha256 = text(row, 'stored_file')
  if (!(await files.has(sha256))) throw new ConsegnaError('store.file-missing', { sha256 })
}

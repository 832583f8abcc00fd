import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotBackUp } from './cannot-back-up'
import { damaged, type Examined, examineSqlite } from './examine-sqlite'
import { syncFile, syncFolder } from './lasting'

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Milliseconds that it waits for a portal that is just writing the newest commits over. */
const patience = 30_000

/**
 * Copies a portal's database as it is at one instant, also while the portal runs and lists come in: nobody waits
 * for it. The copy holds no page of what was deleted. It is looked through before it gets its name.
 * @throws CannotBackUp when the copy's name is taken or cannot be written; what there was is as it was
 */
export async function backUpSqlite(file: string, copy: string): Promise<Examined> {
  if (!(await exists(file))) {
    throw new CannotBackUp(
      `Il database ${file} non esiste: controllare DATA_DIR e DATABASE_URL.`,
      `The database ${file} does not exist: check DATA_DIR and DATABASE_URL.`,
    )
  }
  if (await exists(copy)) {
    throw new CannotBackUp(
      `${copy} esiste già: scegliere un altro nome, le copie non si sovrascrivono.`,
      `${copy} exists already: choose another name, copies are not overwritten.`,
    )
  }
  const draft = `${copy}.part`
  await rm(draft, { force: true })
  try {
    // For its owner's eyes only from the first byte on.
    await (await open(draft, 'wx', 0o600)).close()
    await copyInto(file, draft)
    const examined = await examineSqlite(draft)
    await syncFile(draft)
    await rename(draft, copy)
    await syncFolder(dirname(copy))
    return examined
  } catch (error) {
    throw isOfTheSystem(error) ? cannotWrite(copy, error) : error
  } finally {
    for (const rest of [draft, `${draft}-wal`, `${draft}-shm`]) await rm(rest, { force: true })
  }
}

async function copyInto(file: string, draft: string): Promise<void> {
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.prepare('VACUUM INTO ?').run(draft)
  } catch (error) {
    throw spoilt.includes(resultOf(error)) ? damaged(file, error) : error
  } finally {
    database.close()
  }
}

/** SQLite's result codes for a file that is damaged, and for one that is no database. */
const spoilt: readonly number[] = [11, 26]

/** Those for writing that failed, a full disk, and a file that cannot be opened. */
const unwritable: readonly number[] = [8, 10, 13, 14]

const resultOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0

const isOfTheSystem = (error: unknown): error is Error =>
  error instanceof Error && ('syscall' in error || unwritable.includes(resultOf(error)))

const cannotWrite = (copy: string, cause: Error) =>
  new CannotBackUp(
    `La copia ${copy} non si può scrivere: controllare che la cartella esista, che vi si possa scrivere e che ci sia spazio (${cause.message}).`,
    `The copy ${copy} cannot be written: check that the folder exists, that one may write to it and that there is room (${cause.message}).`,
    { cause },
  )

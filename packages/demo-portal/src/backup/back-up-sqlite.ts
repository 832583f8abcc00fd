import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotBackUp } from './cannot-back-up'
import { type Examined, examineSqlite } from './examine-sqlite'
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
  } finally {
    database.close()
  }
}

const isOfTheSystem = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

const cannotWrite = (copy: string, cause: Error) =>
  new CannotBackUp(
    `La copia ${copy} non si può scrivere: controllare che la cartella esista, che vi si possa scrivere e che ci sia spazio (${cause.message}).`,
    `The copy ${copy} cannot be written: check that the folder exists, that one may write to it and that there is room (${cause.message}).`,
    { cause },
  )

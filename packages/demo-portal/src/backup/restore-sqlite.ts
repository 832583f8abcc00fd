import { chmod, copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isSystemError } from '../config/system-error'
import { CannotStart } from '../lifecycle/cannot-start'
import { isBusy, lockSqliteFile } from '../storage/portal-lock'
import { CannotBackUp, requireFile } from './cannot-back-up'
import { type Examined, examineSqlite } from './examine-sqlite'
import { syncFile, syncFolder } from './lasting'

export interface Restored extends Examined {
  /** Where the database of before is now; null when it was empty or there was none. */
  readonly before: string | null
}

/** `2018-04-03T08-15-00`: a name on every system. */
const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(':', '-')

/**
 * Puts a copy in the place of a portal's database, which must not be running. The database of before stays beside it
 * under another name. At each instant, also when the process dies, one of the two stands whole under the
 * database's name.
 * @throws CannotBackUp when a portal is using the database
 * @throws CannotBackUp, ConsegnaError when the copy is none that this portal could start on; nothing was changed
 */
export async function restoreSqlite(copy: string, file: string, now: Date): Promise<Restored> {
  await requireFile(copy)
  const unlock = await keepPortalsOff(file)
  const draft = `${file}.restoring`
  try {
    await removeWhole(draft)
    // The copy itself is not opened: looking into it would leave journals beside it.
    await copyFile(copy, draft)
    // Of one that was copied by hand the newest commits may stand beside it.
    await copyFile(`${copy}-wal`, `${draft}-wal`).catch(unlessAbsent)
    await chmod(draft, 0o600)
    const examined = await examineSqlite(draft)
    await syncFile(draft)
    const before = await putAside(file, `${file}.before-${stampOf(now)}`)
    await rename(draft, file)
    await syncFolder(dirname(file))
    return { ...examined, before }
  } finally {
    // Only journals of the looking: the copy has its name by now.
    await removeWhole(draft)
    unlock()
  }
}

const journals = ['-wal', '-shm']

async function removeWhole(file: string): Promise<void> {
  for (const end of ['', ...journals]) await rm(`${file}${end}`, { force: true })
}

function unlessAbsent(error: unknown): void {
  if (!isSystemError(error, 'ENOENT')) throw error
}

async function keepPortalsOff(file: string): Promise<() => void> {
  try {
    return await lockSqliteFile(file)
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause
    throw new CannotBackUp(
      `Un portale sta usando ${file}: fermarlo, poi ripristinare. Niente è stato cambiato.`,
      `A portal is using ${file}: stop it, then restore. Nothing was changed.`,
      { cause },
    )
  }
}

/**
 * Gives the database a second name, with the newest commits in it: its journal must not be taken for the copy's. Until
 * both names last nothing is taken from the first.
 */
async function putAside(file: string, before: string): Promise<string | null> {
  if ((await stat(file)).size === 0) return null
  const state = await writeJournalOver(file)
  if (state === 'busy') {
    throw new CannotBackUp(
      `Un comando sta leggendo ${file}: aspettare che finisca, poi ripristinare. Niente è stato cambiato.`,
      `A command is reading ${file}: wait until it ends, then restore. Nothing was changed.`,
    )
  }
  await link(file, before)
  // Of a damaged database the journal may be the better part.
  if (state === 'damaged') {
    for (const end of journals) await link(`${file}${end}`, `${before}${end}`).catch(unlessAbsent)
  }
  await syncFolder(dirname(file))
  for (const end of journals) await rm(`${file}${end}`, { force: true })
  return before
}

const resultSchema = z.object({ busy: z.number() })

/** `whole`: the file holds every commit by now. */
async function writeJournalOver(file: string): Promise<'whole' | 'busy' | 'damaged'> {
  const { DatabaseSync } = await import('@photostructure/sqlite')
  try {
    const database = new DatabaseSync(file, { timeout: 0 })
    try {
      const result = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      return resultSchema.parse(result).busy === 0 ? 'whole' : 'busy'
    } finally {
      database.close()
    }
  } catch (error) {
    return isBusy(error) ? 'busy' : 'damaged'
  }
}

import { existsSync } from 'node:fs'
import { mkdir, open, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../lifecycle/cannot-start'

/** A portal that was just killed may take a moment to be gone. */
const patience = 2_000

/** Opened and closed only where it is not there yet: on POSIX, closing a file gives up all locks on it. */
async function makeFile(path: string): Promise<void> {
  if (existsSync(path)) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await (await open(path, 'a', 0o600)).close()
}

/** Whether SQLite refused because others hold the file. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === 5

const inUse = (file: string) =>
  new CannotStart(
    `Il portale non parte: un altro portale usa già ${file}. Chiuderlo (il suo numero di processo è in portal.pid, nella sua DATA_DIR) oppure dare a questo un’altra DATA_DIR. Più portali sullo stesso database: con PostgreSQL o MariaDB. Non cancellare ${file}.lock: quando il portale si chiude, il blocco finisce da sé.`,
    `The portal does not start: another portal is using ${file}. Stop it (its process number is in portal.pid in its DATA_DIR) or give this one another DATA_DIR. Several portals on one database: with PostgreSQL or MariaDB. Do not delete ${file}.lock: when that portal ends, the lock ends by itself.`,
    { reason: 'database-in-use' },
  )

/**
 * Keeps other portals, but not commands, off an SQLite file. The lock is the operating system's, on a file
 * beside it, and goes with the process, however that ends; what stays behind is an empty file.
 * @returns lets others in
 * @throws CannotStart when another portal holds it
 */
export async function lockSqliteFile(file: string): Promise<() => void> {
  await makeFile(file)
  // Whatever name it was called by.
  const real = await realpath(file)
  await makeFile(`${real}.lock`)
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const lock = new DatabaseSync(`${real}.lock`, { timeout: 0 })
  const deadline = performance.now() + patience
  for (;;) {
    try {
      // Writes nothing. SQLite knows how locks are taken on each system.
      lock.exec('BEGIN EXCLUSIVE')
      return () => lock.close()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) {
        lock.close()
        throw isBusy(error) ? inUse(real) : error
      }
    }
    await sleep(50)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { DriverFailure, LostCommit } from './failure'

/** Pauses grow and differ, so that two who collide do not collide again; they leave the thread to others. */
const rest = (attempt: number, longestMs: number): Promise<void> =>
  sleep(Math.min(2 ** attempt, longestMs) * (0.5 + Math.random()))

/** How often one operation may lose its connection. Somebody who ends connections on purpose wins. */
const brokenAtMost = 3

/**
 * Tries again while somebody else holds what is needed, for at most this many milliseconds; and, a few
 * times, when the connection broke off before anything was committed.
 */
export async function retrying<Result>(
  waitMs: number,
  operation: () => Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + waitMs
  let broken = 0
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      const kind = error instanceof DriverFailure ? error.kind : null
      if (kind === 'broken') broken += 1
      const worthIt = kind === 'busy' || (kind === 'broken' && broken < brokenAtMost)
      if (!worthIt || performance.now() >= deadline) throw error
    }
    await rest(attempt, 64)
  }
}

/**
 * For an operation that finds what it did before: when a commit was lost, calls it again until the
 * database tells, also while the server is being started again.
 * @throws LostCommit when it could not be found out within this many milliseconds
 */
export async function findingOut<Result>(
  waitMs: number,
  operation: () => Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + waitMs
  let lost: LostCommit | null = null
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      if (error instanceof LostCommit) lost ??= error
      // What the operation itself throws, it throws under the lock: then the lost commit came to nothing.
      else if (lost === null || !(error instanceof DriverFailure)) throw error
      if (performance.now() >= deadline) throw lost
    }
    await rest(attempt, 500)
  }
}

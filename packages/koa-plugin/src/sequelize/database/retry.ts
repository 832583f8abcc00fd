import { setTimeout as sleep } from 'node:timers/promises'
import { DriverFailure } from './failure'

/**
 * Tries again while somebody else holds what is needed, for at most this many milliseconds. The pauses
 * grow and differ, so that two who collide do not collide again; they leave the thread to others.
 */
export async function retrying<Result>(
  waitMs: number,
  operation: () => Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + waitMs
  for (let pause = 2; ; pause = Math.min(pause * 2, 64)) {
    try {
      return await operation()
    } catch (error) {
      const isBusy = error instanceof DriverFailure && error.kind === 'busy'
      if (!isBusy || performance.now() >= deadline) throw error
    }
    await sleep(pause * (0.5 + Math.random()))
  }
}

import { setTimeout as sleep } from 'node:timers/promises'

const patience = 15_000

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) return true
  return 'parent' in error && isBusy(error.parent)
}

/**
 * Tries again while another process, or a list that is being stored, holds SQLite's one place for a
 * writer; gives up after 15 seconds.
 */
export async function insistently<Result>(write: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + patience
  for (let pause = 4; ; pause = Math.min(pause * 2, 64)) {
    try {
      return await write()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error
    }
    await sleep(pause * (0.5 + Math.random()))
  }
}

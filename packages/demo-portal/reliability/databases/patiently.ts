import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than anything takes on a machine that is busy with other work. */
const patience = 60_000

/** Tries until it works; after a minute its error comes through. */
export async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
    await sleep(50)
  }
}

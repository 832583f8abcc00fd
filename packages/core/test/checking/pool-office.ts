import { onTestFinished } from 'vitest'
import { type CheckerPool, createCheckerPool } from '../../src/checking/pool/checker-pool'
import type { CheckerPoolOptions, InterruptedCheck } from '../../src/checking/pool/pool-options'
import { type ByteSource, createIntake, type ListChecker, type Preset } from '../../src/index'
import { countingIds, fixedClock, memorySigner, memoryStores } from '../../src/memory/index'
import { ancona, campaignInput, operator } from '../support/lists'
import { municipalities } from './workers/municipalities'

/** A pool that ends with the test, and what it told its host. */
export async function openPool(
  worker: URL,
  options: Partial<CheckerPoolOptions> = {},
): Promise<{ readonly pool: CheckerPool; readonly told: InterruptedCheck[] }> {
  const told: InterruptedCheck[] = []
  const pool = await createCheckerPool({
    worker,
    workers: 1,
    onInterrupted: (check) => told.push(check),
    ...options,
  })
  onTestFinished(() => pool.close())
  return { pool, told }
}

/** An intake in memory whose checks run in a pool. */
export async function officeWith(checker: ListChecker, preset: Preset) {
  const stores = memoryStores()
  const intake = createIntake({
    presets: [preset],
    signer: memorySigner(),
    stores,
    checker,
    registries: { municipalities },
    clock: fixedClock('2018-04-03T08:15:00.000Z'),
    ids: countingIds(),
  })
  await intake.saveCampaign(campaignInput)
  const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
  return {
    stores,
    intake,
    /** What the sender reads: the status of the check, or why there is none. */
    send: async (file: ByteSource, signal?: AbortSignal): Promise<string> => {
      const sent = await intake.checkUpload({ ...place, file, ...(signal ? { signal } : {}) })
      if (sent.kind === 'check') return sent.check.status
      return intake.messages('it').of(sent.refusal).message
    },
    recorded: async () => (await stores.checks.list(campaignInput.id, ancona)).length,
  }
}

import assert from 'node:assert/strict'
import { auditStories } from './audit'
import { campaignStories } from './campaigns'
import { checkStories } from './checks'
import { confirmationStories } from './confirmations'
import { contentStories } from './contents'
import { copyStories } from './copies'
import { discardStories } from './discards'
import { examinationStories } from './examinations'
import { expiryStories } from './expiries'
import { failedRecordingStories } from './failed-recordings'
import { ledgerStories } from './ledger'
import { personStories } from './persons'
import { raceStories } from './races'
import { receiptStories } from './receipts'
import { refusedConfirmationStories } from './refused-confirmations'
import { retentionStories } from './retention'
import type { OpenStores, Story, Suite } from './stories'
import { submissionStories } from './submissions'

/** What a kind of store can do beyond what every store must. */
export interface StoresCapabilities {
  /**
   * What is stored is seen by every Stores object on the same database. Without it the stories run on
   * one object alone, and say nothing about several processes.
   * @default true
   */
  readonly reopen?: boolean
}

export interface StoresContractOptions {
  /** Of any test runner that takes a title and a function. */
  readonly describe: (title: string, body: () => void) => unknown
  readonly it: (title: string, body: () => Promise<void>) => unknown
  /** Called once per story; each must start with nothing stored. */
  readonly makeStores: () => Promise<OpenStores>
  readonly capabilities?: StoresCapabilities
}

const suites: readonly Suite[] = [
  campaignStories,
  checkStories,
  contentStories,
  failedRecordingStories,
  copyStories,
  discardStories,
  expiryStories,
  confirmationStories,
  refusedConfirmationStories,
  submissionStories,
  receiptStories,
  auditStories,
  raceStories,
  ledgerStories,
  examinationStories,
  retentionStories,
  personStories,
]

/**
 * Declares the tests that every implementation of `Stores` must pass.
 *
 * ```ts
 * import { describe, it } from 'vitest'
 * storesContract({ describe, it, makeStores: async () => ({ stores, reopen, close }) })
 * ```
 */
export function storesContract(options: StoresContractOptions): void {
  const { describe, it, makeStores, capabilities } = options
  const canReopen = capabilities?.reopen ?? true

  const tell = async (story: Story): Promise<void> => {
    const { stores, reopen, close } = await makeStores()
    try {
      if (canReopen)
        assert.ok(reopen, 'these stores must be reopened, but makeStores gives no reopen')
      await story({ stores, other: canReopen && reopen ? await reopen() : stores })
    } finally {
      await close()
    }
  }
  for (const { title, stories } of suites) {
    describe(title, () => {
      for (const [shows, story] of Object.entries(stories)) it(shows, () => tell(story))
    })
  }
}

import { storesContract } from '@consegna/core/contract'
import { memoryStores } from '@consegna/core/memory'
import { describe, expect, it } from 'vitest'
import { checkDefects } from './broken-checks'
import { ledgerDefects } from './broken-ledger'
import { submissionDefects } from './broken-submissions'
import { failedStories } from './run-contract'

const losesSalts = () => checkDefects['drops the salts']?.makeStores() ?? memoryStores()
const defects = { ...checkDefects, ...submissionDefects, ...ledgerDefects }

describe('the contract of the stores', () => {
  it('lets sound stores pass', async () => {
    expect(await failedStories(memoryStores)).toEqual([])
  })

  for (const [defect, { makeStores, caughtBy }] of Object.entries(defects)) {
    it(`catches a store that ${defect}`, async () => {
      expect(await failedStories(makeStores, caughtBy)).toEqual([caughtBy])
    })
  }

  it('fails for stores that should be reopened and cannot be', async () => {
    const runs: (() => Promise<void>)[] = []
    storesContract({
      describe: (_, body) => body(),
      it: (_, run) => runs.push(run),
      makeStores: async () => ({ stores: memoryStores(), close: async () => {} }),
    })
    await expect(runs[0]?.()).rejects.toThrow('makeStores gives no reopen')
  })

  it('closes the stores also after a story that failed', async () => {
    const runs: (() => Promise<void>)[] = []
    let open = 0
    storesContract({
      describe: (_, body) => body(),
      it: (_, run) => runs.push(run),
      makeStores: async () => {
        open += 1
        const close = async () => {
          open -= 1
        }
        return { stores: losesSalts(), close }
      },
      capabilities: { reopen: false },
    })
    const outcomes = await Promise.allSettled(runs.map((run) => run()))
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
    expect(open).toBe(0)
  })
})

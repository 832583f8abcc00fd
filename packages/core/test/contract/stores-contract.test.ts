import { storesContract } from '@consegna/core/contract'
import { memoryStores } from '@consegna/core/memory'
import { describe, expect, it } from 'vitest'
import { alsoCaught } from './also-caught'
import { auditDefects } from './broken-audit'
import { campaignDefects } from './broken-campaigns'
import { checkDefects } from './broken-checks'
import { ledgerDefects } from './broken-ledger'
import { processDefects } from './broken-processes'
import { retentionDefects } from './broken-retention'
import { caught, type Defect, withChecks } from './broken-stores'
import { submissionDefects } from './broken-submissions'
import { failing } from './declared-stories'
import { storiesOn } from './run-contract'

/** Stories without a broken store, and why. */
const onlyOnDatabases: Readonly<Record<string, string>> = {
  'forgetting lists whose time is over › the database is told to let go':
    'memory has nothing to let go of: all that can be asked is that the operation ends',
}

const forgetful = withChecks(() => ({ find: async () => null }))
const defects: Readonly<Record<string, Defect>> = {
  ...campaignDefects,
  ...checkDefects,
  ...submissionDefects,
  ...processDefects,
  ...ledgerDefects,
  ...retentionDefects,
  ...auditDefects,
}

describe('the contract of the stores', () => {
  it('lets sound stores pass', async () => {
    expect(await failing(storiesOn(memoryStores))).toEqual([])
  })

  for (const [title, defect] of Object.entries(defects)) {
    it(`catches a store that ${title}`, async () => {
      const expected = [...caught(defect), ...(alsoCaught[title] ?? [])]
      const failed = await failing(storiesOn(defect.makeStores), expected)
      expect([...failed].sort()).toEqual([...expected].sort())
    })
  }

  it('has no story that no broken store fails', () => {
    const failed = new Set([
      ...Object.values(defects).flatMap(caught),
      ...Object.values(alsoCaught).flat(),
      ...Object.keys(onlyOnDatabases),
    ])
    const titles = storiesOn(memoryStores).map(({ title }) => title)
    expect(titles.filter((title) => !failed.has(title))).toEqual([])
    const defective = new Set(Object.keys(defects))
    expect(Object.keys(alsoCaught).filter((title) => !defective.has(title))).toEqual([])
  })

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
        return { stores: forgetful(), close }
      },
      capabilities: { reopen: false },
    })
    const outcomes = await Promise.allSettled(runs.map((run) => run()))
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
    expect(open).toBe(0)
  })
})

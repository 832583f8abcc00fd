import { assertContinuesLog } from '../ledger/assert-continues-log'
import type { ChainHead, LedgerStore } from '../ports/ledger'
import type { Submission } from '../ports/records'
import type { MemoryState } from './state'

const byMunicipality = (a: ChainHead, b: ChainHead): number =>
  a.municipality < b.municipality ? -1 : 1

/** Of each comune the last one given. */
const lastOfEach = (heads: readonly ChainHead[]): ChainHead[] =>
  [...new Map(heads.map((head) => [head.municipality, head])).values()].sort(byMunicipality)

const headOf = ({ municipality, position, recordHash }: Submission): ChainHead => ({
  municipality,
  position,
  recordHash,
})

export function memoryLedger(state: MemoryState): LedgerStore {
  const logOf = (campaign: string) =>
    state.checkpoints.filter(({ checkpoint }) => checkpoint.campaign === campaign)
  const latestOf = (campaign: string) => logOf(campaign).at(-1)?.checkpoint ?? null
  return {
    async *heads(campaign) {
      const submissions = state.submissions.filter((one) => one.campaign === campaign)
      yield* lastOfEach(submissions.map(headOf))
    },
    async *checkpointedHeads(campaign) {
      yield* structuredClone(lastOfEach(logOf(campaign).flatMap(({ moved }) => moved)))
    },
    // Nothing is awaited: that is the lock.
    keepCheckpoint: async (checkpoint, moved) => {
      assertContinuesLog(latestOf(checkpoint.campaign), checkpoint, moved)
      state.checkpoints.push(
        structuredClone({ checkpoint, moved: [...moved].sort(byMunicipality) }),
      )
    },
    latestCheckpoint: async (campaign) => structuredClone(latestOf(campaign)),
  }
}

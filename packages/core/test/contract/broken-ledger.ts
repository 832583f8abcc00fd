import { type Defect, withExamination, withLedger } from './broken-stores'

/** Ledgers as they go wrong in practice. */
export const ledgerDefects: Readonly<Record<string, Defect>> = {
  'takes whatever checkpoint it is given': {
    makeStores: withLedger((_, state) => ({
      keepCheckpoint: async (checkpoint, moved) => {
        state.checkpoints.push(structuredClone({ checkpoint, moved }))
      },
    })),
    caughtBy:
      'the ledger › a checkpoint that does not continue the log is refused, and changes nothing',
  },
  'forks the log of a campaign': {
    makeStores: withLedger((_, state) => ({
      keepCheckpoint: async (checkpoint, moved) => {
        const latest = state.checkpoints.at(-1)?.checkpoint.sequence ?? 0
        await Promise.resolve()
        if (checkpoint.sequence !== latest + 1) throw new Error('not the next one')
        state.checkpoints.push(structuredClone({ checkpoint, moved }))
      },
    })),
    caughtBy: 'the ledger › of two checkpoints at the same moment one is kept',
  },
  'gives superseded submissions for heads': {
    makeStores: withLedger((_, state) => ({
      async *heads(campaign) {
        yield* state.submissions.filter((one) => one.campaign === campaign)
      },
    })),
    caughtBy: 'the ledger › of every comune the newest submission is the head, by ISTAT code',
  },
  'knows of the latest checkpoint alone what moved': {
    makeStores: withLedger((_, state) => ({
      async *checkpointedHeads() {
        yield* state.checkpoints.at(-1)?.moved ?? []
      },
    })),
    caughtBy: 'the ledger › what the latest checkpoint has of each chain adds up from those before',
  },
  'shows the examiner nothing of the entries': {
    makeStores: withExamination(() => ({ async *entries() {} })),
    caughtBy:
      'what is there, examined › what nobody changed is whole, each part as it was recorded',
  },
  'takes a discarded check for a stray one': {
    makeStores: withExamination((_, state) => ({
      async *strays() {
        for (const [of, { record }] of state.checks) {
          if (record.status === 'discarded') yield { kind: 'check', of }
        }
      },
    })),
    caughtBy: 'what is there, examined › nothing strays in what the stores wrote',
  },
}

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
  'finds undefined where there is no checkpoint': {
    makeStores: withLedger((_, state) => ({
      latestCheckpoint: async (campaign) =>
        structuredClone(
          state.checkpoints.findLast(({ checkpoint }) => checkpoint.campaign === campaign)
            ?.checkpoint,
        ) as never,
    })),
    caughtBy: [
      'the ledger › a campaign without checkpoints has none',
      'the ledger › a checkpoint is kept as it was made; the latest one is found',
    ],
  },
  'hands out the stored checkpoint itself': {
    makeStores: withLedger((_, state) => ({
      latestCheckpoint: async () => state.checkpoints.at(-1)?.checkpoint ?? null,
    })),
    caughtBy: 'the ledger › whoever holds a checkpoint cannot change the stored one',
  },
  'knows a thousand chains at the most': {
    makeStores: withLedger(({ checkpointedHeads }) => ({
      async *checkpointedHeads(campaign) {
        let given = 0
        for await (const head of checkpointedHeads(campaign)) if (given++ < 1_000) yield head
      },
    })),
    caughtBy: 'the ledger › comuni by the thousand have their heads in order',
  },
  'makes up what is not there for the examiner': {
    makeStores: withExamination(() => ({
      submission: async () => ({ kind: 'damaged', columns: ['number'] }),
    })),
    caughtBy: 'what is there, examined › what is not there is not made up',
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

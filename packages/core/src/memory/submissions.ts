import { ConsegnaError } from '../errors/consegna-error'
import { assertContinues } from '../ledger/assert-continues'
import type { Submission } from '../ports/records'
import type { SubmissionStore } from '../ports/stores'
import { assertNewEvent } from './audit'
import { type MemoryState, newestOf } from './state'

const conflict = (reason: string) => new ConsegnaError('store.conflict', { reason })

export function memorySubmissions(state: MemoryState): SubmissionStore {
  const where = (matches: (submission: Submission) => boolean) =>
    structuredClone(state.submissions.filter(matches))

  return {
    // From the first read to the last write nothing is awaited, so nothing can come between: that is
    // the lock. An `await` in this body would let two confirmations see the same newest submission.
    confirm: async (id, decide) => {
      const stored = state.checks.get(id)
      if (stored === undefined) return { kind: 'unknown-check' }
      const { record } = stored
      const became = state.submissions.find((submission) => submission.check === id)
      if (became !== undefined) return { kind: 'repeated', submission: structuredClone(became) }

      const newest = newestOf(state, record.campaign, record.municipality)
      const decision = decide(structuredClone({ check: record, newest }))
      if ('refuse' in decision) return { kind: 'refused', reason: decision.refuse }

      const submission = structuredClone(decision.accept)
      assertContinues({ check: record, newest }, submission)
      if (state.submissions.some(({ number }) => number === submission.number)) {
        throw conflict('a submission has this number')
      }
      if (decision.event) assertNewEvent(state, decision.event)
      state.submissions.push(submission)
      if (decision.event) state.audit.push(structuredClone(decision.event))
      state.checks.set(id, { ...stored, record: { ...record, status: 'confirmed' } })
      return { kind: 'accepted', submission: structuredClone(submission) }
    },
    find: async (number) => where((submission) => submission.number === number)[0] ?? null,
    newest: async (campaign, municipality) =>
      structuredClone(newestOf(state, campaign, municipality)),
    list: async (campaign, municipality) =>
      where((one) => one.campaign === campaign && one.municipality === municipality).reverse(),
    withFile: async (campaign, sha256) =>
      where(
        (one) =>
          one.campaign === campaign &&
          one.file?.sha256 === sha256 &&
          newestOf(state, campaign, one.municipality) === one,
      ).sort((a, b) => (a.municipality < b.municipality ? -1 : 1)),
    withRecordHash: async (from, to) =>
      where(({ recordHash }) => from <= recordHash && recordHash <= to).sort((a, b) =>
        a.number < b.number ? -1 : 1,
      ),
    keepReceipt: async (number, pdf) => {
      if (!state.submissions.some((submission) => submission.number === number)) {
        throw conflict('there is no submission with this number')
      }
      const kept = state.receipts.get(number) ?? Uint8Array.from(pdf)
      state.receipts.set(number, kept)
      return Uint8Array.from(kept)
    },
    receipt: async (number) => {
      const kept = state.receipts.get(number)
      return kept === undefined ? null : Uint8Array.from(kept)
    },
  }
}

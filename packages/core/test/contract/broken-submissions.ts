import { newestOf } from '../../src/memory/state'
import { type Defect, withSubmissions } from './broken-stores'

/** Submission stores as they go wrong in practice. */
export const submissionDefects: Readonly<Record<string, Defect>> = {
  'loses a submission after saying that it was accepted': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: async (id, decide) => {
        const result = await confirm(id, decide)
        state.submissions.splice(1)
        return result
      },
    })),
    caughtBy: 'confirming a check › the next list supersedes it, and the first stays as it was',
  },
  'forks a history': {
    makeStores: withSubmissions((_, state) => ({
      confirm: async (id, decide) => {
        const stored = state.checks.get(id)
        if (stored === undefined) return { kind: 'unknown-check' }
        const { record } = stored
        const newest = newestOf(state, record.campaign, record.municipality)
        await Promise.resolve()
        const decision = decide({ check: record, newest })
        if ('refuse' in decision) return { kind: 'refused', reason: decision.refuse }
        state.submissions.push(decision.accept)
        state.checks.set(id, { ...stored, record: { ...record, status: 'confirmed' } })
        return { kind: 'accepted', submission: decision.accept }
      },
    })),
    caughtBy: 'at the same moment › of two first lists one is accepted; the other sees it',
  },
  'answers a repetition with the newest submission': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: async (id, decide) => {
        const result = await confirm(id, decide)
        if (result.kind !== 'repeated') return result
        const { campaign, municipality } = result.submission
        const submission = newestOf(state, campaign, municipality) ?? result.submission
        return { kind: 'repeated', submission }
      },
    })),
    caughtBy: 'confirming a check › confirmed again, it is the same submission; nothing is decided',
  },
  'calls a repetition an acceptance': {
    makeStores: withSubmissions(({ confirm }) => ({
      confirm: async (id, decide) => {
        const result = await confirm(id, decide)
        return result.kind === 'repeated' ? { ...result, kind: 'accepted' } : result
      },
    })),
    caughtBy: 'at the same moment › a check confirmed ten times is one submission',
  },
  'leaves a confirmed check waiting': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: async (id, decide) => {
        const before = state.checks.get(id)
        const result = await confirm(id, decide)
        if (before !== undefined) state.checks.set(id, before)
        return result
      },
    })),
    caughtBy: 'confirming a check › of the check only the status changes; entries and file stay',
  },
  'takes a decision that throws for a refusal': {
    makeStores: withSubmissions(({ confirm }) => ({
      confirm: (id, decide) =>
        confirm(id, decide).catch((reason) => ({ kind: 'refused' as const, reason })),
    })),
    caughtBy:
      'a confirmation that is refused › a decision that throws changes nothing, and its error comes through',
  },
  'leaks the newest list of another campaign': {
    makeStores: withSubmissions((_, state) => ({
      newest: async (_campaign, municipality) =>
        state.submissions.findLast((one) => one.municipality === municipality) ?? null,
    })),
    caughtBy: 'accepted lists › comuni and campaigns have histories of their own',
  },
  'finds superseded lists by their file': {
    makeStores: withSubmissions((_, state) => ({
      withFile: async (campaign, sha256) =>
        state.submissions.filter((one) => one.campaign === campaign && one.file?.sha256 === sha256),
    })),
    caughtBy: 'accepted lists › a list that was superseded is not found by its file',
  },
  'keeps the last receipt instead of the first': {
    makeStores: withSubmissions((_, state) => ({
      keepReceipt: async (number, pdf) => {
        state.receipts.set(number, Uint8Array.from(pdf))
        return pdf
      },
    })),
    caughtBy: 'receipts › the first receipt stays; whoever comes later gets that one',
  },
  'hands out the stored objects themselves': {
    makeStores: withSubmissions((_, state) => ({
      newest: async (campaign, municipality) => newestOf(state, campaign, municipality),
    })),
    caughtBy: 'confirming a check › whoever holds a submission cannot change the stored one',
  },
  'writes down whatever a decision says': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: async (id, decide) => {
        const stored = state.checks.get(id)
        if (stored === undefined || stored.record.status === 'confirmed') return confirm(id, decide)
        const { campaign, municipality } = stored.record
        const newest = newestOf(state, campaign, municipality)
        const decision = decide(structuredClone({ check: stored.record, newest }))
        if ('refuse' in decision) return { kind: 'refused', reason: decision.refuse }
        state.submissions.push(structuredClone(decision.accept))
        state.checks.set(id, { ...stored, record: { ...stored.record, status: 'confirmed' } })
        return { kind: 'accepted', submission: decision.accept }
      },
    })),
    caughtBy: 'a confirmation that is refused › a gap in the positions is refused',
  },
}

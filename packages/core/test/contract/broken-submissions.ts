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
  'says that it accepted what it has yet to write': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: async (id, decide) => {
        const result = await confirm(id, decide)
        if (result.kind !== 'accepted') return result
        const written = state.submissions.pop()
        setImmediate(() => written && state.submissions.push(written))
        return result
      },
    })),
    caughtBy: [
      'confirming a check › the first list of a comune becomes its valid list',
      'confirming a check › who is told of an acceptance finds it at once, wherever they look',
    ],
  },
  'counts the entries of a submission wrong': {
    makeStores: withSubmissions(({ find }) => ({
      find: async (number) => {
        const found = await find(number)
        return found && { ...found, counts: { ...found.counts, warnings: found.counts.errors } }
      },
    })),
    caughtBy:
      'confirming a check › a submission is found with the counts and times that it was accepted with',
  },
  'does not show a decision the valid list': {
    makeStores: withSubmissions(({ confirm }) => ({
      confirm: (id, decide) => confirm(id, (facts) => decide({ ...facts, newest: null })),
    })),
    caughtBy: 'confirming a check › the decision sees the check and the valid list',
  },
  'takes an unknown check for one that was confirmed': {
    makeStores: withSubmissions(({ confirm }) => ({
      confirm: async (id, decide) => {
        const result = await confirm(id, decide)
        return result.kind === 'unknown-check' ? ({ kind: 'repeated' } as never) : result
      },
    })),
    caughtBy: 'confirming a check › an unknown check is told as such; nothing is decided',
  },
  'takes what was superseded for a nil return': {
    makeStores: withSubmissions((_, state) => ({
      list: async (campaign, municipality) =>
        state.submissions
          .filter((one) => one.campaign === campaign && one.municipality === municipality)
          .map((one) => ({ ...one, kind: one === state.submissions.at(-1) ? one.kind : 'nil' }))
          .reverse(),
    })),
    caughtBy: 'accepted lists › nothing that happens later changes a submission',
  },
  'leaks the lists of all comuni': {
    makeStores: withSubmissions((_, state) => ({
      list: async (campaign) =>
        state.submissions.filter((one) => one.campaign === campaign).reverse(),
    })),
    caughtBy: 'accepted lists › comuni and campaigns have histories of their own',
  },
  'leaks the files of another campaign': {
    makeStores: withSubmissions((_, state) => ({
      withFile: async (_campaign, sha256) =>
        state.submissions.filter((one) => one.file?.sha256 === sha256),
    })),
    caughtBy: 'accepted lists › valid lists made from the same file are found, by ISTAT code',
  },
  'finds numbers whatever their capitals': {
    makeStores: withSubmissions((_, state) => ({
      find: async (number) =>
        state.submissions.find((one) => one.number.toLowerCase() === number.toLowerCase()) ?? null,
    })),
    caughtBy: 'accepted lists › what looks like a number, a comune or a campaign finds nothing',
  },
  'finds undefined where there is no list': {
    makeStores: withSubmissions((_, state) => ({
      newest: async () => structuredClone(state.submissions.at(-1)) as never,
    })),
    caughtBy: 'accepted lists › a comune without lists has none',
  },
  'cuts receipts off at 64 KB': {
    makeStores: withSubmissions(({ keepReceipt }) => ({
      keepReceipt: (number, pdf) => keepReceipt(number, pdf.subarray(0, 65_535)),
    })),
    caughtBy: 'receipts › a receipt is kept byte for byte',
  },
  'hands out the stored receipt itself': {
    makeStores: withSubmissions((_, state) => ({
      receipt: async (number) => state.receipts.get(number) ?? null,
    })),
    caughtBy: 'receipts › whoever holds a receipt cannot change the stored one',
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

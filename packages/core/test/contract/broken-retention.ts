import { isKept } from '../../src/memory/state'
import { type Defect, withChecks, withPersons, withRetention } from './broken-stores'

const forgetting = 'forgetting lists whose time is over'

/** Stores as they forget in practice: too little, too much, or without saying so. */
export const retentionDefects: Readonly<Record<string, Defect>> = {
  'counts from when a list was accepted, not from when it was replaced': {
    makeStores: withRetention((_, state) => ({
      async *due({ campaign, supersededBy, validAcceptedBy }) {
        for (const { campaign: own, check, at } of state.submissions) {
          if (own === campaign && at <= (supersededBy ?? validAcceptedBy ?? '')) yield check
        }
      },
    })),
    caughtBy: [
      `${forgetting} › a list is due by when it was replaced, the valid one by when it was accepted`,
      `${forgetting} › many lists are due, each once, also when they are erased meanwhile`,
    ],
  },
  'leaves findings that quote the file': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        const issues = state.checks.get(check)?.content?.issues ?? []
        const erased = await whole.erase(check, part, at)
        const stored = state.checks.get(check)
        if (stored?.content) {
          state.checks.set(check, { ...stored, content: { ...stored.content, issues } })
        }
        return erased
      },
    })),
    caughtBy: `${forgetting} › an erased file takes the findings with it, and leaves entries and record`,
  },
  'drops the digests with the entries': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        const erased = await whole.erase(check, part, at)
        const stored = state.checks.get(check)
        if (stored?.content && part === 'entries') {
          state.checks.set(check, { ...stored, content: { ...stored.content, entries: [] } })
        }
        return erased
      },
    })),
    caughtBy: `${forgetting} › erased entries leave their digests in their order, and nothing else`,
  },
  'erases a second time, with another time': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        state.erasures.delete(check)
        return whole.erase(check, part, at)
      },
    })),
    caughtBy: `${forgetting} › what is erased is erased once, and keeps the time of the first`,
  },
  'stops after the first thousand entries': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        const entries = state.checks.get(check)?.content?.entries ?? []
        const erased = await whole.erase(check, part, at)
        const stored = state.checks.get(check)
        if (stored?.content && part === 'entries') {
          const left = [...stored.content.entries.slice(0, 1_000), ...entries.slice(1_000)]
          state.checks.set(check, { ...stored, content: { ...stored.content, entries: left } })
        }
        return erased
      },
    })),
    caughtBy: `${forgetting} › a long list is erased to its end`,
  },
  'keeps the reason of a restored list': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        const record = state.checks.get(check)?.record
        const erased = await whole.erase(check, part, at)
        const stored = state.checks.get(check)
        if (stored && record) state.checks.set(check, { ...stored, record })
        return erased
      },
    })),
    caughtBy: `${forgetting} › the words why a list was made valid again go with its entries`,
  },
  'erases what waits to be confirmed': {
    makeStores: withRetention((_, state) => ({
      erase: async (check) => {
        const stored = state.checks.get(check)
        if (stored) state.checks.set(check, { ...stored, content: null })
        return stored !== undefined
      },
    })),
    caughtBy: `${forgetting} › only an accepted list is erased`,
  },
  'deletes attempts whose content is still kept': {
    makeStores: withRetention((_, state) => ({
      deleteAttempts: async (campaign, before) => {
        let deleted = 0
        for (const [id, { record }] of state.checks) {
          const ended = record.status !== 'confirmed' && record.status !== 'waiting'
          if (!ended || record.campaign !== campaign || record.at >= before) continue
          state.checks.delete(id)
          deleted += 1
        }
        return deleted
      },
    })),
    caughtBy: `${forgetting} › attempts that ended are deleted, with who made them`,
  },
  'deletes events of every campaign': {
    makeStores: withRetention((_, state) => ({
      deleteEvents: async (_campaign, before) => {
        const kept = state.audit.filter(({ at }) => at >= before)
        return state.audit.splice(0, state.audit.length, ...kept).length - kept.length
      },
    })),
    caughtBy: `${forgetting} › audit events go by campaign and time, and no others`,
  },
  'finds people in accepted lists only': {
    makeStores: withPersons((whole, state) => ({
      async *entries(person) {
        for await (const found of whole.entries(person)) {
          if (state.checks.get(found.check)?.record.status === 'confirmed') yield found
        }
      },
    })),
    caughtBy: [
      'single persons › are found by key wherever they stand',
      'single persons › are found among many, each once',
      'single persons › are found by what their values hold, where that is asked for',
    ],
  },
  'looks at keys alone': {
    makeStores: withPersons((whole) => ({
      entries: ({ key }) => whole.entries({ key, pattern: null }),
    })),
    caughtBy: 'single persons › are found by what their values hold, where that is asked for',
  },
  'erases the entry and keeps the file that holds it': {
    makeStores: withPersons((whole, state) => ({
      eraseFromList: async (check, positions, at) => {
        const file = state.checks.get(check)?.content?.file ?? []
        const erased = await whole.eraseFromList(check, positions, at)
        const stored = state.checks.get(check)
        if (stored?.content) {
          state.checks.set(check, { ...stored, content: { ...stored.content, file } })
        }
        return erased
      },
    })),
    caughtBy:
      'single persons › erased from a list leave their digest; the others stay, the file goes',
  },
  'discards what the Region withdraws, as if the comune had done it': {
    makeStores: withPersons((whole, state) => ({
      withdraw: async (check) => {
        const withdrawn = await whole.withdraw(check)
        const stored = state.checks.get(check)
        if (withdrawn && stored?.record.status === 'withdrawn') {
          state.checks.set(check, { ...stored, record: { ...stored.record, status: 'discarded' } })
        }
        return withdrawn
      },
    })),
    caughtBy: 'single persons › are withdrawn with the check that holds them',
  },
  'withdraws what was handed in meanwhile': {
    makeStores: withPersons((_, state) => ({
      withdraw: async (check) => {
        const stored = state.checks.get(check)
        await Promise.resolve()
        if (!stored) return false
        state.checks.set(check, {
          record: { ...stored.record, status: 'withdrawn' },
          content: null,
        })
        return true
      },
    })),
    caughtBy: 'single persons › of withdrawing and confirming at the same moment one wins',
  },
  'leaves the words of an attempt': {
    makeStores: withPersons(() => ({ eraseWords: async () => {} })),
    caughtBy:
      'single persons › words that quote them go: of an attempt all of it, of a list the reason',
  },
  'gives a list that is erased meanwhile as a short one': {
    makeStores: withChecks((_, state) => ({
      async *entries(id) {
        const count = state.checks.get(id)?.content?.entries.length ?? 0
        for (let at = 0; at < count; at += 1) {
          const entry = state.checks.get(id)?.content?.entries[at]
          await Promise.resolve()
          if (entry && isKept(entry)) yield entry
        }
      },
    })),
    caughtBy: `${forgetting} › a list that is erased while it is read is not taken for a short one`,
  },
  'erases the bytes of all who have the same file': {
    makeStores: withRetention((whole, state) => ({
      erase: async (check, part, at) => {
        const { sha256 } = state.checks.get(check)?.record.file ?? {}
        const erased = await whole.erase(check, part, at)
        for (const [id, stored] of state.checks) {
          if (stored.content && stored.record.file?.sha256 === sha256) {
            state.checks.set(id, { ...stored, content: { ...stored.content, file: [] } })
          }
        }
        return erased
      },
    })),
    caughtBy: `${forgetting} › what was erased does not keep another list with the same file from having it`,
  },
  'tells of a file as erased when a person was erased last': {
    makeStores: withPersons((whole, state) => ({
      eraseFromList: async (check, positions, at) => {
        const erased = await whole.eraseFromList(check, positions, at)
        if (erased) state.erasures.set(check, { check, file: at, entries: null })
        return erased
      },
    })),
    caughtBy: 'single persons › erased twice are erased once, and the file keeps its time',
  },
  'erases a person from a list that waits, and leaves it waiting': {
    makeStores: withPersons((whole, state) => ({
      eraseFromList: async (check, positions, at) => {
        const stored = state.checks.get(check)
        if (stored?.record.status !== 'waiting') return whole.eraseFromList(check, positions, at)
        state.checks.set(check, { ...stored, content: null })
        return true
      },
    })),
    caughtBy: 'single persons › are not erased from what is no accepted list',
  },
  'looks for people in rejected attempts, not in rows left out': {
    makeStores: withPersons((whole, state) => ({
      async *beyondEntries() {
        for await (const check of whole.beyondEntries()) {
          if (state.checks.get(check)?.record.status === 'rejected') yield check
        }
      },
    })),
    caughtBy:
      'single persons › who stands in rows that are no entries is looked for in these checks',
  },
  'looks for the first thousand keys in a list': {
    makeStores: withPersons(({ holds }) => ({
      holds: (check, keys) => holds(check, keys.slice(0, 1_000)),
    })),
    caughtBy: 'single persons › whether a list holds one of several keys',
  },
  'restricts in every campaign at once': {
    makeStores: withPersons((_, state) => ({
      restrict: async (restriction) => {
        state.restrictions.set(restriction.key, structuredClone(restriction))
      },
    })),
    caughtBy: 'single persons › a restriction holds in one campaign until it is lifted',
  },
}

import type { PersonStore } from '../ports/persons'
import { noteErasure, withoutPart, withoutReason } from './retention'
import { isKept, type MemoryState } from './state'

/** Whether a text holds what the pattern says: `_` is any character; case does not count. */
function matcher(pattern: string): (text: string) => boolean {
  const source = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('_', '.')
  const expression = new RegExp(source, 'i')
  return (text) => expression.test(text)
}

const restrictionId = (campaign: string, key: string): string => `${campaign}\n${key}`

export function memoryPersons(state: MemoryState): PersonStore {
  return {
    async *entries({ key, pattern }) {
      const matches = pattern === null ? () => false : matcher(pattern)
      for (const [check, { content }] of [...state.checks]) {
        for (const [at, entry] of (content?.entries ?? []).entries()) {
          if (!isKept(entry)) continue
          if (entry.key !== key && !matches(JSON.stringify(entry.values))) continue
          const { row, values } = entry
          yield structuredClone({
            check,
            position: at + 1,
            entry: { key: entry.key, row, values },
          })
        }
      }
    },
    async *beyondEntries() {
      for (const [check, { record, content }] of [...state.checks]) {
        const hasMore =
          record.status === 'rejected' ||
          record.counts.invalidEntries > 0 ||
          content?.entries.some((entry) => !isKept(entry)) === true
        const hasBytes = content !== null && (content.file.length > 0 || content.reading.length > 0)
        if (hasMore && hasBytes) yield check
      }
    },
    async *quoting(pattern) {
      const matches = matcher(pattern)
      for (const [check, { record }] of [...state.checks]) {
        const words = [JSON.stringify(record.refusal ?? {}), record.restores?.reason ?? '']
        if (words.some(matches)) yield check
      }
    },
    eraseFromList: async (check, positions, at) => {
      const stored = state.checks.get(check)
      if (stored?.record.status !== 'confirmed') return false
      const erased = new Set(positions)
      const { content } = stored
      const entries = content?.entries.map((entry, index) =>
        erased.has(index + 1) ? { digest: entry.digest } : entry,
      )
      state.checks.set(check, {
        ...stored,
        content: content && entries ? { ...content, entries } : content,
      })
      noteErasure(state, check, 'file', at)
      withoutPart(state, check, 'file')
      return true
    },
    withdraw: async (check) => {
      const stored = state.checks.get(check)
      if (!stored?.content) return false
      const { record } = stored
      if (record.status !== 'waiting' && record.status !== 'rejected') return false
      const status = record.status === 'waiting' ? 'withdrawn' : record.status
      state.checks.set(check, { record: { ...record, status }, content: null })
      return true
    },
    eraseWords: async (check) => {
      const stored = state.checks.get(check)
      if (!stored) return
      const { status } = stored.record
      if (status === 'confirmed') withoutReason(state, check)
      else state.checks.delete(check)
    },
    holds: async (check, keys) => {
      const sought = new Set(keys)
      const entries = state.checks.get(check)?.content?.entries ?? []
      return entries.some((entry) => isKept(entry) && sought.has(entry.key))
    },
    restrictions: async (campaign) =>
      structuredClone([...state.restrictions.values()])
        .filter((one) => one.campaign === campaign)
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    restrict: async (restriction) => {
      const { campaign, key } = restriction
      state.restrictions.set(restrictionId(campaign, key), structuredClone(restriction))
    },
    lift: async (campaign, key) => state.restrictions.delete(restrictionId(campaign, key)),
  }
}

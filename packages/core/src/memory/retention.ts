import type { CheckRecord } from '../ports/records'
import type { Erasure, RetentionStore } from '../ports/retention'
import type { MemoryState } from './state'

/** The same list without one of its parts. */
export function withoutPart(state: MemoryState, check: string, part: 'file' | 'entries'): void {
  const stored = state.checks.get(check)
  if (!stored?.content) return
  const { content } = stored
  state.checks.set(check, {
    ...stored,
    content:
      part === 'file'
        ? { ...content, file: [], issues: [], reading: [] }
        : { ...content, entries: content.entries.map(({ digest }) => ({ digest })) },
  })
}

/** The same list without the words why it was made valid again. */
export function withoutReason(state: MemoryState, check: string): void {
  const stored = state.checks.get(check)
  if (!stored?.record.restores) return
  const restores = { ...stored.record.restores, reason: '' }
  state.checks.set(check, { ...stored, record: { ...stored.record, restores } })
}

/** Notes that a part was erased. */
export function noteErasure(
  state: MemoryState,
  check: string,
  part: 'file' | 'entries',
  at: string,
): void {
  const before = state.erasures.get(check) ?? { check, file: null, entries: null }
  state.erasures.set(check, { ...before, [part]: before[part] ?? at })
}

const isAttempt = ({ status }: CheckRecord): boolean =>
  status !== 'waiting' && status !== 'confirmed'

export function memoryRetention(state: MemoryState): RetentionStore {
  const erasureOf = (check: string): Erasure =>
    state.erasures.get(check) ?? { check, file: null, entries: null }
  const attempts = (campaign: string, before: string) =>
    [...state.checks.values()].filter(
      ({ record, content }) =>
        record.campaign === campaign && isAttempt(record) && content === null && record.at < before,
    )
  return {
    async *due({ campaign, part, supersededBy, validAcceptedBy }) {
      for (const one of [...state.submissions]) {
        if (one.campaign !== campaign || one.kind === 'nil') continue
        if (erasureOf(one.check)[part] !== null) continue
        const isOfHistory = ({ campaign, municipality }: typeof one) =>
          campaign === one.campaign && municipality === one.municipality
        const next = state.submissions.find(
          (other) => isOfHistory(other) && other.position === one.position + 1,
        )
        const isOver = next
          ? supersededBy !== null && next.at <= supersededBy
          : validAcceptedBy !== null && one.at <= validAcceptedBy
        if (isOver) yield one.check
      }
    },
    erase: async (check, part, at) => {
      const isList = state.checks.get(check)?.record.status === 'confirmed'
      if (!isList || erasureOf(check)[part] !== null) return false
      noteErasure(state, check, part, at)
      withoutPart(state, check, part)
      if (part === 'entries') withoutReason(state, check)
      return true
    },
    // Nothing breaks off in the middle here.
    finish: async () => 0,
    erasures: async (campaign, municipality) =>
      state.submissions
        .filter((one) => one.campaign === campaign && one.municipality === municipality)
        .flatMap(({ check }) => state.erasures.get(check) ?? []),
    countExpiring: async (now) =>
      [...state.checks.values()].filter(
        ({ record, content }) =>
          (record.status === 'waiting' || record.status === 'rejected') &&
          content !== null &&
          record.expiresAt <= now,
      ).length,
    countAttempts: async (campaign, before) => attempts(campaign, before).length,
    deleteAttempts: async (campaign, before) => {
      const found = attempts(campaign, before)
      for (const { record } of found) state.checks.delete(record.id)
      return found.length
    },
    countEvents: async (campaign, before) =>
      state.audit.filter(({ on, at }) => on.campaign === campaign && at < before).length,
    deleteEvents: async (campaign, before) => {
      const kept = state.audit.filter(({ on, at }) => on.campaign !== campaign || at >= before)
      return state.audit.splice(0, state.audit.length, ...kept).length - kept.length
    },
    settle: async () => true,
  }
}

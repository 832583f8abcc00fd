import { ConsegnaError } from '../errors/consegna-error'
import type { AuditEvent, AuditQuery, AuditStore } from '../ports/audit'
import type { MemoryState } from './state'

const isWanted = ({ at, on }: AuditEvent, { since, until, municipality }: AuditQuery): boolean =>
  (since === undefined || at >= since) &&
  (until === undefined || at < until) &&
  (municipality === undefined || on.municipality === municipality)

const inTime = (a: AuditEvent, b: AuditEvent): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1

/** @throws ConsegnaError `store.conflict` before anything is kept */
export function assertNewEvent(state: MemoryState, { id }: AuditEvent): void {
  if (state.audit.some((one) => one.id === id)) {
    throw new ConsegnaError('store.conflict', { reason: 'an event with this id is recorded' })
  }
}

export function memoryAudit(state: MemoryState): AuditStore {
  return {
    record: async (event) => {
      assertNewEvent(state, event)
      state.audit.push(structuredClone(event))
    },
    async *read(query) {
      const wanted = state.audit.filter((event) => isWanted(event, query)).sort(inTime)
      for (const event of wanted) yield structuredClone(event)
    },
  }
}

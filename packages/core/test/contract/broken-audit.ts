import type { AuditEvent } from '../../src/ports/audit'
import { type Defect, withAudit, withSubmissions } from './broken-stores'

async function* changed(
  events: AsyncIterable<AuditEvent>,
  change: (event: AuditEvent, at: number) => AuditEvent | null,
): AsyncGenerator<AuditEvent> {
  let at = 0
  for await (const event of events) {
    const made = change(event, at++)
    if (made) yield made
  }
}

/** Logs of audit events as they go wrong in practice. */
export const auditDefects: Readonly<Record<string, Defect>> = {
  'loses from where somebody acted': {
    makeStores: withAudit(({ read }) => ({
      read: (query) =>
        changed(read(query), (event) => ({ ...event, from: { ...event.from, ip: null } })),
    })),
    caughtBy: 'audit events › an event is read as it was recorded',
  },
  'makes a role of none': {
    makeStores: withAudit(({ read }) => ({
      read: (query) =>
        changed(read(query), (event) => ({
          ...event,
          by: event.by && { ...event.by, role: event.by.role ?? 'citizen' },
        })),
    })),
    caughtBy: 'audit events › one with nothing but its type is too, and one that was refused',
  },
  'gives events as they came': {
    makeStores: withAudit((_, state) => ({
      async *read() {
        yield* structuredClone(state.audit)
      },
    })),
    caughtBy: [
      'audit events › events are read from the oldest to the newest, of one millisecond by id',
      'audit events › from an instant, until before another, and of one comune',
    ],
  },
  'skips what stands at the border of two pages': {
    makeStores: withAudit(({ read }) => ({
      read: (query) => changed(read(query), (event, at) => (at === 500 ? null : event)),
    })),
    caughtBy: 'audit events › 510 events, many of the same millisecond, come back each once',
  },
  'overwrites an event': {
    makeStores: withAudit((_, state) => ({
      record: async (event) => {
        const at = state.audit.findIndex(({ id }) => id === event.id)
        state.audit.splice(at < 0 ? state.audit.length : at, 1, structuredClone(event))
      },
    })),
    caughtBy: 'audit events › an event with an id that is taken is refused; the first stays',
  },
  'keeps the event that the caller holds': {
    makeStores: withAudit((_, state) => ({
      record: async (event) => {
        state.audit.push(event)
      },
    })),
    caughtBy: 'audit events › whoever holds an event cannot change the stored one',
  },
  'forgets the event of a confirmation': {
    makeStores: withSubmissions(({ confirm }) => ({
      confirm: (id, decide) =>
        confirm(id, (facts) => {
          const decision = decide(facts)
          return 'accept' in decision ? { accept: decision.accept } : decision
        }),
    })),
    caughtBy: [
      'audit events › that of an acceptance is there with the submission',
      'audit events › a confirmation whose event cannot be written is none',
    ],
  },
  'writes the event before it knows whether the confirmation is accepted': {
    makeStores: withSubmissions(({ confirm }, state) => ({
      confirm: (id, decide) =>
        confirm(id, (facts) => {
          const decision = decide(facts)
          if ('refuse' in decision) return decision
          if (decision.event) state.audit.push(structuredClone(decision.event))
          return { accept: decision.accept }
        }),
    })),
    caughtBy: 'audit events › a confirmation that is not accepted writes none',
  },
}

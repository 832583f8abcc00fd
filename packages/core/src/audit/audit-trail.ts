import { ConsegnaError } from '../errors/consegna-error'
import type {
  AuditDetails,
  AuditEvent,
  AuditLog,
  AuditObject,
  AuditType,
  RequestOrigin,
} from '../ports/audit'
import type { Clock, Ids } from '../ports/environment'
import type { Actor, Role } from '../ports/records'

/** What is to be told of an event; what is left out is not known, or not meant. */
export type AuditAct = {
  [Type in AuditType]: {
    readonly type: Type
    readonly details: AuditDetails[Type]
    readonly by?: (Pick<Actor, 'subject'> & { readonly role: Role | null }) | null
    readonly from?: RequestOrigin | null | undefined
    readonly on?: Partial<AuditObject>
    /** Of the refusal. @default null: it was done */
    readonly code?: string | null
  }
}[AuditType]

export interface AuditTrailOptions {
  readonly log: AuditLog
  readonly clock: Clock
  readonly ids: Pick<Ids, 'next'>
  /**
   * Told of an event that could not be recorded and that nothing depended on. The event holds nothing of students, but
   * the subject of who acted, and perhaps an address; `error` is the log's own.
   * @default writes type, id and the error's code to console.error
   */
  readonly onFailure?: ((error: unknown, event: AuditEvent) => void) | undefined
}

/** Writes down what is done. */
export interface AuditTrail {
  /** The event of an act, now. Nothing is recorded. */
  eventOf(act: AuditAct): AuditEvent
  /**
   * For what may not happen unless it is written down.
   * @throws ConsegnaError `audit.unavailable`
   */
  require(act: AuditAct): Promise<void>
  /** For what has happened, or harms nobody: never rejects, a failure is told to `onFailure`. */
  tell(act: AuditAct): Promise<void>
  /** The same for an event that there is already. */
  tellEvent(event: AuditEvent): Promise<void>
}

function writeFailure(error: unknown, { type, id }: AuditEvent): void {
  const kind = error instanceof Error ? error.name : typeof error
  const code = error instanceof ConsegnaError ? error.code : kind
  console.error(`consegna: audit event not recorded: ${type} ${id} (${code})`)
}

const nobody: RequestOrigin = { ip: null, correlationId: null }

/** @throws nothing: what the log throws is met where it is used */
export function auditTrail(options: AuditTrailOptions): AuditTrail {
  const { log, clock, ids, onFailure = writeFailure } = options
  const eventOf = ({ type, details, by, from, on, code = null }: AuditAct): AuditEvent => {
    const facts = {
      id: ids.next(),
      at: clock.now().toISOString(),
      // Picked: what else an identity brings along, its name above all, is not for the log.
      by: by ? { subject: by.subject, role: by.role } : null,
      from: {
        ip: from?.ip ?? nobody.ip,
        correlationId: from?.correlationId ?? nobody.correlationId,
      },
      on: { campaign: null, municipality: null, check: null, submission: null, ...on },
      result: code === null ? ('done' as const) : ('refused' as const),
      code,
    }
    // The details are those of the type: `AuditAct` has paired them.
    return { ...facts, type, details } as AuditEvent
  }
  const tellEvent = async (event: AuditEvent): Promise<void> => {
    try {
      await log.record(event)
    } catch (error) {
      onFailure(error, event)
    }
  }
  return {
    eventOf,
    tellEvent,
    tell: (act) => tellEvent(eventOf(act)),
    require: async (act) => {
      try {
        await log.record(eventOf(act))
      } catch (cause) {
        throw new ConsegnaError('audit.unavailable', { type: act.type }, { cause })
      }
    },
  }
}

import { auditTrail } from '../audit/audit-trail'
import { ConsegnaError } from '../errors/consegna-error'
import type { AuditEvent, AuditLog } from '../ports/audit'
import type { Clock, Ids } from '../ports/environment'
import type { Stores } from '../ports/stores'
import { type PurgeReport, type PurgeRequest, purge } from './purge'
import { systemClock, systemIds } from './system-environment'

/** What a command beside the portal needs to purge: the same as the intake has of it. */
export interface PurgeOptions {
  readonly stores: Stores
  /** @default `stores.audit` */
  readonly audit?: AuditLog
  /** @default writes type, id and code to console.error */
  readonly onAuditFailure?: (error: unknown, event: AuditEvent) => void
  /** As in `IntakeOptions`. @default 730 */
  readonly eventsDays?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default random identifiers of the system */
  readonly ids?: Ids
}

/** @throws ConsegnaError `intake.invalid-options` */
export function requireDays(eventsDays = 730): number {
  if (Number.isInteger(eventsDays) && eventsDays >= 0) return eventsDays
  throw new ConsegnaError('intake.invalid-options', { reason: 'eventsDays is no number of days' })
}

/**
 * `Intake.purge` without an intake: also where the portal's presets and keys are not at hand.
 * @throws ConsegnaError `intake.invalid-options`, and as the stores
 */
export function purgeStores(
  options: PurgeOptions,
  request: PurgeRequest = {},
): Promise<PurgeReport> {
  const { stores, audit = stores.audit, clock = systemClock, ids = systemIds } = options
  const trail = auditTrail({ log: audit, clock, ids, onFailure: options.onAuditFailure })
  const eventsDays = requireDays(options.eventsDays)
  return purge({ stores, clock, audit: trail, eventsDays }, request)
}

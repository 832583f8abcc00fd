import type { AuditEvent } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { instant, json, nullable, oneOf, text } from '../database/read-row'
import type { Row } from '../database/session'

export const auditRow = ({ id, at, type, by, from, on, code, details }: AuditEvent): NewRow => ({
  id,
  recorded_at: at,
  type,
  actor_subject: by?.subject ?? null,
  actor_role: by?.role ?? null,
  ip: from.ip,
  correlation_id: from.correlationId,
  campaign: on.campaign,
  municipality: on.municipality,
  check_id: on.check,
  submission: on.submission,
  refusal_code: code,
  details: JSON.stringify(details),
})

const readActor = (row: Row): AuditEvent['by'] =>
  nullable(row, 'actor_subject', text) === null
    ? null
    : {
        subject: text(row, 'actor_subject'),
        role: nullable(row, 'actor_role', (found, column) =>
          oneOf(found, column, ['citizen', 'operator', 'officer']),
        ),
      }

export function readAuditEvent(row: Row): AuditEvent {
  const code = nullable(row, 'refusal_code', text)
  const facts = {
    id: text(row, 'id'),
    at: instant(row, 'recorded_at'),
    by: readActor(row),
    from: { ip: nullable(row, 'ip', text), correlationId: nullable(row, 'correlation_id', text) },
    on: {
      campaign: nullable(row, 'campaign', text),
      municipality: nullable(row, 'municipality', text),
      check: nullable(row, 'check_id', text),
      submission: nullable(row, 'submission', text),
    },
    result: code === null ? 'done' : 'refused',
    code,
  }
  // Type and details were written as a pair, and nothing else writes to this table.
  return { ...facts, type: text(row, 'type'), details: json(row, 'details') } as AuditEvent
}

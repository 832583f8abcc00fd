import type { CheckRecord } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { instant, integer, json, nullable, oneOf, text } from '../database/read-row'
import type { Row } from '../database/session'
import { readShared, sharedColumns } from './shared-columns'

export const checkRow = (check: CheckRecord): NewRow => ({
  ...sharedColumns(check),
  id: check.id,
  status: check.status,
  recorded_at: check.at,
  expires_at: check.expiresAt,
  refusal: check.refusal === null ? null : JSON.stringify(check.refusal),
  resident_elsewhere: check.residentElsewhere,
  stamped_for: check.stampedFor,
  restores_number: check.restores?.number ?? null,
  restores_reason: check.restores?.reason ?? null,
  content_kept: 1,
})

export const readCheck = (row: Row): CheckRecord => ({
  ...readShared(row),
  id: text(row, 'id'),
  status: oneOf(row, 'status', [
    ...(['waiting', 'confirmed', 'rejected'] as const),
    ...(['discarded', 'expired', 'withdrawn'] as const),
  ]),
  at: instant(row, 'recorded_at'),
  expiresAt: instant(row, 'expires_at'),
  refusal: nullable(row, 'refusal', json<NonNullable<CheckRecord['refusal']>>),
  residentElsewhere: integer(row, 'resident_elsewhere'),
  stampedFor: nullable(row, 'stamped_for', text),
  restores: nullable(row, 'restores_number', () => ({
    number: text(row, 'restores_number'),
    reason: text(row, 'restores_reason'),
  })),
})

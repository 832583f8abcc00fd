import { createIndex, createTable } from './migration'

export const auditMigrations = [
  // Nothing here is ever changed by use; it refers to no other table, so that it outlives what it is about.
  createTable(
    '0024-audit-events',
    ({ auditEvents }) => auditEvents,
    ({ types }) => [
      `id ${types.id} NOT NULL PRIMARY KEY`,
      `recorded_at ${types.instant} NOT NULL`,
      `type ${types.id} NOT NULL`,
      `actor_subject ${types.text}`,
      `actor_role ${types.id}`,
      `ip ${types.id}`,
      `correlation_id ${types.id}`,
      `campaign ${types.id}`,
      `municipality ${types.id}`,
      `check_id ${types.id}`,
      `submission ${types.id}`,
      // NULL when it was done.
      `refusal_code ${types.id}`,
      `details ${types.json} NOT NULL`,
    ],
  ),
  createIndex('0025-audit-by-time', ({ auditEvents }) => auditEvents, 'time', [
    'recorded_at',
    'id',
  ]),
  createIndex('0026-audit-by-comune', ({ auditEvents }) => auditEvents, 'comune', [
    'municipality',
    'recorded_at',
    'id',
  ]),
]

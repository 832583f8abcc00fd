import { Transaction } from 'sequelize'
import type { Dialect } from './dialect'
import { onConflict } from './standard'

export const postgres: Dialect = {
  types: {
    id: 'TEXT COLLATE "C"',
    text: 'TEXT',
    json: 'TEXT',
    instant: 'TIMESTAMPTZ(3)',
    integer: 'BIGINT',
    bytes: 'BYTEA',
  },
  oneWriter: false,
  // What is read after a lock was waited for must be what its former holder committed.
  transaction: { isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED },
  opening: (lockWaitMs) => [`SET LOCAL lock_timeout = ${lockWaitMs}`],
  forUpdate: 'FOR UPDATE',
  ...onConflict,
  // An arbitrary number; migrations of all prefixes wait for each other, which harms nobody.
  lockMigrations: 'SELECT pg_advisory_xact_lock(7226735246)',
  tableExists: `SELECT 1 AS found FROM information_schema.tables
    WHERE table_schema = ANY (current_schemas(false)) AND table_name = $1`,
}

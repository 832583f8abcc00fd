import { Transaction } from 'sequelize'
import { schemaOf } from '../tables'
import type { Dialect } from './dialect'
import { onConflict } from './standard'

export const postgres: Dialect = {
  types: {
    id: 'TEXT COLLATE "C"',
    key: 'TEXT COLLATE "C"',
    text: 'TEXT',
    json: 'TEXT',
    instant: 'TIMESTAMPTZ(3)',
    integer: 'BIGINT',
    bytes: 'BYTEA',
  },
  tableOptions: '',
  oneWriter: false,
  // What is read after a lock was waited for must be what its former holder committed.
  transaction: { isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED },
  opening: (lockWaitMs) => [`SET LOCAL lock_timeout = ${lockWaitMs}`],
  bounded: (sql) => sql,
  forUpdate: 'FOR UPDATE',
  ...onConflict,
  dropIndex: (index, table) => `DROP INDEX ${schemaOf(table)}${index}`,
  settle: async () => true,
  migrations: {
    rollBack: true,
    lock: {
      // An arbitrary number; migrations of all prefixes wait for each other, which harms nobody.
      take: () => 'SELECT pg_advisory_xact_lock(7226735246)',
      release: null,
    },
    tableExists: 'SELECT 1 AS found WHERE to_regclass($1) IS NOT NULL',
    requirement: null,
    schemas: {
      // Whoever may not make schemas may use one that is there.
      exists: 'SELECT 1 AS found FROM pg_namespace WHERE nspname = $1',
      create: (schema) => `CREATE SCHEMA "${schema}"`,
    },
  },
}

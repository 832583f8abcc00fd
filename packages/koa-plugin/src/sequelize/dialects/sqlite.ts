import { Transaction } from 'sequelize'
import type { Dialect } from './dialect'
import { onConflict } from './standard'

export const sqlite: Dialect = {
  types: {
    id: 'TEXT',
    key: 'TEXT',
    text: 'TEXT',
    json: 'TEXT',
    instant: 'TEXT',
    integer: 'INTEGER',
    bytes: 'BLOB',
  },
  tableOptions: '',
  oneWriter: true,
  // Asks for the writer's place at the beginning: a transaction that reads first and writes later may
  // find that its view is outdated, and would have to be rolled back.
  transaction: { type: Transaction.TYPES.IMMEDIATE },
  opening: () => [],
  bounded: (sql) => sql,
  forUpdate: '',
  ...onConflict,
  dropIndex: (index) => `DROP INDEX ${index}`,
  migrations: {
    rollBack: true,
    lock: null,
    tableExists: "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = $1",
    requirement: null,
    schemas: null,
  },
}

import { setTimeout } from 'node:timers/promises'
import { Transaction } from 'sequelize'
import { integer } from '../database/read-row'
import type { Session } from '../database/session'
import type { Dialect } from './dialect'
import { onConflict } from './standard'

/** Whoever reads an older state, or writes, keeps the journal: it is tried for a second. */
const attempts = 10
const pauseMs = 100

/** What was overwritten stands in the journal until it is cut off; the file itself holds zeros there: `secure_delete`. */
async function emptyJournal(rows: Session['rows']): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [answer] = await rows('PRAGMA wal_checkpoint(TRUNCATE)')
    if (answer !== undefined && integer(answer, 'busy') === 0) return true
    await setTimeout(pauseMs)
  }
  return false
}

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
  settle: emptyJournal,
  migrations: {
    rollBack: true,
    lock: null,
    tableExists: "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = $1",
    requirement: null,
    schemas: null,
  },
}

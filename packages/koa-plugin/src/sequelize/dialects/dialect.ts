import { ConsegnaError } from '@consegna/core'
import type { Sequelize, TransactionOptions } from 'sequelize'
import type { Row, Session } from '../database/session'
import { mariadb } from './mariadb'
import { postgres } from './postgres'
import { sqlite } from './sqlite'

/** Types of columns. Texts that are compared or indexed compare byte by byte, as JavaScript does. */
export interface ColumnTypes {
  /** Identifiers and codes: short, indexed. */
  readonly id: string
  /** The key of an entry, which a template of one's own may make longer than an identifier; indexed. */
  readonly key: string
  /** Of any length. */
  readonly text: string
  /** JSON as text: nothing may reorder or normalise it. */
  readonly json: string
  /** To the millisecond. */
  readonly instant: string
  readonly integer: string
  readonly bytes: string
}

/** Everything in which databases differ. */
export interface Dialect {
  readonly types: ColumnTypes
  /** Ends a CREATE TABLE. */
  readonly tableOptions: string
  /** Whether writers of one process must queue. */
  readonly oneWriter: boolean
  readonly transaction: TransactionOptions
  /** Run first in every transaction. */
  readonly opening: (lockWaitMs: number) => readonly string[]
  /** A statement of a transaction, made to wait for locks no longer than this, where `opening` cannot. */
  readonly bounded: (sql: string, lockWaitMs: number) => string
  /** Ends a SELECT whose rows nobody else may change until the transaction ends. */
  readonly forUpdate: string
  /** Ends an INSERT that does nothing when there is a row with the same key, of which this is a column. */
  readonly orIgnore: (key: string) => string
  /** Ends an INSERT that overwrites these columns of the row that has the same key. */
  readonly orReplace: (key: string, columns: readonly string[]) => string
  /** @param index without its schema */
  readonly dropIndex: (index: string, table: string) => string
  /**
   * Empties the journal in which the database keeps copies of what was erased, where it can be told to.
   * @returns false when somebody who reads stood in the way
   */
  readonly settle: (rows: Session['rows']) => Promise<boolean>
  readonly migrations: MigrationDialect
}

export interface MigrationDialect {
  /** Whether tables that a transaction made are gone when it is rolled back. */
  readonly rollBack: boolean
  /** Keeps other migrations out. */
  readonly lock: MigrationLock | null
  /** A SELECT with one row when the table named `$1` exists. */
  readonly tableExists: string
  /** What a server must be like. */
  readonly requirement: Requirement | null
  /** Null where a database has no schemas of the kind that the option `schema` means. */
  readonly schemas: Schemas | null
}

/** Null where that writing excludes other writers is enough. */
interface MigrationLock {
  /** A SELECT; a column `taken` that is not 1 says that waiting was in vain. */
  readonly take: (lockWaitMs: number) => string
  /** A SELECT; null where the end of the transaction releases it. */
  readonly release: string | null
}

interface Requirement {
  readonly ask: string
  /** What is wrong with the server, null when nothing is. */
  readonly unmet: (answer: Row) => string | null
}

interface Schemas {
  /** A SELECT with one row when the schema named `$1` exists. */
  readonly exists: string
  readonly create: (schema: string) => string
}

const dialects: Readonly<Record<string, Dialect>> = { sqlite, postgres, mariadb }

/** @throws ConsegnaError `store.invalid` for a dialect that is not supported, or has no schemas */
export function dialectOf(sequelize: Sequelize, schema: string | null): Dialect {
  const name = sequelize.getDialect()
  const dialect = dialects[name]
  if (dialect === undefined) {
    const supported = Object.keys(dialects).join(', ')
    throw new ConsegnaError('store.invalid', { dialect: name, supported })
  }
  if (schema !== null && dialect.migrations.schemas === null) {
    throw new ConsegnaError('store.invalid', {
      option: 'schema',
      reason: `only PostgreSQL has schemas; in ${name} tables are told apart by tablePrefix`,
    })
  }
  return dialect
}

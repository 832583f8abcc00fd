import { ConsegnaError } from '@consegna/core'
import type { Sequelize, TransactionOptions } from 'sequelize'
import { postgres } from './postgres'
import { sqlite } from './sqlite'

/** Types of columns. Texts that are compared or indexed compare byte by byte, as JavaScript does. */
export interface ColumnTypes {
  /** Identifiers, codes, keys: short, indexed. */
  readonly id: string
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
  /** Whether writers of one process must queue. */
  readonly oneWriter: boolean
  readonly transaction: TransactionOptions
  /** Run first in every transaction. */
  readonly opening: (lockWaitMs: number) => readonly string[]
  /** Ends a SELECT whose rows nobody else may change until the transaction ends. */
  readonly forUpdate: string
  /** Ends an INSERT that does nothing when there is such a row. */
  readonly orIgnore: string
  /** Ends an INSERT that overwrites these columns of the row that has the same key. */
  readonly orReplace: (key: string, columns: readonly string[]) => string
  /** Keeps other migrations out until the transaction ends; null where writing alone does. */
  readonly lockMigrations: string | null
  /** A SELECT with one row when the table named `$1` exists. */
  readonly tableExists: string
}

/** @throws ConsegnaError `store.invalid` for a dialect that is not supported */
export function dialectOf(sequelize: Sequelize): Dialect {
  const name = sequelize.getDialect()
  if (name === 'sqlite') return sqlite
  if (name === 'postgres') return postgres
  throw new ConsegnaError('store.invalid', { dialect: name, supported: 'sqlite, postgres' })
}

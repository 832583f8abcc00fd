import { QueryTypes, type Sequelize, type Transaction } from 'sequelize'
import { driving } from './failure'

export type SqlValue = string | number | Uint8Array | null

export type Row = Readonly<Record<string, unknown>>

/** Statements, with values as `$1`, `$2`, … */
export interface Session {
  /** The rows of a SELECT. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>
  /** @returns how many rows were written, changed or deleted */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>
}

interface SessionOptions {
  /** Null for statements that stand alone, also inside a transaction of the host's. */
  readonly transaction: Transaction | null
  /** Makes a statement that waits for locks no longer than it may. */
  readonly bounded: (sql: string) => string
}

/** The drivers of MariaDB and PostgreSQL know bytes as Buffers. A view, not a copy. */
const given = (value: SqlValue): SqlValue =>
  value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value

export function sessionOf(sequelize: Sequelize, { transaction, bounded }: SessionOptions): Session {
  // The host's logging would print people's data, its retrying would block SQLite's thread.
  const options = (values: readonly SqlValue[]) => ({
    ...{ logging: false as const, transaction, retry: { max: 1 } },
    bind: values.map(given),
  })
  return {
    rows: (sql, values = []) =>
      driving(() =>
        sequelize.query<Row>(bounded(sql), { ...options(values), type: QueryTypes.SELECT }),
      ),
    run: (sql, values = []) =>
      driving(() =>
        // Whatever the statement is: of all types this one answers with a count in every dialect.
        sequelize.query(bounded(sql), { ...options(values), type: QueryTypes.BULKUPDATE }),
      ),
  }
}

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

/** @param transaction null for statements that stand alone, also inside a transaction of the host's */
export function sessionOf(sequelize: Sequelize, transaction: Transaction | null): Session {
  // The host's logging would print people's data, its retrying would block SQLite's thread.
  const options = { logging: false as const, transaction, retry: { max: 1 } }
  return {
    rows: (sql, values = []) =>
      driving(() =>
        sequelize.query<Row>(sql, { ...options, bind: [...values], type: QueryTypes.SELECT }),
      ),
    run: (sql, values = []) =>
      driving(() =>
        // Whatever the statement is: of all types this one answers with a count in every dialect.
        sequelize.query(sql, { ...options, bind: [...values], type: QueryTypes.BULKUPDATE }),
      ),
  }
}

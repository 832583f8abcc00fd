import type { Sequelize } from 'sequelize'
import { type Dialect, dialectOf } from '../dialects/dialect'
import { type SequelizeStoresOptions, settingsOf } from '../options'
import { type Tables, tablesOf } from '../tables'
import { driving, reporting } from './failure'
import { retrying } from './retry'
import { type Row, type Session, type SqlValue, sessionOf } from './session'
import { writeQueue } from './write-queue'

export interface Database {
  readonly dialect: Dialect
  readonly tables: Tables
  /** The rows of a SELECT that stands alone. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>
  /**
   * All that `work` writes, or nothing of it; it resolves after the commit. When others are in the way
   * `work` is called again from the start, unless it is `once`: then only beginning is tried again.
   * An error that `work` throws comes through as it is.
   */
  write<Result>(
    work: (session: Session) => Promise<Result>,
    options?: { readonly once?: boolean },
  ): Promise<Result>
}

/** @throws ConsegnaError `store.invalid` for a dialect that is not supported, or a wrong option */
export function databaseOf(sequelize: Sequelize, options: SequelizeStoresOptions): Database {
  const { tablePrefix, lockWaitMs } = settingsOf(options)
  const dialect = dialectOf(sequelize)
  const patiently = <Result>(operation: () => Promise<Result>) => retrying(lockWaitMs, operation)
  const inTurn = dialect.oneWriter
    ? writeQueue(sequelize)
    : <Result>(work: () => Promise<Result>) => work()

  const begin = () =>
    patiently(() =>
      driving(() => sequelize.transaction({ ...dialect.transaction, logging: false })),
    )

  const transact = async <Result>(work: (session: Session) => Promise<Result>) => {
    const transaction = await begin()
    let result: Result
    try {
      const session = sessionOf(sequelize, transaction)
      for (const statement of dialect.opening(lockWaitMs)) await session.run(statement)
      result = await work(session)
    } catch (error) {
      // A connection that cannot roll back is dropped, and the transaction with it.
      await transaction.rollback().catch(() => {})
      throw error
    }
    await driving(() => transaction.commit())
    return result
  }

  return {
    dialect,
    tables: tablesOf(tablePrefix),
    rows: (sql, values) =>
      reporting(() => patiently(() => sessionOf(sequelize, null).rows(sql, values))),
    write: (work, { once = false } = {}) =>
      reporting(() => inTurn(() => (once ? transact(work) : patiently(() => transact(work))))),
  }
}

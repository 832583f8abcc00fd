import type { Sequelize } from 'sequelize'
import { type Dialect, dialectOf } from '../dialects/dialect'
import { type SequelizeStoresOptions, settingsOf } from '../options'
import { type Tables, tablesOf } from '../tables'
import { committing, driving, reporting } from './failure'
import { findingOut, retrying } from './retry'
import { type Row, type Session, type SqlValue, sessionOf } from './session'
import { writeQueue } from './write-queue'

/**
 * How much of a transaction may be done again.
 *
 * - `beginning`: not even `work`, which reads something that can be read only once
 * - `uncommitted`: all of it, as long as certainly nothing of it was committed
 * - `always`: also when the answer to the commit was lost, since `work` finds what it did before
 */
type Repeat = 'beginning' | 'uncommitted' | 'always'

export interface Database {
  readonly dialect: Dialect
  readonly tables: Tables
  readonly lockWaitMs: number
  /** The rows of a SELECT that stands alone. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>
  /**
   * All that `work` writes, or nothing of it; it resolves after the commit. When others are in the way,
   * or the connection breaks off, `work` is called again from the start, as far as `repeat` allows.
   * An error that `work` throws comes through as it is.
   * @default repeat 'uncommitted'
   */
  write<Result>(
    work: (session: Session) => Promise<Result>,
    options?: { readonly repeat?: Repeat },
  ): Promise<Result>
}

/** @throws ConsegnaError `store.invalid` for a dialect that is not supported, or a wrong option */
export function databaseOf(sequelize: Sequelize, options: SequelizeStoresOptions): Database {
  const { tablePrefix, schema, lockWaitMs } = settingsOf(options)
  const dialect = dialectOf(sequelize, schema)
  const patiently = <Result>(operation: () => Promise<Result>) => retrying(lockWaitMs, operation)
  const inTurn = dialect.oneWriter
    ? writeQueue(sequelize)
    : <Result>(work: () => Promise<Result>) => work()
  const bounded = (sql: string) => dialect.bounded(sql, lockWaitMs)

  const begin = () =>
    patiently(() =>
      driving(() => sequelize.transaction({ ...dialect.transaction, logging: false })),
    )

  const transact = async <Result>(work: (session: Session) => Promise<Result>) => {
    const transaction = await begin()
    let result: Result
    try {
      const session = sessionOf(sequelize, { transaction, bounded })
      for (const statement of dialect.opening(lockWaitMs)) await session.run(statement)
      result = await work(session)
    } catch (error) {
      // A connection that cannot roll back is dropped, and the transaction with it.
      await transaction.rollback().catch(() => {})
      throw error
    }
    await committing(() => transaction.commit())
    return result
  }

  const repeating = <Result>(work: (session: Session) => Promise<Result>, repeat: Repeat) => {
    if (repeat === 'beginning') return transact(work)
    const uncommitted = () => patiently(() => transact(work))
    return repeat === 'always' ? findingOut(lockWaitMs, uncommitted) : uncommitted()
  }

  const alone = sessionOf(sequelize, { transaction: null, bounded: (sql) => sql })
  return {
    dialect,
    tables: tablesOf(tablePrefix, schema),
    lockWaitMs,
    rows: (sql, values) => reporting(() => patiently(() => alone.rows(sql, values))),
    write: (work, { repeat = 'uncommitted' } = {}) =>
      reporting(() => inTurn(() => repeating(work, repeat))),
  }
}

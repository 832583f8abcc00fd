import { setTimeout as sleep } from 'node:timers/promises'
import { QueryTypes, type Sequelize, type Transaction } from 'sequelize'
import { type Kind, said } from './databases'

/** Somebody with a connection of their own to the database that the stores use. */
export interface Administrator {
  readonly select: (sql: string, transaction?: Transaction) => Promise<readonly object[]>
  readonly run: (sql: string, transaction?: Transaction) => Promise<unknown>
  readonly begin: () => Promise<Transaction>
  /** Ends every other connection to this database that is in a transaction. @returns how many */
  readonly killAll: () => Promise<number>
  /** Waits until somebody waits for a row of a table, which somebody else holds. */
  readonly seeWaiting: (table: string) => Promise<void>
}

const others = {
  PostgreSQL: `SELECT pid AS id, query AS doing, wait_event_type AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
  // It does not tell whoever may not see all processes who waits for whom: but who locks, and how long.
  MariaDB: `SELECT id, info AS doing, IF(time_ms > 200, 'Lock', 'no') AS waiting FROM information_schema.processlist
    WHERE db = DATABASE() AND id <> CONNECTION_ID()`,
}

export function administrator(kind: Kind, database: Sequelize): Administrator {
  const select = (sql: string, transaction: Transaction | null = null) =>
    database.query<object>(sql, { type: QueryTypes.SELECT, transaction })
  const run = (sql: string, transaction: Transaction | null = null) =>
    database.query(sql, { type: QueryTypes.BULKUPDATE, transaction })
  const kill = said<(id: number) => Promise<unknown>>(kind, {
    PostgreSQL: (id: number) => select(`SELECT pg_terminate_backend(${id})`),
    MariaDB: (id: number) => run(`KILL CONNECTION ${id}`),
  })
  return {
    select,
    run,
    begin: () => database.transaction(),
    killAll: async () => {
      const found = await select(said(kind, others))
      for (const one of found) await kill(Number(Reflect.get(one, 'id')))
      return found.length
    },
    seeWaiting: async (table) => {
      for (;;) {
        const found = await select(said(kind, others))
        const seen = found.some(
          (one) =>
            String(Reflect.get(one, 'doing')).includes(table) &&
            Reflect.get(one, 'waiting') === 'Lock',
        )
        if (seen) return
        await sleep(20)
      }
    },
  }
}

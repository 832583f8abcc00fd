import {
  assertMigrated,
  migrate,
  openDatabase,
  pendingMigrations,
  revertMigrations,
  sequelizeStores,
} from '@consegna/koa-plugin/sequelize'
import mariadb from 'mariadb'
import { QueryTypes, Sequelize } from 'sequelize'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { onMariadb, opener } from './databases'
import { ancona, campaign, handIn, historyOf, marioRossi, waitingCheck } from './samples'
import { schemaSeen } from './schema-seen'

onMariadb('MariaDB', ({ create }) => {
  const { open, closeAll } = opener()
  let address: string
  let database: Sequelize

  beforeEach(async () => {
    address = await create()
    database = open(address)
  })
  afterAll(closeAll)

  const mark = (name: string) =>
    database.query('UPDATE consegna_migrations SET applied_at = NULL WHERE name = $1', {
      type: QueryTypes.BULKUPDATE,
      bind: [name],
    })

  it('a process that died after any step, before it was noted, is made good by the next', async () => {
    const applied = await migrate(database)
    const before = await schemaSeen(database)
    for (const name of applied) {
      await mark(name)
      expect(await pendingMigrations(database)).toEqual([name])
      expect(await migrate(database)).toEqual([name])
    }
    expect(await schemaSeen(database)).toEqual(before)

    // Taking back died in the middle: of the last step before it was done, or after.
    await mark(applied.at(-1) ?? '')
    await database.query('DROP INDEX consegna_answer_tickets_end ON consegna_answer_tickets')
    expect(await revertMigrations(database, { to: 0 })).toEqual([...applied].reverse())
    expect(await migrate(database)).toEqual(applied)
    expect(await schemaSeen(database)).toEqual(before)
  })

  it('every text is compared letter by letter, whatever the database’s own collation', async () => {
    await migrate(database)
    const stores = sequelizeStores(database)
    await stores.checks.record(waitingCheck('niccolo'), marioRossi())
    for (const other of ['Niccolo', 'niccolò', 'niccolo ']) {
      expect(await stores.checks.find(other)).toBeNull()
      await stores.checks.record(waitingCheck(other), marioRossi())
    }
    expect(await stores.checks.list(campaign, ancona)).toHaveLength(4)
    const collations = await database.query<{ collation: string }>(
      `SELECT DISTINCT collation_name AS collation FROM information_schema.columns
       WHERE table_schema = DATABASE() AND collation_name IS NOT NULL`,
      { type: QueryTypes.SELECT },
    )
    expect(collations).toEqual([{ collation: 'utf8mb4_nopad_bin' }])
  })

  it('a server that cuts off what is too long is refused before anything is stored', async () => {
    const lax = new Sequelize(address, {
      ...{ dialect: 'mariadb', dialectModule: mariadb, logging: false },
      dialectOptions: { sessionVariables: { sql_mode: '' } },
    })
    try {
      for (const call of [migrate, assertMigrated]) {
        await expect(call(lax)).rejects.toMatchObject({
          code: 'store.invalid',
          params: { server: expect.stringContaining('STRICT_TRANS_TABLES') },
        })
      }
      expect(await database.getQueryInterface().showAllTables()).toEqual([])
    } finally {
      await lax.close()
    }
  })

  it('a host’s connections are left as they were', async () => {
    const host = openDatabase(address, { maxConnections: 1 })
    const asked = async () =>
      host.query(
        'SELECT @@innodb_lock_wait_timeout AS rows_wait, @@lock_wait_timeout AS tables_wait, @@tx_isolation AS isolation',
        { type: QueryTypes.SELECT },
      )
    try {
      const before = await asked()
      await migrate(host)
      await handIn(sequelizeStores(host, { lockWaitMs: 3_000 }), 'check-1')
      expect(await asked()).toEqual(before)
    } finally {
      await host.close()
    }
  })

  it('somebody else’s migration is waited for, not for ever', async () => {
    const other = open(address, { maxConnections: 1 })
    const lock = "CONCAT('consegna ', MD5(DATABASE()))"
    const ask = (sql: string) => other.query(sql, { type: QueryTypes.SELECT })
    await ask(`SELECT GET_LOCK(${lock}, 1) AS taken`)
    await expect(migrate(database, { lockWaitMs: 200 })).rejects.toMatchObject({
      code: 'store.busy',
    })
    await ask(`SELECT RELEASE_LOCK(${lock}) AS released`)
    expect((await migrate(database)).length).toBeGreaterThan(5)
    expect(await historyOf(sequelizeStores(database))).toEqual([])
  })
})

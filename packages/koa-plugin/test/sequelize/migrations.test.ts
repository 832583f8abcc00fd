import {
  assertMigrated,
  migrate,
  pendingMigrations,
  revertMigrations,
  sequelizeStores,
} from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { type Kind, onEach, opener } from './databases'
import { handIn, historyOf, marioRossi, waitingCheck } from './samples'
import { schemaSeen } from './schema-seen'

/** Of MariaDB's each comes with its database. */
const tables = async (database: Sequelize): Promise<readonly string[]> => {
  const found: readonly unknown[] = await database.getQueryInterface().showAllTables()
  return found
    .map((one) =>
      typeof one === 'object' && one !== null ? String(Reflect.get(one, 'tableName')) : String(one),
    )
    .sort()
}

onEach('migrations', ({ kind, create }: Kind) => {
  const databases = opener()
  let open: () => Sequelize

  beforeEach(async () => {
    const address = await create()
    open = () => databases.open(address)
  })
  afterAll(databases.closeAll)

  it('make the tables, take them back, and make them again', async () => {
    const database = open()
    const applied = await migrate(database)
    expect(applied.length).toBeGreaterThan(5)
    const made = await tables(database)
    expect(made).toContain('consegna_submissions')
    const before = await schemaSeen(database)
    await handIn(sequelizeStores(database), 'check-1')

    const reverted = await revertMigrations(database, { to: 0 })
    expect(reverted).toEqual([...applied].reverse())
    expect(await tables(database)).toEqual(['consegna_migrations'])

    expect(await migrate(database)).toEqual(applied)
    expect(await tables(database)).toEqual(made)
    expect(await schemaSeen(database)).toEqual(before)
    expect(await historyOf(sequelizeStores(database))).toEqual([])
    expect((await handIn(sequelizeStores(database), 'check-1')).position).toBe(1)
  })

  it('take back the later steps alone', async () => {
    const database = open()
    const applied = await migrate(database)
    const from = '0010-submissions'
    const later = applied.filter((name) => name >= from)
    expect(await revertMigrations(database, { to: from })).toEqual([...later].reverse())
    expect(await pendingMigrations(database)).toEqual(later)
    expect(await migrate(database)).toEqual(later)
  })

  it('name what is missing, and make nothing while looking', async () => {
    const database = open()
    const pending = await pendingMigrations(database)
    expect(pending[0]).toBe('0001-campaigns')
    await expect(assertMigrated(database)).rejects.toMatchObject({
      code: 'store.migrations-missing',
      params: { migrations: pending.join(', ') },
    })
    expect(await tables(database)).toEqual([])

    await migrate(database)
    expect(await pendingMigrations(database)).toEqual([])
    await expect(assertMigrated(database)).resolves.toBeUndefined()
  })

  it('are applied once when several portals start at the same moment', async () => {
    const results = await Promise.all([migrate(open()), migrate(open()), migrate(open())])
    const applied = results.filter((names) => names.length > 0)
    expect(applied).toHaveLength(1)
    await expect(assertMigrated(open())).resolves.toBeUndefined()
  })

  it('can be run again when one of them failed; where that can be undone, nothing was applied', async () => {
    const database = open()
    await database.query('CREATE TABLE consegna_entries (id INTEGER)')
    for (const _ of ['once', 'and again']) {
      await expect(migrate(database)).rejects.toMatchObject({ code: 'store.unavailable' })
    }
    const pending = await pendingMigrations(database)
    if (kind === 'MariaDB') expect(pending[0]).toBe('0006-entries')
    else expect(await tables(database)).toEqual(['consegna_entries'])
    await expect(assertMigrated(database)).rejects.toMatchObject({
      code: 'store.migrations-missing',
    })
    await database.query('DROP TABLE consegna_entries')
    expect(await migrate(database)).toEqual(pending)
    expect((await handIn(sequelizeStores(database), 'check-1')).position).toBe(1)
  })

  it('are refused, both ways, on tables of a newer version, which stay as they are', async () => {
    const database = open()
    await migrate(database)
    await database.query(
      `INSERT INTO consegna_migrations VALUES ('9999-from-tomorrow', '2018-04-03T08:15:00.000Z')`,
    )
    const before = await schemaSeen(database)
    const attempts = {
      migrate: () => migrate(database),
      revertMigrations: () => revertMigrations(database, { to: 0 }),
      assertMigrated: () => assertMigrated(database),
    }
    for (const [call, attempt] of Object.entries(attempts)) {
      await expect(attempt(), call).rejects.toMatchObject({
        code: 'store.schema-newer',
        params: { migrations: '9999-from-tomorrow' },
      })
    }
    expect(await schemaSeen(database)).toEqual(before)
  })

  it('keep two prefixes in one database apart, and away from the host’s tables', async () => {
    const database = open()
    await database.query('CREATE TABLE submissions (id INTEGER)')
    await migrate(database)
    await migrate(database, { tablePrefix: 'trial_' })
    await handIn(sequelizeStores(database), 'check-1')
    const trial = sequelizeStores(database, { tablePrefix: 'trial_' })
    expect(await historyOf(trial)).toEqual([])
    expect((await handIn(trial, 'check-1')).position).toBe(1)

    await revertMigrations(database, { tablePrefix: 'trial_', to: 0 })
    expect(await historyOf(sequelizeStores(database))).toHaveLength(1)
    expect(await tables(database)).toContain('submissions')
  })

  it('have the database itself refuse a history that forks', async () => {
    const database = open()
    await migrate(database)
    const stores = sequelizeStores(database)
    const first = await handIn(stores, 'check-1')
    await handIn(stores, 'check-2')
    const columns = Object.keys(
      await database.getQueryInterface().describeTable('consegna_submissions'),
    )
    const forged: Readonly<Record<string, string>> = { number: "'X-1'", check_id: "'check-3'" }
    const insertForged = (differing: Readonly<Record<string, string>>) =>
      database.query(
        `INSERT INTO consegna_submissions (${columns.join()})
         SELECT ${columns.map((column) => differing[column] ?? column).join()}
         FROM consegna_submissions WHERE number = '${first.number}'`,
      )
    await stores.checks.record(waitingCheck('check-3'), marioRossi())
    await expect(insertForged(forged), 'the same position').rejects.toThrow()
    await expect(insertForged({ ...forged, position: 'NULL' }), 'no position').rejects.toThrow()
    await expect(
      insertForged({ ...forged, position: '3', check_id: "'check-1'" }),
      'a check twice',
    ).rejects.toThrow()
    await expect(
      insertForged({ ...forged, position: '3', check_id: "'nobody'" }),
      'no check',
    ).rejects.toThrow()
    await insertForged({ ...forged, position: '3' })
    expect(await historyOf(stores)).toHaveLength(3)
  })
})

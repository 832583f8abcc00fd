import {
  assertMigrated,
  migrate,
  pendingMigrations,
  revertMigrations,
  sequelizeStores,
} from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { kinds } from './databases'
import { handIn, historyOf, marioRossi, waitingCheck } from './samples'

const tables = async (database: Sequelize): Promise<readonly string[]> =>
  (await database.getQueryInterface().showAllTables()).map(String).sort()

describe.each(kinds)('migrations on $kind', ({ create }) => {
  const opened: Sequelize[] = []
  let open: () => Sequelize

  beforeEach(async () => {
    const another = await create()
    open = () => {
      const database = another()
      opened.push(database)
      return database
    }
  })
  afterAll(async () => {
    for (const database of opened) await database.close()
  })

  it('make the tables, take them back, and make them again', async () => {
    const database = open()
    const applied = await migrate(database)
    expect(applied.length).toBeGreaterThan(5)
    const made = await tables(database)
    expect(made).toContain('consegna_submissions')
    await handIn(sequelizeStores(database), 'check-1')

    const reverted = await revertMigrations(database, { to: 0 })
    expect(reverted).toEqual([...applied].reverse())
    expect(await tables(database)).toEqual(['consegna_migrations'])

    expect(await migrate(database)).toEqual(applied)
    expect(await tables(database)).toEqual(made)
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

  it('leave everything as it was when one of them fails', async () => {
    const database = open()
    await database.query('CREATE TABLE consegna_entries (id INTEGER)')
    await expect(migrate(database)).rejects.toMatchObject({ code: 'store.unavailable' })
    expect(await tables(database)).toEqual(['consegna_entries'])
    await database.query('DROP TABLE consegna_entries')
    expect((await migrate(database)).length).toBeGreaterThan(5)
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

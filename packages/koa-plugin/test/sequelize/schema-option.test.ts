import {
  assertMigrated,
  migrate,
  openDatabase,
  revertMigrations,
  sequelizeStores,
} from '@consegna/koa-plugin/sequelize'
import { QueryTypes, type Sequelize } from 'sequelize'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '#test-support/postgres'
import { opener } from './databases'
import { handIn, historyOf } from './samples'
import { temporaryFile } from './temporary-file'

const tablesOf = async (database: Sequelize): Promise<readonly string[]> => {
  const found = await database.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY name`,
    { type: QueryTypes.SELECT },
  )
  return found.map(({ name }) => name)
}

describe('a PostgreSQL schema for the tables', () => {
  const { open, closeAll } = opener()
  let address: string
  let database: Sequelize

  beforeEach(async () => {
    address = await freshDatabase()
    database = open(address)
  })
  afterAll(closeAll)

  it('is made by migrating, also when its name is a word of SQL; nothing stands elsewhere', async () => {
    const options = { schema: 'order', tablePrefix: 'borse_' }
    const applied = await migrate(database, options)
    const made = await tablesOf(database)
    expect(made).toContain('order.borse_submissions')
    expect(made.filter((name) => !name.startsWith('order.borse_'))).toEqual([])
    await assertMigrated(database, options)
    expect(await migrate(database, options)).toEqual([])

    const stores = sequelizeStores(database, options)
    const first = await handIn(stores, 'check-1')
    expect((await handIn(stores, 'check-2')).supersedes).toBe(first.number)
    expect(await revertMigrations(database, { ...options, to: 0 })).toEqual([...applied].reverse())
    expect(await tablesOf(database)).toEqual(['order.borse_migrations'])
    expect(await migrate(database, options)).toEqual(applied)
  })

  it('keeps two portals in one database apart, with the same prefix', async () => {
    for (const schema of ['marche', 'umbria']) await migrate(database, { schema })
    await migrate(database)
    await handIn(sequelizeStores(database, { schema: 'marche' }), 'check-1')
    expect(await historyOf(sequelizeStores(database, { schema: 'umbria' }))).toEqual([])
    expect(await historyOf(sequelizeStores(database))).toEqual([])
    await revertMigrations(database, { schema: 'umbria', to: 0 })
    expect(await historyOf(sequelizeStores(database, { schema: 'marche' }))).toHaveLength(1)
    await assertMigrated(database)
  })

  it('may be one that is there, for somebody who may not make any', async () => {
    const { pathname } = new URL(address)
    const role = `portal_${pathname.slice(1)}`
    await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'portal'`)
    try {
      await database.query('CREATE SCHEMA consegna')
      await database.query(`GRANT USAGE, CREATE ON SCHEMA consegna TO ${role}`)
      const limited = new URL(address)
      limited.username = role
      limited.password = 'portal'
      const portal = openDatabase(limited.href)
      try {
        await expect(migrate(portal, { schema: 'another' })).rejects.toMatchObject({
          code: 'store.unavailable',
          params: { driver: '42501' },
        })
        await migrate(portal, { schema: 'consegna' })
        const stores = sequelizeStores(portal, { schema: 'consegna' })
        expect((await handIn(stores, 'check-1')).position).toBe(1)
      } finally {
        await portal.close()
      }
    } finally {
      await database.query(`DROP OWNED BY ${role}`)
      await database.query(`DROP ROLE ${role}`)
    }
  })
})

describe('a schema for a database that has none', () => {
  it.each([
    ['sqlite', `sqlite:${temporaryFile()}`],
    ['mariadb', 'mariadb://127.0.0.1:9/portal'],
  ])('is refused, saying what there is instead (%s)', async (dialect, address) => {
    const database = openDatabase(address)
    const reason = `only PostgreSQL has schemas; in ${dialect} tables are told apart by tablePrefix`
    expect(() => sequelizeStores(database, { schema: 'consegna' })).toThrow(reason)
    const migrating = migrate(database, { schema: 'consegna' })
    await expect(migrating).rejects.toMatchObject({
      code: 'store.invalid',
      params: { option: 'schema', reason },
    })
    await database.close()
  })
})

import { inspect } from 'node:util'
import { ConsegnaError, type RecordedEntry, type Stores } from '@consegna/core'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { QueryTypes, Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEach, opener } from './databases'
import { acceptNext, chunk, entryOf, handIn, marioRossi, waitingCheck } from './samples'

const thrownBy = async (operation: () => unknown): Promise<unknown> => {
  try {
    await operation()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** Everything that a careless log could show of an error. */
const everythingShown = (error: unknown): string =>
  inspect(error, { depth: null, showHidden: true })

onEach('what goes wrong', ({ create }) => {
  const { open, closeAll } = opener()
  let database: Sequelize
  let stores: Stores

  beforeAll(async () => {
    database = open(await create())
    await migrate(database)
    stores = sequelizeStores(database)
  })
  afterAll(closeAll)

  it('is told with a code and the driver’s, and shows nobody’s data', async () => {
    await stores.checks.record(waitingCheck('check-1'), marioRossi())
    const error = await thrownBy(() => stores.checks.record(waitingCheck('check-1'), marioRossi()))
    expect(error).toBeInstanceOf(ConsegnaError)
    expect(error).toMatchObject({ code: 'store.conflict' })
    const shown = everythingShown(error)
    expect(shown).toMatch(/23505|SQLITE_CONSTRAINT|ER_DUP_ENTRY/)
    for (const personal of ['Łucja', 'Bianchi', 'spid-7', 'RSSMRA']) {
      expect(shown).not.toContain(personal)
    }
  })

  it('shows nobody’s data either when a statement cannot be carried out', async () => {
    const prefixed = sequelizeStores(database, { tablePrefix: 'nowhere_' })
    const error = await thrownBy(() => prefixed.checks.record(waitingCheck('x'), marioRossi()))
    expect(error).toMatchObject({ code: 'store.unavailable' })
    expect(everythingShown(error)).not.toMatch(/Łucja|spid-7|INSERT/)
    expect(everythingShown(error)).toMatch(/42P01|SQLITE_ERROR|ER_NO_SUCH_TABLE/)
  })

  it('is never written to the host’s log', async () => {
    const written: unknown[] = []
    const options: { logging: unknown } = Reflect.get(database, 'options')
    options.logging = (line: string) => written.push(line)
    try {
      await handIn(stores, 'check-quiet')
      await thrownBy(() => stores.checks.record(waitingCheck('check-quiet'), marioRossi()))
    } finally {
      options.logging = false
    }
    expect(written).toEqual([])
  })

  it('leaves no model on the host’s Sequelize', () => {
    expect(Object.keys(database.models)).toEqual([])
  })

  it('undoes all of a list that was half recorded', async () => {
    const right = Array.from({ length: 998 }, (_, at) => entryOf(`KEY${at + 2}`, at + 2))
    // What no check gives, and every database refuses.
    const wrong: RecordedEntry = { ...entryOf('KEY2', 1_000), ...JSON.parse('{ "digest": null }') }
    const entries = chunk(...right, wrong)
    const content = { ...marioRossi(), entries }
    const recording = stores.checks.record(waitingCheck('half'), content)
    await expect(recording).rejects.toMatchObject({ name: 'ConsegnaError' })
    expect(await stores.checks.find('half')).toBeNull()
    const counted = await database.query(
      "SELECT COUNT(*) AS count FROM consegna_entries WHERE check_id = 'half'",
      { type: QueryTypes.SELECT },
    )
    expect(counted).toEqual([{ count: expect.toSatisfy((count) => Number(count) === 0) }])
  })

  it('hands out plain objects', async () => {
    await stores.checks.record(waitingCheck('check-plain'), marioRossi())
    const plain = [
      await stores.checks.find('check-plain'),
      (await handIn(stores, 'check-plainer')).by,
      (await stores.checks.find('check-plain'))?.by,
    ]
    for (const object of plain) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
    }
    expect(await stores.submissions.confirm('nobody', acceptNext)).toEqual({
      kind: 'unknown-check',
    })
  })
})

describe('a database that cannot be used', () => {
  it.each(['postgres', 'mariadb'])('is told without its password (%s)', async (scheme) => {
    const database = openDatabase(`${scheme}://portal:very-secret@127.0.0.1:9/portal`)
    const finding = () => sequelizeStores(database).submissions.find('BORSE-2017-042002-0001')
    const error = await thrownBy(finding)
    expect(error).toMatchObject({ code: 'store.unavailable', params: { driver: 'ECONNREFUSED' } })
    expect(everythingShown(error)).not.toContain('very-secret')
    await database.close()
  })

  it('is refused by its address, which is not shown', async () => {
    const error = await thrownBy(() => openDatabase('mysql://portal:very-secret@127.0.0.1/portal'))
    expect(error).toMatchObject({ code: 'store.invalid' })
    expect(everythingShown(error)).toContain('mariadb://user:password@host:3306/name')
    expect(everythingShown(error)).not.toContain('very-secret')
  })

  it.each([
    ['maxConnections', { maxConnections: 0 }],
    ['connectionWaitMs', { connectionWaitMs: 1.5 }],
  ])('is refused by a wrong %s', async (option, pool) => {
    expect(await thrownBy(() => openDatabase('postgres://127.0.0.1:9/portal', pool))).toMatchObject(
      {
        code: 'store.invalid',
        params: { option },
      },
    )
  })

  it('is refused by a path that cannot be made', async () => {
    const opening = () => openDatabase({ sqliteFile: '/dev/null/consegna.db' })
    expect(await thrownBy(opening)).toMatchObject({ code: 'store.unavailable' })
  })

  it('is refused when its dialect is not supported', async () => {
    const sequelize = new Sequelize({ dialect: 'mysql', dialectModule: {}, logging: false })
    expect(await thrownBy(() => sequelizeStores(sequelize))).toMatchObject({
      code: 'store.invalid',
      params: { dialect: 'mysql', supported: 'sqlite, postgres, mariadb' },
    })
  })

  it.each([
    ['tablePrefix', { tablePrefix: 'x; DROP TABLE students' }],
    ['tablePrefix', { tablePrefix: 'Consegna_' }],
    ['schema', { schema: 'x"; DROP TABLE students' }],
    ['lockWaitMs', { lockWaitMs: 0 }],
    ['lockWaitMs', { lockWaitMs: 0.5 }],
  ])('names a wrong %s', async (option, options) => {
    const sequelize = openDatabase('postgres://127.0.0.1:9/portal')
    expect(await thrownBy(() => sequelizeStores(sequelize, options))).toMatchObject({
      code: 'store.invalid',
      params: { option },
    })
  })
})

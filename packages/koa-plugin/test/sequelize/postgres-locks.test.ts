import type { Stores } from '@consegna/core'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { QueryTypes, type Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '#test-support/postgres'
import { acceptNext, handIn, historyOf, marioRossi, waitingCheck } from './samples'

describe('several portals on one PostgreSQL', () => {
  let database: Sequelize
  let administrator: Sequelize
  let stores: Stores

  beforeAll(async () => {
    const url = await freshDatabase()
    database = openDatabase(url)
    administrator = openDatabase(url)
    await migrate(database)
    stores = sequelizeStores(database, { lockWaitMs: 300 })
    await handIn(stores, 'check-0')
  })
  afterAll(async () => {
    await database.close()
    await administrator.close()
  })

  it('give up when a history stays locked, having done nothing, and go on afterwards', async () => {
    await stores.checks.record(waitingCheck('check-1'), marioRossi())
    const stuck = await administrator.transaction()
    await administrator.query('SELECT * FROM consegna_histories FOR UPDATE', { transaction: stuck })
    await expect(stores.submissions.confirm('check-1', acceptNext)).rejects.toMatchObject({
      code: 'store.unavailable',
      params: { driver: '55P03' },
    })
    await stuck.rollback()
    expect(await historyOf(stores)).toHaveLength(1)
    expect((await stores.submissions.confirm('check-1', acceptNext)).kind).toBe('accepted')
  })

  it('leave nothing of a list whose connection broke off while it was recorded', async () => {
    async function* breaking(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(1_500_000)
      const killed = await administrator.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'`,
        { type: QueryTypes.SELECT },
      )
      expect(killed).not.toEqual([])
      yield new Uint8Array(1_500_000)
    }
    const content = { ...marioRossi(), file: breaking() }
    const recording = stores.checks.record(waitingCheck('check-2'), content)
    await expect(recording).rejects.toMatchObject({ code: 'store.unavailable' })
    expect(await stores.checks.find('check-2')).toBeNull()
    await stores.checks.record(waitingCheck('check-2'), marioRossi())
    expect((await stores.checks.find('check-2'))?.status).toBe('waiting')
  })

  it('do not use up the connections while many wait for one history', async () => {
    const patient = sequelizeStores(database)
    const ids = Array.from({ length: 40 }, (_, at) => `many-${at}`)
    for (const id of ids) await patient.checks.record(waitingCheck(id), marioRossi())
    const before = (await historyOf(patient)).length
    await Promise.all(ids.map((id) => patient.submissions.confirm(id, acceptNext)))
    expect(await historyOf(patient)).toHaveLength(before + ids.length)
  })
})

import type { Stores } from '@consegna/core'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Administrator, administrator } from './administrator'
import { onServers, opener, said } from './databases'
import {
  acceptNext,
  ancona,
  campaign,
  handIn,
  historyOf,
  marioRossi,
  waitingCheck,
} from './samples'

onServers('several portals', (kind) => {
  const { open, closeAll } = opener()
  let address: string
  let database: Sequelize
  let other: Administrator
  let stores: Stores

  beforeAll(async () => {
    address = await kind.create()
    database = open(address)
    other = administrator(kind, open(address))
    await migrate(database)
    stores = sequelizeStores(database, { lockWaitMs: 300 })
    await handIn(stores, 'check-0')
  })
  afterAll(closeAll)

  it('give up when a history stays locked, having done nothing, and go on afterwards', async () => {
    await stores.checks.record(waitingCheck('check-1'), marioRossi())
    const stuck = await other.begin()
    await other.select('SELECT * FROM consegna_histories FOR UPDATE', stuck)
    await expect(stores.submissions.confirm('check-1', acceptNext)).rejects.toMatchObject({
      code: 'store.busy',
      params: { driver: said(kind, { PostgreSQL: '55P03', MariaDB: 'ER_LOCK_WAIT_TIMEOUT' }) },
    })
    await stuck.rollback()
    expect(await historyOf(stores)).toHaveLength(1)
    expect((await stores.submissions.confirm('check-1', acceptNext)).kind).toBe('accepted')
  })

  it('see what was committed while they waited for the history, not what was there before', async () => {
    const patient = sequelizeStores(database)
    await patient.checks.record(waitingCheck('check-seeing'), marioRossi())
    const before = (await patient.submissions.newest(campaign, ancona))?.position
    const first = await other.begin()
    await other.select('SELECT * FROM consegna_histories FOR UPDATE', first)
    const confirming = patient.submissions.confirm('check-seeing', acceptNext)
    await other.seeWaiting('consegna_histories')
    await patient.checks.record(waitingCheck('check-elsewhere'), marioRossi())
    const columns = Object.keys(
      await database.getQueryInterface().describeTable('consegna_submissions'),
    )
    const differing: Readonly<Record<string, string>> = {
      ...{ number: "'FROM-ELSEWHERE'", check_id: "'check-elsewhere'", position: 'position + 1' },
    }
    await other.run(
      `INSERT INTO consegna_submissions (${columns.join()})
       SELECT ${columns.map((column) => differing[column] ?? column).join()}
       FROM consegna_submissions WHERE position = ${before}`,
      first,
    )
    await first.commit()
    const result = await confirming
    expect(result).toMatchObject({
      kind: 'accepted',
      submission: { position: (before ?? 0) + 2, supersedes: 'FROM-ELSEWHERE' },
    })
  })

  it('do not use up the connections while many wait for one history', async () => {
    const patient = sequelizeStores(database)
    const ids = Array.from({ length: 40 }, (_, at) => `many-${at}`)
    for (const id of ids) await patient.checks.record(waitingCheck(id), marioRossi())
    const before = (await historyOf(patient)).length
    await Promise.all(ids.map((id) => patient.submissions.confirm(id, acceptNext)))
    expect(await historyOf(patient)).toHaveLength(before + ids.length)
  })

  it('go on after a deadlock that the database ended at their expense', async () => {
    const patient = sequelizeStores(database)
    await patient.checks.record(waitingCheck('check-deadlock'), marioRossi())
    const before = (await historyOf(patient)).length
    const contrary = await other.begin()
    // Much that would have to be undone, so that MariaDB does not choose this one for its victim.
    await other.run("UPDATE consegna_checks SET actor_name = CONCAT(actor_name, ' ')", contrary)
    const confirming = patient.submissions.confirm('check-deadlock', acceptNext)
    await other.seeWaiting('consegna_checks')
    // Now each waits for what the other one holds.
    await other.select('SELECT * FROM consegna_histories FOR UPDATE', contrary)
    await contrary.commit()
    expect((await confirming).kind).toBe('accepted')
    expect(await historyOf(patient)).toHaveLength(before + 1)
  })

  it('go on after failures to serialise, and give up when there is no end to them', async () => {
    const patient = sequelizeStores(database, { lockWaitMs: 2_000 })
    await patient.checks.record(waitingCheck('check-serial'), marioRossi())
    await other.run('CREATE SEQUENCE attempts START WITH 1')
    // The database’s own error, raised for the first attempts: a sequence is not rolled back.
    const failing = (attempts: number): readonly string[] =>
      said(kind, {
        PostgreSQL: [
          `CREATE OR REPLACE FUNCTION in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             IF nextval('attempts') <= ${attempts} THEN RAISE EXCEPTION USING ERRCODE = '40001'; END IF;
             RETURN NEW; END $$`,
          `CREATE OR REPLACE TRIGGER in_the_way BEFORE INSERT ON consegna_submissions
             FOR EACH ROW EXECUTE FUNCTION in_the_way()`,
        ],
        MariaDB: [
          `CREATE OR REPLACE TRIGGER in_the_way BEFORE INSERT ON consegna_submissions FOR EACH ROW
             IF NEXTVAL(attempts) <= ${attempts} THEN
               SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1020, MESSAGE_TEXT = 'record has changed';
             END IF`,
        ],
      })
    for (const statement of failing(1_000_000)) await other.run(statement)
    await expect(patient.submissions.confirm('check-serial', acceptNext)).rejects.toMatchObject({
      code: 'store.busy',
      params: { driver: said(kind, { PostgreSQL: '40001', MariaDB: 'ER_CHECKREAD' }) },
    })
    const [row] = await other.select(
      `SELECT ${said(kind, { PostgreSQL: "nextval('attempts')", MariaDB: 'NEXTVAL(attempts)' })} AS at`,
    )
    const attempts = Number(Reflect.get(row ?? {}, 'at'))
    expect(attempts).toBeGreaterThan(3)
    for (const statement of failing(attempts + 3)) await other.run(statement)
    expect((await patient.submissions.confirm('check-serial', acceptNext)).kind).toBe('accepted')
    await other.run(
      said(kind, {
        PostgreSQL: 'DROP TRIGGER in_the_way ON consegna_submissions',
        MariaDB: 'DROP TRIGGER in_the_way',
      }),
    )
  })

  it('say that every connection is in use, and go on when one is free', async () => {
    const narrow = openDatabase(address, { maxConnections: 1, connectionWaitMs: 200 })
    try {
      const few = sequelizeStores(narrow)
      const held = await narrow.transaction()
      await expect(few.submissions.newest(campaign, ancona)).rejects.toMatchObject({
        code: 'store.exhausted',
      })
      await held.rollback()
      expect(await few.submissions.newest(campaign, ancona)).not.toBeNull()
    } finally {
      await narrow.close()
    }
  })
})

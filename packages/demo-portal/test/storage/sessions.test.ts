import { join } from 'node:path'
import type { Clock } from '@consegna/core'
import { openDatabase } from '@consegna/koa-plugin/sequelize'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { migratePortal } from '../../src/storage/migrate-portal'
import { sequelizeSessions } from '../../src/storage/sequelize-sessions'
import { temporaryFolder } from '../support/running-portal'

const addressOf = {
  SQLite: async () => `sqlite:${join(await temporaryFolder(), 'portal.sqlite')}`,
  PostgreSQL: freshDatabase,
  MariaDB: freshMariadb,
}

const missing = await missingMariadb()

async function sessionsOn(kind: keyof typeof addressOf, clock: Clock, context: TestContext) {
  if (kind === 'MariaDB' && missing !== null) skipAloud(context, 'mariadb', missing)

  const database = openDatabase(await addressOf[kind]())
  onTestFinished(() => database.close())
  await migratePortal(database)
  // A second start finds nothing to do.
  await migratePortal(database)
  return sequelizeSessions(database, clock)
}

describe.each(['SQLite', 'PostgreSQL', 'MariaDB'] as const)('sessions on %s', (kind) => {
  it('are found until their time is over, then purged', async (context) => {
    let now = Date.parse('2018-04-03T08:00:00.000Z')
    const sessions = await sessionsOn(kind, { now: () => new Date(now) }, context)
    await sessions.set('anna', { role: 'operator', locale: 'it' }, 1000)
    await sessions.set('furio', { role: 'officer' }, 60_000)
    expect(await sessions.get('anna')).toEqual({ role: 'operator', locale: 'it' })
    expect(await sessions.get('nobody')).toBeNull()

    now += 999
    expect(await sessions.get('anna')).not.toBeNull()
    now += 1
    expect(await sessions.get('anna')).toBeNull()
    expect(await sessions.purge()).toBe(1)
    expect(await sessions.get('furio')).toEqual({ role: 'officer' })
  })

  it('are replaced when they are set again, and gone when destroyed', async (context) => {
    const sessions = await sessionsOn(kind, { now: () => new Date() }, context)
    await sessions.set('anna', { role: 'operator' }, 60_000)
    await sessions.set('anna', { role: 'officer' }, 60_000)
    expect(await sessions.get('anna')).toEqual({ role: 'officer' })
    await sessions.destroy('anna')
    await sessions.destroy('anna')
    expect(await sessions.get('anna')).toBeNull()
  })

  it('are told apart by every letter of their identifiers', async (context) => {
    const sessions = await sessionsOn(kind, { now: () => new Date() }, context)
    for (const id of ['aBc', 'abc', 'abc ']) await sessions.set(id, { id }, 60_000)
    for (const id of ['aBc', 'abc', 'abc ']) expect(await sessions.get(id)).toEqual({ id })
    expect(await sessions.get('ABC')).toBeNull()
  })

  it('of many people at once are all kept', async (context) => {
    const sessions = await sessionsOn(kind, { now: () => new Date() }, context)
    const ids = Array.from({ length: 30 }, (_, index) => `person-${index}`)
    await Promise.all(ids.map((id) => sessions.set(id, { id }, 60_000)))
    for (const id of ids) expect(await sessions.get(id)).toEqual({ id })
  })
})

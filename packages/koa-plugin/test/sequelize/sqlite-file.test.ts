import { statSync } from 'node:fs'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { DatabaseSync } from '@photostructure/sqlite'
import { DataTypes, QueryTypes } from 'sequelize'
import { afterEach, describe, expect, it } from 'vitest'
import { acceptNext, ancona, campaign, handIn, marioRossi, waitingCheck } from './samples'
import { temporaryFile } from './temporary-file'

const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function migratedFile() {
  const sqliteFile = temporaryFile()
  const database = openDatabase({ sqliteFile })
  open.push(database)
  await migrate(database)
  return { sqliteFile, database }
}

/** Somebody else who writes to the file, without any of our patience. */
function stranger(sqliteFile: string) {
  const connection = new DatabaseSync(sqliteFile, { timeout: 2_000 })
  open.push(connection)
  return connection
}

describe('stores in an SQLite file', () => {
  it('still hold everything after the portal was closed and started again', async () => {
    const { sqliteFile, database } = await migratedFile()
    const first = await handIn(sequelizeStores(database), 'check-1')
    await database.close()

    const later = openDatabase({ sqliteFile })
    open.push(later)
    expect(await migrate(later)).toEqual([])
    const stores = sequelizeStores(later)
    expect(await stores.submissions.newest(campaign, ancona)).toEqual(first)
    expect((await handIn(stores, 'check-2')).supersedes).toBe(first.number)
  })

  it('say that they are closed with a code, not with an error of the driver', async () => {
    const { database } = await migratedFile()
    const stores = sequelizeStores(database)
    await database.close()
    const finding = stores.submissions.find('BORSE-2017-042002-0001')
    await expect(finding).rejects.toMatchObject({ code: 'store.unavailable' })
  })

  it('are readable for the portal’s own user only', async () => {
    const { sqliteFile, database } = await migratedFile()
    await handIn(sequelizeStores(database), 'check-1')
    for (const file of [sqliteFile, `${sqliteFile}-wal`]) {
      expect(statSync(file).mode & 0o077, file).toBe(0)
    }
  })

  it('leave room for models of the portal’s own', async () => {
    const { database } = await migratedFile()
    const attributes = { name: DataTypes.STRING, seen: DataTypes.DATE }
    const desk = database.define('desk', attributes, { timestamps: false })
    await desk.sync()
    const seen = new Date('2018-04-03T08:15:00.000Z')
    await desk.create({ name: 'Ancona', seen })
    const found = await desk.findOne({ where: { name: 'Ancona' } })
    expect(found?.get()).toEqual({ id: 1, name: 'Ancona', seen })
  })

  it('put every commit on the disk before they tell it, and hold references together', async () => {
    const { database } = await migratedFile()
    const setting = async (name: string) => {
      const [row] = await database.query<object>(`SELECT * FROM pragma_${name}`, {
        type: QueryTypes.SELECT,
      })
      return Object.values(row ?? {})
    }
    expect(await setting('journal_mode')).toEqual(['wal'])
    expect(await setting('synchronous')).toEqual([2])
    expect(await setting('foreign_keys')).toEqual([1])
    expect(await setting('busy_timeout')).toEqual([0])
    expect(await setting('secure_delete')).toEqual([1])
  })

  it('wait for another writer without holding up the portal', async () => {
    const { sqliteFile, database } = await migratedFile()
    const stores = sequelizeStores(database)
    await stores.checks.record(waitingCheck('check-1'), marioRossi())
    const other = stranger(sqliteFile)
    other.exec('BEGIN IMMEDIATE')
    let pings = 0
    const pinging = setInterval(() => {
      pings += 1
    }, 10)
    setTimeout(() => other.exec('COMMIT'), 400)
    const result = await stores.submissions.confirm('check-1', acceptNext)
    clearInterval(pinging)
    expect(result.kind).toBe('accepted')
    expect(pings).toBeGreaterThan(5)
  })

  it('give up when another writer does not end, having done nothing, and go on afterwards', async () => {
    const { sqliteFile, database } = await migratedFile()
    const stores = sequelizeStores(database, { lockWaitMs: 150 })
    const other = stranger(sqliteFile)
    other.exec('BEGIN IMMEDIATE')
    const recording = stores.checks.record(waitingCheck('check-1'), marioRossi())
    await expect(recording).rejects.toMatchObject({
      code: 'store.busy',
      params: { driver: 'SQLITE_BUSY' },
    })
    other.exec('COMMIT')
    expect(await stores.checks.find('check-1')).toBeNull()
    expect((await handIn(stores, 'check-1')).position).toBe(1)
  })

  it('read what is valid while somebody else writes', async () => {
    const { sqliteFile, database } = await migratedFile()
    const stores = sequelizeStores(database, { lockWaitMs: 100 })
    const first = await handIn(stores, 'check-1')
    const other = stranger(sqliteFile)
    other.exec('BEGIN IMMEDIATE')
    other.exec('DELETE FROM consegna_file_chunks')
    expect(await stores.submissions.newest(campaign, ancona)).toEqual(first)
    other.exec('ROLLBACK')
  })
})

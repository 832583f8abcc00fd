import { openDatabase } from '@consegna/koa-plugin/sequelize'
import {
  DataTypes,
  QueryTypes,
  type Sequelize,
  Transaction,
  UniqueConstraintError,
} from 'sequelize'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporaryFile } from './temporary-file'

describe('a portal that keeps its own tables in the same SQLite file', () => {
  let database: Sequelize

  beforeAll(() => {
    database = openDatabase({ sqliteFile: temporaryFile() })
  })
  afterAll(() => database.close())

  const select = (sql: string, bind: Record<string, unknown> | unknown[]) =>
    database.query(sql, { bind, type: QueryTypes.SELECT })

  it('gives values in any order, by name, or several times', async () => {
    expect(await select('SELECT $1 AS a, $2 AS b', ['x', 2])).toEqual([{ a: 'x', b: 2 }])
    expect(await select('SELECT $2 AS b, $1 AS a', ['x', 2])).toEqual([{ a: 'x', b: 2 }])
    expect(await select('SELECT $1 AS a, $1 AS b', ['x'])).toEqual([{ a: 'x', b: 'x' }])
    expect(await select('SELECT $name AS a', { name: 'x' })).toEqual([{ a: 'x' }])
    expect(await select("SELECT '$1' AS a, $1 AS b", ['x'])).toEqual([{ a: '$1', b: 'x' }])
  })

  it('uses models, with what they find, change and refuse', async () => {
    const Notice = database.define('notice', {
      title: { type: DataTypes.STRING, unique: true },
      shownFrom: DataTypes.DATE,
    })
    await Notice.sync()
    const shownFrom = new Date('2018-03-01T07:00:00.000Z')
    const created = await Notice.create({ title: 'Bando aperto', shownFrom })
    expect(created.get('id')).toBe(1)
    const found = await Notice.findOne({ where: { title: 'Bando aperto' } })
    expect(found?.get('shownFrom')).toEqual(shownFrom)
    expect(await Notice.update({ title: 'Bando chiuso' }, { where: { id: 1 } })).toEqual([1])
    await expect(Notice.create({ title: 'Bando chiuso' })).rejects.toThrow(UniqueConstraintError)
    expect(await Notice.destroy({ where: { id: 1 } })).toBe(1)
    expect(await Notice.count()).toBe(0)
  })

  it('is not locked by a commit that the database refuses', async () => {
    await database.query('CREATE TABLE desks (id INTEGER PRIMARY KEY)')
    await database.query(
      'CREATE TABLE clerks (desk INTEGER REFERENCES desks (id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const refused = await database.transaction({ type: Transaction.TYPES.IMMEDIATE })
    await database.query('INSERT INTO clerks VALUES (7)', { transaction: refused })
    // Sequelize tells the console of it.
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await expect(refused.commit()).rejects.toThrow('FOREIGN KEY')
    warn.mockRestore()
    await database.query('INSERT INTO desks VALUES (8)')
    expect(await select('SELECT COUNT(*) AS count FROM clerks', [])).toEqual([{ count: 0 }])
  })
})

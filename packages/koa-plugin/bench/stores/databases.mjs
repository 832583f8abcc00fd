// The databases that are measured, each empty.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, pid } from 'node:process'
import { openDatabase } from '@consegna/koa-plugin/sequelize'
import { QueryTypes } from 'sequelize'

/**
 * @typedef {object} Opened
 * @property {import('sequelize').Sequelize} database
 * @property {() => Promise<number>} bytes
 * @property {() => Promise<void>} remove
 */

/** @returns {Promise<Opened>} */
async function openSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'consegna-bench-stores-'))
  const database = openDatabase(`sqlite:${join(folder, 'bench.sqlite')}`)
  return {
    database,
    bytes: async () =>
      readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    remove: async () => {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/**
 * @param {string | undefined} server
 * @param {string} anyDatabase one that is there
 * @param {string} size a SELECT of `bytes`
 * @param {readonly string[]} [before] what makes the size known
 * @returns {Promise<Opened | null>}
 */
async function openOn(server, anyDatabase, size, before = []) {
  if (!server) return null
  const name = `consegna_test_bench_${pid}`
  const at = (/** @type {string} */ path) => Object.assign(new URL(server), { pathname: path }).href
  const administrator = openDatabase(
    at(new URL(server).pathname.length > 1 ? new URL(server).pathname : anyDatabase),
  )
  await administrator.query(`CREATE DATABASE ${name}`)
  const database = openDatabase(at(`/${name}`))
  return {
    database,
    bytes: async () => {
      for (const statement of before) await database.query(statement, { type: QueryTypes.SELECT })
      const [row] = await database.query(size, { type: QueryTypes.SELECT })
      return Number(Reflect.get(row ?? {}, 'bytes'))
    },
    remove: async () => {
      await database.close()
      await administrator.query(`DROP DATABASE ${name}`)
      await administrator.close()
    },
  }
}

export const databases = [
  { kind: 'SQLite', open: openSqlite },
  {
    kind: 'PostgreSQL',
    open: () =>
      openOn(
        env.TEST_POSTGRES_URL,
        '/postgres',
        'SELECT pg_database_size(current_database()) AS bytes',
      ),
  },
  {
    kind: 'MariaDB',
    open: () =>
      openOn(
        env.TEST_MARIADB_URL,
        '/',
        `SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables
         WHERE table_schema = DATABASE()`,
        ['ANALYZE TABLE consegna_entries, consegna_file_chunks'],
      ),
  },
]

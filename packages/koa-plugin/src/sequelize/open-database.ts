import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { ConsegnaError } from '@consegna/core'
import { Sequelize } from 'sequelize'
import { sqliteDialectModule } from './sqlite/dialect-module'

// Loaded when they are used: nobody needs to have both drivers.
const require = createRequire(import.meta.url)

/** Where the database is: `postgres://user:password@host:port/name`, `sqlite:path/of/the.file`, or that file. */
export type DatabaseLocation = string | { readonly sqliteFile: string }

/**
 * A Sequelize of one's own, for portals that have none; close it with `close()`. Nothing is logged.
 *
 * SQLite: the file and its folder are made when they are missing, readable for the process's own user
 * only. A commit is on the disk when it is told. Any number of processes of one machine may share the
 * file, but not through a network file system.
 *
 * @throws ConsegnaError `store.invalid` for another address, or when the driver (`pg`, or
 * `@photostructure/sqlite`) is not installed
 */
export function openDatabase(location: DatabaseLocation): Sequelize {
  if (typeof location !== 'string') return openSqlite(location.sqliteFile)
  return location.startsWith(sqliteScheme)
    ? openSqlite(location.slice(sqliteScheme.length))
    : openPostgres(location)
}

const sqliteScheme = 'sqlite:'

function openSqlite(file: string): Sequelize {
  const storage = resolve(file)
  const dialectModule = sqliteDialectModule()
  createPrivately(storage)
  return new Sequelize({ dialect: 'sqlite', storage, dialectModule, logging: false })
}

/** The journals beside the file get its permissions. */
function createPrivately(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  } catch (cause) {
    throw new ConsegnaError('store.unavailable', { file }, { cause })
  }
}

function openPostgres(url: string): Sequelize {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    // Without the address: it may hold a password.
    throw new ConsegnaError('store.invalid', { address: 'not postgres://… or sqlite:…' })
  }
  return new Sequelize(url, {
    dialect: 'postgres',
    dialectModule: loadPg(),
    logging: false,
    pool: { max: 10 },
  })
}

function loadPg(): object {
  try {
    return require('pg')
  } catch (cause) {
    throw new ConsegnaError('store.invalid', { missing: 'pg' }, { cause })
  }
}

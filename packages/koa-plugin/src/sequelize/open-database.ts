import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { ConsegnaError } from '@consegna/core'
import { type Options, Sequelize } from 'sequelize'
import { sqliteDialectModule } from './sqlite/dialect-module'

// Loaded when they are used: nobody needs to have all drivers.
const require = createRequire(import.meta.url)

/**
 * Where the database is: `postgres://user:password@host:5432/name`, `mariadb://user:password@host:3306/name`,
 * `sqlite:path/of/the.file`, or that file.
 */
export type DatabaseLocation = string | { readonly sqliteFile: string }

/** For servers; an SQLite file needs no pool. */
export interface PoolOptions {
  /**
   * Connections that this process holds at the most. Whoever confirms, or records a check, holds one meanwhile.
   * All portal processes together need fewer than the server admits.
   * @default 10
   */
  readonly maxConnections?: number
  /**
   * Milliseconds that an operation waits for a connection of the pool, before it gives up with
   * `store.exhausted`. Longer than connecting may take, which is 10 seconds.
   * @default 15000
   */
  readonly connectionWaitMs?: number
}

/**
 * A Sequelize of one's own, for portals that have none; close it with `close()`. Nothing is logged.
 *
 * SQLite: the file and its folder are made when they are missing, readable for the process's own user
 * only. A commit is on the disk when it is told. Any number of processes of one machine may share the
 * file, but not through a network file system.
 *
 * @throws ConsegnaError `store.invalid` for another address, or when the driver (`pg`, `mariadb`, or
 * `@photostructure/sqlite`) is not installed
 */
export function openDatabase(location: DatabaseLocation, pool: PoolOptions = {}): Sequelize {
  if (typeof location !== 'string') return openSqlite(location.sqliteFile)
  const [scheme = ''] = location.split(':')
  switch (scheme) {
    case 'sqlite':
      return openSqlite(location.slice('sqlite:'.length))
    case 'postgres':
    case 'postgresql':
      return openServer(location, pool, postgres())
    case 'mariadb':
      return openServer(location, pool, mariadb())
    case 'mysql':
      throw badAddress(
        'for a MariaDB write mariadb://user:password@host:3306/name; MySQL will not do',
      )
    default:
      throw badAddress('neither postgres://… nor mariadb://… nor sqlite:…')
  }
}

/** Without the address: it may hold a password. */
const badAddress = (reason: string) => new ConsegnaError('store.invalid', { address: reason })

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

/** Milliseconds: somebody who does not answer must not be taken for a pool that is used up. */
const connectTimeout = 10_000

type ServerOptions = Pick<Options, 'dialect' | 'dialectModule' | 'dialectOptions'>

const postgres = (): ServerOptions => ({
  dialect: 'postgres',
  dialectModule: installed('pg', () => require('pg')),
  dialectOptions: { connectionTimeoutMillis: connectTimeout, keepAlive: true },
})

const mariadb = (): ServerOptions => ({
  dialect: 'mariadb',
  dialectModule: installed('mariadb', () => require('mariadb')),
  dialectOptions: {
    connectTimeout,
    // Its errors would hold values otherwise.
    logParam: false,
    // What is too long is refused, not cut off, whatever the server's default is.
    sessionVariables: {
      sql_mode: 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    },
  },
})

function openServer(url: string, pool: PoolOptions, server: ServerOptions): Sequelize {
  const { maxConnections = 10, connectionWaitMs = 15_000 } = pool
  for (const [option, value] of Object.entries({ maxConnections, connectionWaitMs })) {
    if (!Number.isInteger(value) || value < 1) throw new ConsegnaError('store.invalid', { option })
  }
  if (!URL.canParse(url)) throw badAddress('it cannot be read as an address')
  return new Sequelize(url, {
    ...server,
    logging: false,
    pool: { max: maxConnections, acquire: connectionWaitMs },
  })
}

function installed(driver: string, load: () => object): object {
  try {
    return load()
  } catch (cause) {
    throw new ConsegnaError('store.invalid', { missing: driver }, { cause })
  }
}

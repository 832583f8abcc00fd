import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { PostgresAccess } from './postgres-server'
import { sharedService } from './shared-service'

/**
 * An empty database on a real PostgreSQL, for this test alone. The server starts with the first call of a run;
 * databases are dropped when the run ends.
 *
 * @returns the address, `postgres://user:password@host:port/name`
 */
export async function freshDatabase(): Promise<string> {
  const { url, prefix } = await sharedService<PostgresAccess>('postgres')
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE "${name}"`)
  } finally {
    await client.end()
  }
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return fresh.href
}

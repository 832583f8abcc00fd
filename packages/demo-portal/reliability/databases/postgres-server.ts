import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import {
  createPostgresCluster,
  type PostgresCluster,
  startSomewhere,
} from '../../../../test/support/embedded-postgres'
import type { DatabaseServer, Row } from './database'
import { killWithChildren } from './kill-with-children'
import { patiently } from './patiently'

/** As a server is installed, with nothing made faster. */
const settings: readonly string[] = []

export interface PostgresOptions {
  /** An empty folder of the server's account, where the database's tables are kept. @default with everything else */
  readonly tablespace?: string
}

/** A PostgreSQL of the run's own, as safe as it comes. */
export async function postgresServer(options: PostgresOptions = {}): Promise<DatabaseServer> {
  const cluster = await createPostgresCluster()
  try {
    return await serverOf(cluster, options)
  } catch (error) {
    await cluster.remove()
    throw error
  }
}

async function serverOf(
  cluster: PostgresCluster,
  { tablespace }: PostgresOptions,
): Promise<DatabaseServer> {
  let server: ChildProcess | undefined
  const port = await startSomewhere(async (port) => {
    server = await cluster.start(port, settings)
  })
  const administration = cluster.url(port)
  const [version] = await query(administration, 'SHOW server_version')
  if (tablespace) await query(administration, `CREATE TABLESPACE own LOCATION '${tablespace}'`)
  await query(administration, `CREATE DATABASE consegna ${tablespace ? 'TABLESPACE own' : ''}`)
  const url = administration.replace(/postgres$/, 'consegna')
  const connections = `SELECT 1 FROM pg_stat_activity WHERE datname = 'consegna'`
  return {
    name: `PostgreSQL ${String(version?.server_version).split(' ')[0]}`,
    kind: 'postgres',
    url,
    read: async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return {
        rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
        close: () => client.end(),
      }
    },
    settle: () =>
      patiently(async () => {
        if ((await query(administration, connections)).length > 0)
          throw new Error('still connected')
      }),
    kill: async () => {
      if (server === undefined) return
      const gone = once(server, 'exit')
      killWithChildren(server)
      await gone
    },
    restart: () =>
      // The memory that its processes shared is let go by the last of them.
      patiently(async () => {
        server = await cluster.start(port, settings)
      }),
    remove: cluster.remove,
  }
}

async function query(connectionString: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

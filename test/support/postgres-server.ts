import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres'

/** What a test needs to make databases of its own. */
export interface PostgresAccess {
  /** A database that exists already, with a user who may create others. */
  readonly url: string
  /** Names of this run's databases begin so. */
  readonly prefix: string
}

export interface PostgresServer {
  readonly access: PostgresAccess
  readonly stop: () => Promise<void>
}

/** The server that `TEST_POSTGRES_URL` names; without one, a server of our own in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const prefix = `consegna_test_${randomBytes(4).toString('hex')}_`
  const url = process.env.TEST_POSTGRES_URL
  if (url) return { access: { url, prefix }, stop: () => dropDatabases(url, prefix) }
  const embedded = await startEmbeddedPostgres()
  return { access: { url: embedded.url, prefix }, stop: embedded.stop }
}

async function dropDatabases(url: string, prefix: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`)
  } finally {
    await client.end()
  }
}

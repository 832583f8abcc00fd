import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { createPostgresCluster, type PostgresBinaries, startSomewhere } from './embedded-postgres'
import { freshDatabase } from './postgres'

/** A server that the installed `pg_dump` can copy. */
export interface CopyableServer {
  /** An empty database. */
  fresh(): Promise<string>
  stop(): Promise<void>
}

/** Major version of the installed `pg_dump`; null where there is none. */
export function pgDumpVersion(): number | null {
  const { status, stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number(/\d+/.exec(stdout)?.[0]) : null
}

async function serverVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  } finally {
    await client.end()
  }
}

/** The server's programs of the version that `pg_dump` has: where Debian puts them, or on the path. */
function installedBinaries(version: number): PostgresBinaries | null {
  const folders = [
    `/usr/lib/postgresql/${version}/bin`,
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  for (const folder of folders) {
    const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
    if (!existsSync(binaries.initdb) || !existsSync(binaries.postgres)) continue
    const told = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
    if (Number(/\d+/.exec(told)?.[0]) === version) return binaries
  }
  return null
}

async function createDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * The tests' own server where `pg_dump` is as new as that; else one of pg_dump's own version.
 * @returns null when that version's server is not installed
 */
export async function copyableServer(version: number): Promise<CopyableServer | null> {
  if ((await serverVersion(await freshDatabase())) <= version) {
    return { fresh: freshDatabase, stop: async () => {} }
  }
  const binaries = installedBinaries(version)
  if (binaries === null) return null
  const cluster = await createPostgresCluster(binaries)
  const port = await startSomewhere((free) => cluster.start(free, []))
  let made = 0
  return {
    fresh: () => {
      made += 1
      return createDatabase(cluster.url(port), `copyable_${made}`)
    },
    stop: cluster.remove,
  }
}

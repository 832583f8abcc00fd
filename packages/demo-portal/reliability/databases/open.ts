import { join } from 'node:path'
import type { Database, DatabaseServer } from './database'
import { hasMariadb, mariadbServer } from './mariadb-server'
import { postgresServer } from './postgres-server'
import { sqliteFile } from './sqlite-file'

export type Kind = Database['kind']

/** Null where this machine has no such server. */
export async function openServer(kind: Kind): Promise<DatabaseServer | null> {
  if (kind === 'postgres') return postgresServer()
  return kind === 'mariadb' && hasMariadb() ? mariadbServer() : null
}

/** @param folder for a database that is a file. Null where this machine has no such server. */
export async function openOwn(kind: Kind, folder: string): Promise<Database | null> {
  return kind === 'sqlite' ? sqliteFile(join(folder, 'portal.sqlite')) : openServer(kind)
}

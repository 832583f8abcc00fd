import { resolve } from 'node:path'

const scheme = 'sqlite:'

/** The file of an SQLite database's address, as an absolute path; null for a database on a server. */
export const sqliteFileOf = (databaseUrl: string): string | null =>
  databaseUrl.startsWith(scheme) ? resolve(databaseUrl.slice(scheme.length)) : null

import { randomBytes } from 'node:crypto'
import { createConnection } from 'mariadb'
import { afterAll } from 'vitest'

const server = process.env.TEST_MARIADB_URL ?? ''

const prefix = `consegna_test_${randomBytes(4).toString('hex')}_`

const made: string[] = []

async function administer(...statements: readonly string[]): Promise<void> {
  // In parts: the driver takes no address without a database.
  const { hostname, port, username, password } = new URL(server)
  const connection = await createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  })
  try {
    for (const statement of statements) await connection.query(statement)
  } finally {
    await connection.end()
  }
}

afterAll(async () => {
  if (made.length > 0) await administer(...made.splice(0).map((name) => `DROP DATABASE ${name}`))
})

/** Why there is no MariaDB to test with, as `skipAloud` takes it; null where there is one. */
export async function missingMariadb(): Promise<string | null> {
  if (server === '') return 'TEST_MARIADB_URL (mariadb://user:password@host:3306) is not set'
  try {
    await administer('DO 1')
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'no reason given'
    return `no MariaDB answers at TEST_MARIADB_URL (${code})`
  }
}

/**
 * An empty database on the MariaDB that TEST_MARIADB_URL names, for this test file alone; it is dropped when the file
 * ends. Its collation is one that would merge names, as servers have it.
 *
 * @returns the address, `mariadb://user:password@host:port/name`
 */
export async function freshMariadb(): Promise<string> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  await administer(
    `CREATE DATABASE ${name} DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`,
  )
  made.push(name)
  const fresh = new URL(server)
  fresh.pathname = `/${name}`
  return fresh.href
}

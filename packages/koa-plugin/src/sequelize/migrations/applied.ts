import type { UmzugStorage } from 'umzug'
import type { Database } from '../database/database'
import type { Row, Session } from '../database/session'

const names = (rows: readonly Row[]): string[] => rows.map(({ name }) => String(name))

/** Reads what was applied, without making anything: nothing on an empty database. */
export async function appliedMigrations({ dialect, tables, rows }: Database): Promise<string[]> {
  const found = await rows(dialect.tableExists, [tables.migrations])
  if (found.length === 0) return []
  return names(await rows(`SELECT name FROM ${tables.migrations} ORDER BY name`))
}

/**
 * Where umzug keeps what was applied: a table of our own, written in the transaction of the migrations
 * themselves. Umzug's own storage would define a model on the host's Sequelize.
 */
export function appliedStorage({ dialect, tables }: Database): UmzugStorage<Session> {
  const { types } = dialect
  const columns = `name ${types.id} NOT NULL PRIMARY KEY, applied_at ${types.instant} NOT NULL`
  return {
    executed: async ({ context }) => {
      await context.run(`CREATE TABLE IF NOT EXISTS ${tables.migrations} (${columns})`)
      return names(await context.rows(`SELECT name FROM ${tables.migrations} ORDER BY name`))
    },
    logMigration: async ({ name, context }) => {
      const values = [name, new Date().toISOString()]
      await context.run(`INSERT INTO ${tables.migrations} VALUES ($1, $2)`, values)
    },
    unlogMigration: async ({ name, context }) => {
      await context.run(`DELETE FROM ${tables.migrations} WHERE name = $1`, [name])
    },
  }
}

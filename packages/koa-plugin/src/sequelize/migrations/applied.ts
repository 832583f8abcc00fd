import type { Database } from '../database/database'
import { text } from '../database/read-row'
import type { Session } from '../database/session'
import type { Migration } from './migration'

/** Reads what was applied, without making anything: nothing on an empty database. */
export async function appliedMigrations({ dialect, tables, rows }: Database): Promise<string[]> {
  const found = await rows(dialect.migrations.tableExists, [tables.migrations])
  return found.length === 0 ? [] : namesOf({ rows }, tables.migrations, 'applied_at IS NOT NULL')
}

async function namesOf(
  { rows }: Pick<Session, 'rows'>,
  table: string,
  which: string,
): Promise<string[]> {
  const found = await rows(`SELECT name FROM ${table} WHERE ${which} ORDER BY name`)
  return found.map((row) => text(row, 'name'))
}

/** The record of what was applied, in a table of our own beside the tables that it is about. */
export interface MigrationRecord {
  /** `whole`: what is applied. `begun`: also that in the middle of which somebody died. */
  names(which: 'whole' | 'begun'): Promise<readonly string[]>
  /** Runs a step forwards or backwards, and keeps that it did. */
  step(direction: 'up' | 'down', migration: Migration): Promise<void>
}

/** @param session of which the record is made when it is missing */
export async function openRecord(
  { dialect, tables }: Database,
  session: Session,
): Promise<MigrationRecord> {
  const { types, tableOptions } = dialect
  const table = tables.migrations
  const columns = `name ${types.id} NOT NULL PRIMARY KEY, applied_at ${types.instant}`
  await session.run(`CREATE TABLE IF NOT EXISTS ${table} (${columns}) ${tableOptions}`)

  const keep = (name: string, at: string | null) =>
    session.run(`INSERT INTO ${table} (name, applied_at) VALUES ($1, $2)`, [name, at])
  const forget = (name: string) => session.run(`DELETE FROM ${table} WHERE name = $1`, [name])
  const stamp = (name: string, at: string | null) =>
    session.run(`UPDATE ${table} SET applied_at = $2 WHERE name = $1`, [name, at])
  const now = () => new Date().toISOString()

  const plainly = async (direction: 'up' | 'down', migration: Migration) => {
    const site = { tables, dialect, again: false }
    await session.run(migration[direction](site))
    await (direction === 'up' ? keep(migration.name, now()) : forget(migration.name))
  }

  /**
   * Where the step itself cannot be rolled back it is written down before as begun, without a time. Whoever
   * finds it so later, knows that it may have been carried out.
   */
  const marked = async (direction: 'up' | 'down', migration: Migration) => {
    const { name } = migration
    const again = (await namesOf(session, table, 'applied_at IS NULL')).includes(name)
    if (!again) await (direction === 'up' ? keep(name, null) : stamp(name, null))
    try {
      await session.run(migration[direction]({ tables, dialect, again }))
    } catch (error) {
      // A statement that was refused has done nothing. Without a connection the mark stays.
      const unmark = () => (direction === 'up' ? forget(name) : stamp(name, now()))
      if (!again) await unmark().catch(() => {})
      throw error
    }
    await (direction === 'up' ? stamp(name, now()) : forget(name))
  }

  return {
    names: (which) =>
      namesOf(session, table, which === 'whole' ? 'applied_at IS NOT NULL' : '1 = 1'),
    step: dialect.migrations.rollBack ? plainly : marked,
  }
}

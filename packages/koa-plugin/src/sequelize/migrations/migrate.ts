import { ConsegnaError } from '@consegna/core'
import type { Sequelize } from 'sequelize'
import { MigrationError, Umzug } from 'umzug'
import { type Database, databaseOf } from '../database/database'
import type { Session } from '../database/session'
import type { SequelizeStoresOptions } from '../options'
import { migrations } from './all'
import { appliedMigrations, appliedStorage } from './applied'

/** Everything happens in one transaction: a migration that fails leaves the tables as they were. */
async function withUmzug(
  database: Database,
  work: (umzug: Umzug<Session>) => Promise<readonly { name: string }[]>,
): Promise<readonly string[]> {
  const { dialect, tables, write } = database
  return write(async (session) => {
    if (dialect.lockMigrations !== null) await session.rows(dialect.lockMigrations)
    const umzug = new Umzug<Session>({
      migrations: migrations.map(({ name, up, down }) => ({
        name,
        up: ({ context }) => context.run(up(tables, dialect)),
        down: ({ context }) => context.run(down(tables, dialect)),
      })),
      context: session,
      storage: appliedStorage(database),
      logger: undefined,
    })
    try {
      return (await work(umzug)).map(({ name }) => name)
    } catch (error) {
      throw error instanceof MigrationError ? error.cause : error
    }
  })
}

/**
 * Brings the tables up to date. Safe to call at every start, also from several processes at once.
 * @returns the names of the migrations that were applied now
 * @throws ConsegnaError `store.unavailable`; then nothing was applied
 */
export async function migrate(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<readonly string[]> {
  return withUmzug(databaseOf(sequelize, options), (umzug) => umzug.up())
}

export interface RevertOptions extends SequelizeStoresOptions {
  /**
   * Name of the earliest migration that is taken back; with `0`, all are.
   * **Tables are dropped with everything in them**, accepted lists and receipts included.
   */
  readonly to: string | 0
}

/** Takes migrations back, the latest first. @returns their names */
export async function revertMigrations(
  sequelize: Sequelize,
  options: RevertOptions,
): Promise<readonly string[]> {
  return withUmzug(databaseOf(sequelize, options), (umzug) => umzug.down({ to: options.to }))
}

/** The names of the migrations that are still to be applied, in their order. Changes nothing. */
export async function pendingMigrations(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<readonly string[]> {
  const applied = await appliedMigrations(databaseOf(sequelize, options))
  return migrations.map(({ name }) => name).filter((name) => !applied.includes(name))
}

/**
 * Call it at start when migrations are applied by hand.
 * @throws ConsegnaError `store.migrations-missing` with their names
 */
export async function assertMigrated(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<void> {
  const missing = await pendingMigrations(sequelize, options)
  if (missing.length > 0) {
    throw new ConsegnaError('store.migrations-missing', { migrations: missing.join(', ') })
  }
}

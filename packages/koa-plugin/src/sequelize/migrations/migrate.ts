import { ConsegnaError } from '@consegna/core'
import type { Sequelize } from 'sequelize'
import { databaseOf } from '../database/database'
import type { SequelizeStoresOptions } from '../options'
import { migrations } from './all'
import { appliedMigrations } from './applied'
import { assertFit, assertKnown, runMigrations } from './run-migrations'

/**
 * Brings the tables up to date. Safe to call at every start, also from several processes at once: they wait
 * for each other, for `lockWaitMs` at the longest.
 *
 * SQLite and PostgreSQL do everything in one transaction: when it fails, nothing was applied. MariaDB can't roll
 * back what makes tables: when one migration fails those before it stay applied, nothing of its own does, and
 * running again continues there. A process that dies in the middle leaves that migration marked as begun; the
 * next run finishes it.
 *
 * @returns the names of the migrations that were applied now
 * @throws ConsegnaError `store.schema-newer` when a newer version was here before; `store.invalid` when MariaDB
 * is too old, or set up in a way that loses data; `store.busy` while others migrate; `store.unavailable`
 */
export async function migrate(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<readonly string[]> {
  const database = databaseOf(sequelize, options)
  await assertFit(database)
  return runMigrations(database, 'up', (umzug) => umzug.up())
}

export interface RevertOptions extends SequelizeStoresOptions {
  /**
   * Name of the earliest migration that is taken back; with `0`, all are.
   * **Tables are dropped with everything in them**, accepted lists and receipts included.
   */
  readonly to: string | 0
}

/**
 * Takes migrations back, the latest first; what happens when one fails is as with `migrate`. The record of what
 * is applied stays, and so does a PostgreSQL schema.
 * @returns their names
 * @throws ConsegnaError as `migrate`
 */
export async function revertMigrations(
  sequelize: Sequelize,
  options: RevertOptions,
): Promise<readonly string[]> {
  return runMigrations(databaseOf(sequelize, options), 'down', (umzug) =>
    umzug.down({ to: options.to }),
  )
}

/** The names of the migrations that are still to be applied, in their order. Changes nothing. */
export async function pendingMigrations(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<readonly string[]> {
  return pending(await appliedMigrations(databaseOf(sequelize, options)))
}

const pending = (applied: readonly string[]): readonly string[] =>
  migrations.map(({ name }) => name).filter((name) => !applied.includes(name))

/**
 * Call it at start when migrations are applied by hand. Changes nothing.
 * @throws ConsegnaError `store.migrations-missing` with their names; `store.schema-newer` when a newer version
 * was here; `store.invalid` when MariaDB is too old, or set up in a way that loses data
 */
export async function assertMigrated(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): Promise<void> {
  const database = databaseOf(sequelize, options)
  await assertFit(database)
  const applied = await appliedMigrations(database)
  assertKnown(applied)
  const missing = pending(applied)
  if (missing.length > 0) {
    throw new ConsegnaError('store.migrations-missing', { migrations: missing.join(', ') })
  }
}

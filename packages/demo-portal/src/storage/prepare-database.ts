import { migrate } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import type { Config } from '../config/config'
import type { PortalLog } from '../logging/log'
import { claimDatabase, refuseForeignData } from './database-mode'
import { migratePortal } from './migrate-portal'
import { whenDatabaseAnswers } from './wait-for-database'

export interface DatabasePreparation {
  readonly config: Pick<Config, 'mode' | 'databaseUrl' | 'databaseWaitSeconds'>
  readonly log: PortalLog
  /** Ends the waiting for a database that does not answer. */
  readonly signal: AbortSignal
}

/**
 * Waits for the database and brings its tables up to date, unless it is not for this portal.
 * @throws CannotStart, ConsegnaError
 */
export async function prepareDatabase(
  database: Sequelize,
  { config, log, signal }: DatabasePreparation,
): Promise<void> {
  const { mode, databaseUrl, databaseWaitSeconds: patienceSeconds } = config
  const prepare = async () => {
    await database.authenticate()
    await refuseForeignData(database, mode)
    const migrations = [...(await migrate(database)), ...(await migratePortal(database))]
    await claimDatabase(database, mode)
    return migrations
  }
  const wait = { databaseUrl, patienceSeconds, log, signal }
  const migrations = await whenDatabaseAnswers(prepare, wait)
  if (migrations.length > 0) log.tell({ event: 'migrated', migrations })
}

import type { Stores } from '@consegna/core'
import type { Sequelize } from 'sequelize'
import { databaseOf } from './database/database'
import type { FileOptions } from './file-options'
import type { SequelizeStoresOptions } from './options'
import { auditStore } from './stores/audit'
import { campaignStore } from './stores/campaigns'
import { checkStore } from './stores/checks'
import { examination } from './stores/examination'
import { ledgerStore } from './stores/ledger'
import { personStore } from './stores/persons'
import { retentionStore } from './stores/retention'
import { submissionStore } from './stores/submissions'

/**
 * Stores in the tables that `migrate` makes, in a database that may be the portal's own. No models are
 * defined on the Sequelize given, so that a host's `sync()` does not see these tables; nothing of what
 * is stored is logged, whatever its logging is; its transactions are not joined.
 *
 * SQLite, PostgreSQL and MariaDB (through Sequelize's dialect `mariadb`). With SQLite give it a Sequelize of `openDatabase`, on a file: other drivers wait
 * inside a statement, with the thread held, for somebody who may need that thread. SQLite has one writer:
 * while a check is recorded everybody else waits, so its file should be at hand, not arriving.
 *
 * @throws ConsegnaError `store.invalid` for another dialect or a wrong option
 */
export function sequelizeStores(
  sequelize: Sequelize,
  options: SequelizeStoresOptions & FileOptions = {},
): Stores {
  const database = databaseOf(sequelize, options)
  return {
    campaigns: campaignStore(database),
    checks: checkStore(database, options),
    submissions: submissionStore(database, options.files ?? null),
    ledger: ledgerStore(database),
    examination: examination(database, options.files ?? null),
    retention: retentionStore(database, options.files ?? null),
    audit: auditStore(database),
    persons: personStore(database, options.files ?? null),
  }
}

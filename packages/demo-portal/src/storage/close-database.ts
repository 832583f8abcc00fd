import { QueryTypes, type Sequelize } from 'sequelize'

/**
 * Closes the database. SQLite's newest commits stand in a second file beside the first; they are moved
 * over, so that whoever copies `portal.sqlite` while the portal is stopped has everything.
 */
export async function closeDatabase(database: Sequelize): Promise<void> {
  try {
    if (database.getDialect() === 'sqlite') {
      await database.query('PRAGMA wal_checkpoint(TRUNCATE)', { type: QueryTypes.SELECT })
    }
  } finally {
    await database.close()
  }
}

import type { Sequelize } from 'sequelize'
import { SequelizeStorage, Umzug } from 'umzug'
import { insistently } from './insistently'

/** One statement each: MariaDB cannot take half of a migration back. */
const migration = (name: string, sql: string) => ({
  name,
  up: async ({ context: sequelize }: { context: Sequelize }) => {
    await sequelize.query(`${sql} ${sequelize.getDialect() === 'mariadb' ? mariadbTable : ''}`)
  },
})

/** Its usual collations take one session's identifier for another's. */
const mariadbTable = 'ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin'

/** The portal's own tables; the plugin's have migrations of their own. Those that were run never change. */
const migrations = [
  migration(
    '0001-sessions',
    `CREATE TABLE IF NOT EXISTS portal_sessions (
      id VARCHAR(64) PRIMARY KEY, data TEXT NOT NULL, expires_at BIGINT NOT NULL
    )`,
  ),
  migration(
    '0002-facts',
    `CREATE TABLE IF NOT EXISTS portal_facts (
      name VARCHAR(64) PRIMARY KEY, value VARCHAR(255) NOT NULL
    )`,
  ),
]

/** More portals than are started in the same moment. */
const attempts = 10

/**
 * Brings the portal's own tables up to date. Of several portals that start on one database in the same
 * moment, those that come second find the table half-made or the migration noted, and look again.
 * @returns the names of the migrations that were applied now
 */
export async function migratePortal(sequelize: Sequelize): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const umzug = new Umzug({
      migrations,
      context: sequelize,
      storage: new SequelizeStorage({ sequelize, tableName: 'portal_migrations' }),
      logger: undefined,
    })
    try {
      return (await insistently(() => umzug.up())).map(({ name }) => name)
    } catch (error) {
      const pending = await umzug.pending().catch(() => null)
      if (pending === null || attempt === attempts) throw error
    }
  }
}

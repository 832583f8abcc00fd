import type { Sequelize } from 'sequelize'
import { SequelizeStorage, Umzug } from 'umzug'
import { insistently } from './insistently'

/** The portal's own tables; the plugin's have migrations of their own. Those that were run never change. */
const migrations = [
  {
    name: '0001-sessions',
    up: async ({ context: sequelize }: { context: Sequelize }) => {
      await sequelize.query(
        `CREATE TABLE IF NOT EXISTS portal_sessions (
          id VARCHAR(64) PRIMARY KEY, data TEXT NOT NULL, expires_at BIGINT NOT NULL
        )`,
      )
    },
  },
]

/** Brings the portal's own tables up to date. */
export async function migratePortal(sequelize: Sequelize): Promise<void> {
  const umzug = new Umzug({
    migrations,
    context: sequelize,
    storage: new SequelizeStorage({ sequelize, tableName: 'portal_migrations' }),
    logger: undefined,
  })
  await insistently(() => umzug.up())
}

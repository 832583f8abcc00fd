import type { Clock } from '@consegna/core'
import { QueryTypes, type Sequelize } from 'sequelize'
import { z } from 'zod'
import type { SessionStore } from '../access/session-store'
import { insistently } from './insistently'

const rowSchema = z.object({ data: z.string() })
const dataSchema = z.record(z.string(), z.unknown())

const overwriting = (sequelize: Sequelize): string =>
  ['mariadb', 'mysql'].includes(sequelize.getDialect())
    ? 'ON DUPLICATE KEY UPDATE data = VALUES(data), expires_at = VALUES(expires_at)'
    : 'ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at'

/**
 * Sessions in the portal's database: they outlive a restart, and several processes share them. Everything
 * rejects with ConsegnaError `store.unavailable` when the database is away.
 */
export function sequelizeSessions(sequelize: Sequelize, clock: Clock): SessionStore {
  const run = (sql: string, bind: readonly unknown[]): Promise<number> =>
    insistently(() => sequelize.query(sql, { type: QueryTypes.BULKUPDATE, bind: [...bind] }))
  const upsert = `INSERT INTO portal_sessions (id, data, expires_at) VALUES ($1, $2, $3) ${overwriting(sequelize)}`
  return {
    async get(id) {
      const rows = await insistently(() =>
        sequelize.query('SELECT data FROM portal_sessions WHERE id = $1 AND expires_at > $2', {
          type: QueryTypes.SELECT,
          bind: [id, clock.now().getTime()],
        }),
      )
      const row = rowSchema.optional().parse(rows[0])
      return row === undefined ? null : dataSchema.parse(JSON.parse(row.data))
    },
    async set(id, data, lifetime) {
      await run(upsert, [id, JSON.stringify(data), clock.now().getTime() + lifetime])
    },
    async destroy(id) {
      await run('DELETE FROM portal_sessions WHERE id = $1', [id])
    },
    purge: () => run('DELETE FROM portal_sessions WHERE expires_at <= $1', [clock.now().getTime()]),
  }
}

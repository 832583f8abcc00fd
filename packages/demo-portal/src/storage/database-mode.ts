import { QueryTypes, type Sequelize, UniqueConstraintError } from 'sequelize'
import { z } from 'zod'
import type { Mode } from '../config/config'
import { CannotStart, wrongConfiguration } from '../lifecycle/cannot-start'
import { insistently } from './insistently'

const rowsSchema = z.array(z.object({ value: z.enum(['demo', 'production']) })).max(1)

/** The mode that used the database first; null when none has. */
async function modeOf(database: Sequelize): Promise<Mode | null> {
  const rows = await insistently(() =>
    database.query("SELECT value FROM portal_facts WHERE name = 'mode'", {
      type: QueryTypes.SELECT,
    }),
  )
  return rowsSchema.parse(rows)[0]?.value ?? null
}

const foreignData = {
  demo: () =>
    new CannotStart(
      'Il portale non parte: il database è di un portale in servizio, e nella dimostrazione chiunque entra senza password. Usare un’altra DATA_DIR o DATABASE_URL per la dimostrazione, oppure avviare il portale con npm run start:production.',
      'The portal does not start: the database belongs to a portal in service, and in the demo anybody enters without a password. Use another DATA_DIR or DATABASE_URL for the demo, or start the portal with npm run start:production.',
      { reason: 'database-of-production', exitCode: wrongConfiguration },
    ),
  production: () =>
    new CannotStart(
      'Il portale non parte: il database contiene i dati della dimostrazione (npm start), che non hanno valore. Dare a DATA_DIR o a DATABASE_URL un database nuovo, vuoto.',
      'The portal does not start: the database holds data of the demo (npm start), which have no value. Give DATA_DIR or DATABASE_URL a new, empty database.',
      { reason: 'database-of-the-demo', exitCode: wrongConfiguration },
    ),
} satisfies Record<Mode, () => CannotStart>

/**
 * Looks before anything is changed.
 * @throws CannotStart when the database is the other mode's
 */
export async function refuseForeignData(database: Sequelize, mode: Mode): Promise<void> {
  const known = await insistently(() => database.getQueryInterface().tableExists('portal_facts'))
  const used = known ? await modeOf(database) : null
  if (used !== null && used !== mode) throw foreignData[mode]()
}

/**
 * Makes a new database this mode's, for ever; its tables are there.
 * @throws CannotStart when the other mode was faster
 */
export async function claimDatabase(database: Sequelize, mode: Mode): Promise<void> {
  await insistently(async () => {
    try {
      await database.query("INSERT INTO portal_facts (name, value) VALUES ('mode', $1)", {
        type: QueryTypes.INSERT,
        bind: [mode],
      })
    } catch (error) {
      // Claimed already: by whom is looked at below.
      if (!(error instanceof UniqueConstraintError)) throw error
    }
  })
  if ((await modeOf(database)) !== mode) throw foreignData[mode]()
}

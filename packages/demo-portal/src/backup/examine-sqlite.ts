import { ConsegnaError } from '@consegna/core'
import { assertMigrated, openDatabase } from '@consegna/koa-plugin/sequelize'
import { QueryTypes, type Sequelize } from 'sequelize'
import { z } from 'zod'
import { closeDatabase } from '../storage/close-database'
import { CannotBackUp, requireFile } from './cannot-back-up'

/** What stands in a database file. */
export interface Examined {
  /** Accepted lists of all campaigns. */
  readonly submissions: number
  /** When the newest was accepted; null when there is none. */
  readonly newest: string | null
  /** Whether an older version of the portal wrote it: this one brings its tables up to date when it starts. */
  readonly isOlder: boolean
}

const integritySchema = z.array(z.object({ integrity_check: z.string() }))
const countSchema = z.tuple([z.object({ submissions: z.number(), newest: z.string().nullable() })])

export const damaged = (file: string, cause: unknown) =>
  new CannotBackUp(
    `${file} è danneggiato o non è un database SQLite. Usare una copia precedente.`,
    `${file} is damaged, or no SQLite database. Use an earlier copy.`,
    { cause },
  )

const select = (database: Sequelize, sql: string) =>
  database.query(sql, { type: QueryTypes.SELECT })

async function requireSound(database: Sequelize, file: string): Promise<void> {
  const rows = await select(database, 'PRAGMA integrity_check').catch((error: unknown) => {
    throw damaged(file, error)
  })
  const broken = await select(database, 'PRAGMA foreign_key_check')
  const sound = integritySchema.parse(rows).every(({ integrity_check: found }) => found === 'ok')
  if (!sound || broken.length > 0) throw damaged(file, undefined)
}

/** @throws ConsegnaError `store.schema-newer` */
async function isOlder(database: Sequelize): Promise<boolean> {
  try {
    await assertMigrated(database)
    return false
  } catch (error) {
    if (error instanceof ConsegnaError && error.code === 'store.migrations-missing') return true
    throw error
  }
}

/**
 * Looks at a database file from its first page to its last.
 * @throws CannotBackUp when it is damaged or no portal's
 * @throws ConsegnaError `store.schema-newer` when a newer version of the portal wrote it
 */
export async function examineSqlite(file: string): Promise<Examined> {
  await requireFile(file)
  const database = openDatabase({ sqliteFile: file })
  try {
    await requireSound(database, file)
    // Without the table of accepted lists it is some other program's.
    if (!(await database.getQueryInterface().tableExists('consegna_submissions'))) {
      throw new CannotBackUp(
        `${file} è un database SQLite, ma non di un portale.`,
        `${file} is an SQLite database, but no portal's.`,
      )
    }
    const older = await isOlder(database)
    const count =
      'SELECT COUNT(*) AS submissions, MAX(accepted_at) AS newest FROM consegna_submissions'
    const [{ submissions, newest }] = countSchema.parse(await select(database, count))
    // What was written beside it stands in it from now on.
    await select(database, 'PRAGMA wal_checkpoint(TRUNCATE)')
    return { submissions, newest, isOlder: older }
  } finally {
    await closeDatabase(database).catch(() => database.close())
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { campaignSchema, retentionSchema } from '@consegna/core'
import { migrate, openDatabase } from '@consegna/koa-plugin/sequelize'
import { QueryTypes } from 'sequelize'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migratePortal } from '../../src/storage/migrate-portal'
import { temporaryFolder } from '../support/running-portal'

const page = await readFile(join(import.meta.dirname, '../../../../docs/privacy.md'), 'utf8')

interface Column {
  readonly t: string
  readonly c: string
}

/** Every column of every table, as migrations make them, without the prefix. */
async function columnsMade(): Promise<readonly string[]> {
  const database = openDatabase({ sqliteFile: join(await temporaryFolder(), 'inventory.sqlite') })
  onTestFinished(() => database.close())
  await migrate(database)
  await migratePortal(database)
  const found = await database.query<Column>(
    `SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`,
    { type: QueryTypes.SELECT },
  )
  return found.map(({ t, c }) => `${t.replace(/^consegna_/, '')}.${c}`).sort()
}

/** Every column that the page names, of persons and of nobody. */
function columnsTold(): readonly string[] {
  const [, inventory = ''] = page.split('## Where it stands: the inventory')
  const personal = [...inventory.matchAll(/^\| `(\w+\.\w+)` \|/gm)].map(([, name = '']) => name)
  const rest = [...inventory.matchAll(/^\| `(\w+)` \| ([\w, ]+) \|$/gm)].flatMap(
    ([, table = '', columns = '']) => columns.split(', ').map((column) => `${table}.${column}`),
  )
  return [...personal, ...rest].sort()
}

describe('docs/privacy.md', () => {
  it('names every column of every table once', async () => {
    const made = await columnsMade()
    expect(made.length).toBeGreaterThan(100)
    expect(columnsTold()).toEqual(made)
  })

  it('tells the default days as the code has them', () => {
    const told = [...page.matchAll(/^\| `(\w+Days)` \| (\d+) \|/gm)].map(([, name = '', days]) => [
      name,
      Number(days),
    ])
    const { hold, ...defaults } = retentionSchema.parse(undefined)
    expect(hold).toBeNull()
    expect(Object.fromEntries(told)).toEqual(defaults)
    expect(page).toContain(
      `${campaignSchema.unwrap().shape.checkLifetimeHours.parse(undefined)} by default`,
    )
  })
})

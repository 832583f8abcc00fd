import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorCodes, type Stores } from '@consegna/core'
import { openDatabase } from '@consegna/koa-plugin/sequelize'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { statusOf } from '../../packages/koa-plugin/src/http/refusal-status'
import { handIn, historyOf } from '../../packages/koa-plugin/test/sequelize/samples'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/databases.md'), 'utf8')
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  )
const [opening = '', hosting = ''] = blocks('ts')
const [grants = ''] = blocks('sql')
const missing = await missingMariadb()

type Sequelize = ReturnType<typeof openDatabase>

interface Hosting {
  readonly migrateConsegna: (owner: Sequelize) => Promise<readonly string[]>
  readonly storesOf: (portal: Sequelize) => Promise<Stores>
}

describe('the guide to databases', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'packages/koa-plugin/test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'packages/koa-plugin/test-output/guide-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const load = async (name: string, code: string) => {
    await writeFile(join(folder, name), code)
    return import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)
  }

  it.each([
    ['sqlite', async () => `sqlite:${join(folder, 'guide.sqlite')}`],
    ['postgres', freshDatabase],
    ['mariadb', freshMariadb],
  ] as const)('opens stores by an address as it is written there (%s)', async (scheme, create) => {
    expect(guide).toContain(`\`${scheme}:`)
    if (scheme === 'mariadb' && missing !== null) return
    const { openStores } = await load('open-stores.ts', opening)
    const { stores, close } = await openStores(await create())
    await handIn(stores, 'check-1')
    expect(await historyOf(stores)).toHaveLength(1)
    await close()
  })

  it('is tested with MariaDB too', (context) => {
    if (missing !== null) skipAloud(context, 'mariadb', missing)
  })

  it('has a portal’s tables made by one user and used by another, who can’t drop them', async () => {
    const address = await freshDatabase()
    const administrator = openDatabase(address)
    // Users belong to the whole server, which other tests use too.
    const suffix = `_${randomBytes(4).toString('hex')}`
    const users = ['consegna_owner', 'consegna_portal'].map((name) => name + suffix)
    await administrator.query(grants.replace(/consegna_(owner|portal)/g, `$&${suffix}`))
    const as = (user: string, password: string): Sequelize => {
      const url = new URL(address)
      url.username = user + suffix
      url.password = password
      return openDatabase(url.href)
    }
    const owner = as('consegna_owner', 'one that nobody guesses')
    const portal = as('consegna_portal', 'another one')
    onTestFinished(async () => {
      await owner.close()
      await portal.close()
      for (const user of users) {
        await administrator.query(`DROP OWNED BY ${user} CASCADE`)
        await administrator.query(`DROP ROLE ${user}`)
      }
      await administrator.close()
    })
    const { migrateConsegna, storesOf }: Hosting = await load('consegna-tables.ts', hosting)
    await expect(storesOf(portal)).rejects.toMatchObject({ code: 'store.migrations-missing' })
    expect((await migrateConsegna(owner)).length).toBeGreaterThan(5)
    const stores = await storesOf(portal)
    expect((await handIn(stores, 'check-1')).position).toBe(1)
    await expect(portal.query('DROP TABLE consegna.consegna_receipts')).rejects.toThrow('owner')
  })

  it('tells the statuses that the plugin answers with, and every code of a failing store', () => {
    const rows = [...guide.matchAll(/^\| `(store\.[a-z-]+)` \|.*\| (\d{3}) \|$/gm)]
    expect(rows).toHaveLength(5)
    for (const [, code = '', status] of rows) {
      expect(errorCodes).toContain(code)
      expect(Number(status)).toBe(statusOf(code) ?? 500)
    }
    for (const code of errorCodes) if (code.startsWith('store.')) expect(guide).toContain(code)
  })
})

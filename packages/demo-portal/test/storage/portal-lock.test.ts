import { once } from 'node:events'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signIn } from '../support/sign-in'

describe('two portals on one SQLite file', () => {
  it('do not run: the second says which file it is and what to do, and the first goes on', async () => {
    const dataDir = await temporaryFolder()
    const file = join(dataDir, 'portal.sqlite')
    const first = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    const origin = await first.serves()
    const second = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`un altro portale usa già ${file}`)
    expect(second.output()).toContain(`another portal is using ${file}`)
    expect(second.output()).toContain('PostgreSQL')
    expect(second.log()).toContainEqual(
      expect.objectContaining({ event: 'cannot-start', code: 'database-in-use' }),
    )
    expect((await signIn(new HttpClient(origin), 'funzionario')).status).toBe(200)
  })

  it('do not run either when one calls it by another name', async () => {
    const dataDir = await temporaryFolder()
    const elsewhere = await temporaryFolder()
    const first = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    await first.serves()
    symlinkSync(join(dataDir, 'portal.sqlite'), join(elsewhere, 'link.sqlite'))
    const second = await startProcess({
      PORT: '0',
      DATA_DIR: elsewhere,
      DATABASE_URL: `sqlite:${join(elsewhere, 'link.sqlite')}`,
    })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('un altro portale usa già')
  })

  it('follow each other at once, also when the first was killed: nothing is left to clean up', async () => {
    const dataDir = await temporaryFolder()
    for (let turn = 0; turn < 3; turn += 1) {
      const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir })
      const origin = await portal.serves()
      expect((await fetch(`${origin}/readyz`)).status).toBe(200)
      portal.child.kill('SIGKILL')
      await once(portal.child, 'exit')
    }
    expect(existsSync(join(dataDir, 'portal.sqlite.lock'))).toBe(true)
  })
})

it('commands beside a portal read and write its database while it runs', async () => {
  const dataDir = await temporaryFolder()
  const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir })
  await portal.serves()
  const database = openDatabase({ sqliteFile: join(dataDir, 'portal.sqlite') })
  onTestFinished(() => database.close())
  expect(await migrate(database)).toEqual([])
  const campaigns = await sequelizeStores(database).campaigns.list()
  expect(campaigns.map(({ code }) => code)).toEqual(['BORSE-2017'])
  await database.query("UPDATE portal_facts SET value = value WHERE name = 'mode'")
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { productionRequirements } from '../../src/config/production-requirements'
import { HttpClient } from '../support/http-client'
import { memoryPortal } from '../support/memory-portal'
import { production, startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signIn } from '../support/sign-in'

describe('a portal in service', () => {
  it('does not start as the demo does: it says everything that is missing, with what to do, and makes nothing', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const portal = await startProcess({
      CONSEGNA_MODE: 'production',
      DATA_DIR: dataDir,
      DEMO_USERS: 'true',
      DEMO_DATA: 'true',
      COHESION_SIMULATOR: 'true',
    })
    expect(await portal.ended).toBe(78)
    for (const { variable, it: inItalian, en } of productionRequirements) {
      expect(portal.output()).toContain(`  ${variable}`)
      expect(portal.output()).toContain(inItalian)
      expect(portal.output()).toContain(en)
    }
    expect(existsSync(dataDir)).toBe(false)
  })

  it('is what `npm run start:production` starts, whatever mode the environment asks for', async () => {
    const root = fileURLToPath(new URL('../../../../', import.meta.url))
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(scripts['prestart:production']).toBe(scripts.prestart)
    const mode = './scripts/production-mode.mjs'
    expect(scripts['start:production']).toBe(
      scripts.start.replace('packages/', `--import ${mode} packages/`),
    )
    const portal = await startProcess(
      { CONSEGNA_MODE: 'demo', DATA_DIR: join(await temporaryFolder(), 'data') },
      ['--import', pathToFileURL(join(root, mode)).href],
    )
    expect(await portal.ended).toBe(78)
    expect(portal.output()).toContain('SESSION_KEY')
  })

  it('starts with all of it, tells its log, and lets nobody in: that it says in words', async () => {
    const portal = await startProcess({
      ...production,
      PORT: '0',
      DATA_DIR: await temporaryFolder(),
    })
    const client = new HttpClient(await portal.serves())
    expect(portal.output()).not.toContain('Ctrl+C')
    expect(portal.output()).not.toContain('Anna Prova')
    const events = portal.log().map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['starting', 'migrated', 'no-login', 'started']))

    const home = await client.open('/')
    expect(home.status).toBe(200)
    expect(home.text).not.toMatch(/dimostrativ/i)
    for (const path of ['/accessibilita', '/segnalazioni', '/privacy']) {
      const page = await client.open(path)
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/dimostrativ/i)
    }
    const login = await client.open('/accesso')
    expect(login.status).toBe(503)
    expect(login.text).toContain('per ora non può entrare nessuno')
    expect(login.text).toContain('800 155 085')
    expect(login.text).not.toContain('Anna Prova')
    expect((await client.open('/sostegno-famiglie/')).text).toContain(
      'per ora non può entrare nessuno',
    )

    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
  })

  it('does not start without the keys that sign receipts, and makes none in their place', async () => {
    const folder = await temporaryFolder()
    const SIGNING_KEYS = join(folder, 'no-such-keys.json')
    const portal = await startProcess({
      ...production,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      SIGNING_KEYS,
    })
    expect(await portal.ended).toBe(78)
    expect(portal.output()).toContain('Manca la chiave con cui si firmano le ricevute.')
    expect(portal.output()).toContain('The key that signs receipts is missing.')
    expect(portal.output()).toContain('SIGNING_KEYS')
    expect(existsSync(SIGNING_KEYS)).toBe(false)
  })

  it('does not take over the database of the demo, nor the demo that of a portal in service', async () => {
    const demoDir = await temporaryFolder()
    const demo = await startProcess({ PORT: '0', DATA_DIR: demoDir })
    await demo.serves()
    demo.child.kill('SIGTERM')
    await demo.ended
    const inService = await startProcess({ ...production, PORT: '0', DATA_DIR: demoDir })
    expect(await inService.ended).toBe(78)
    expect(inService.output()).toContain('il database contiene i dati della dimostrazione')
    expect(inService.output()).toContain('the database holds data of the demo')

    const serviceDir = await temporaryFolder()
    const portal = await startProcess({ ...production, PORT: '0', DATA_DIR: serviceDir })
    await portal.serves()
    portal.child.kill('SIGTERM')
    await portal.ended
    const again = await startProcess({ PORT: '0', DATA_DIR: serviceDir })
    expect(await again.ended).toBe(78)
    expect(again.output()).toContain('il database è di un portale in servizio')
    expect(again.output()).not.toContain('Anna Prova')
  })

  it('without any campaign says so on the menu and in the list of campaigns', async () => {
    const { client } = await memoryPortal({ mode: 'production', withCampaign: false })
    const menu = await signIn(client, 'funzionario')
    expect(menu.text).toContain('In questo momento non ci sono bandi.')
    expect((await client.open('/sostegno-famiglie/')).text).toContain(
      'In questo momento non ci sono bandi.',
    )
  })

  it('where nobody can sign in, takes no form either', async () => {
    const { client } = await memoryPortal({ mode: 'production', users: [] })
    await client.open('/accesso')
    const body = new URLSearchParams({ utente: 'funzionario' })
    const answer = await client.send('/accesso', { method: 'POST', body })
    expect([403, 503]).toContain(answer.status)
    expect((await client.open('/menu')).text).toContain('Accesso non ancora disponibile')
  })
})

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type AnswerTickets,
  type CohesionLogin,
  cohesionRefusalCodes,
  describeCohesionRefusal,
} from '@consegna/koa-plugin/cohesion'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startCohesion } from '../../packages/koa-plugin/test/cohesion/support/cohesion-server'
import { Traveller } from '../../packages/koa-plugin/test/cohesion/support/traveller'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/cohesion.md'), 'utf8')
const snippets = [...guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)]

interface User {
  readonly id: string
  readonly login: CohesionLogin
}

const koaSessions = () => {
  const kept = new Map<string, object>()
  return {
    get: async (id: string) => kept.get(id) ?? null,
    set: async (id: string, data: object) => void kept.set(id, { ...data }),
    destroy: async (id: string) => void kept.delete(id),
  }
}

const portals = {
  'koa-portal.ts': koaSessions,
  // express-session has one of its own for trials.
  'express-portal.ts': () => undefined,
} as const

describe('the guide to Cohesion', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'packages/koa-plugin/test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'packages/koa-plugin/test-output/guide-'))
    for (const [, name = '', code = ''] of snippets) await writeFile(join(folder, name), code)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)

  /** The portal of a recipe, listening. */
  async function open(recipe: keyof typeof portals, service: string) {
    const { createPortal } = await load(recipe)
    const signedIn = new Map<string, User>()
    let listener: RequestListener = () => {}
    const server = createServer((request, response) => listener(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const app = createPortal({
      origin,
      service,
      siteId: 'CONSEGNA',
      sessionKey: 'a secret',
      sessions: portals[recipe](),
      users: {
        signedIn: (user: User) => {
          signedIn.set(user.id, user)
          return user
        },
        find: (id: string) => signedIn.get(id),
      },
    })
    listener = recipe === 'koa-portal.ts' ? app.callback() : app
    return { origin, signedIn }
  }

  const recipes = ['koa-portal.ts', 'express-portal.ts'] as const

  it.each(recipes)('has a portal that people enter and leave: %s', async (recipe) => {
    const cohesion = await startCohesion()
    const portal = await open(recipe, cohesion.origin)
    const mario = new Traveller(portal)
    expect((await mario.get('/')).heading).toBe('Portale')
    await mario.start()
    const before = mario.cookie()
    expect(await mario.enter('/accedi/cohesion?ritorno=/elenchi')).toMatchObject({
      status: 303,
      location: '/elenchi',
    })
    expect(mario.cookie(), 'a new session').not.toBe(before)
    expect((await mario.get('/')).heading).toBe('Benvenuto, MARIO')

    const { login } = portal.signedIn.get('RSSMRA80A01A271X') ?? {}
    expect(cohesion.isOpen(login?.sessionId ?? '')).toBe(true)
    const copy = mario.cookie()
    const left = await mario.post('/esci')
    expect(left).toMatchObject({
      status: 303,
      location: `${cohesion.origin}/SPManager/Logout.aspx`,
    })
    expect(cohesion.isOpen(login?.sessionId ?? '')).toBe(false)
    expect((await mario.get('/')).heading).toBe('Portale')
    expect((await mario.get('/', { cookie: copy })).heading, 'nor with a copy').toBe('Portale')
  })

  it.each(recipes)('has a portal that tells why somebody cannot enter: %s', async (recipe) => {
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => logged.mockRestore())
    const cohesion = await startCohesion()
    const portal = await open(recipe, cohesion.origin)
    cohesion.person = { profile: { tipo_autenticazione: 'PW' } }
    const mario = new Traveller(portal)
    const refused = await mario.enter()
    expect(refused).toMatchObject({
      status: 403,
      heading: 'Livello di autenticazione non sufficiente',
    })
    expect(refused.text).toContain('ed entra con SPID di livello 2')
    expect((await mario.get('/')).heading).toBe('Portale')
    expect(logged.mock.calls).toEqual([['cohesion.level-too-low (required: 2, found: 1)']])
  })

  it('has tickets that processes share', async () => {
    const { openTickets } = await load('shared-tickets.ts')
    const address = `sqlite:${join(folder, 'tickets.sqlite')}`
    const one: { tickets: AnswerTickets; close: () => Promise<void> } = await openTickets(address)
    const other: typeof one = await openTickets(address)
    const answer = { id: 'i', login: 'l', sealed: 's', expiresAt: '2018-04-03T08:02:00.000Z' }
    await one.tickets.keep(answer, '2018-04-03T08:00:00.000Z')
    expect(await other.tickets.take('i', '2018-04-03T08:01:00.000Z')).toMatchObject({ sealed: 's' })
    await one.close()
    await other.close()
  })

  it('tells every refusal, with its status', () => {
    const rows = [...guide.matchAll(/^\| `(cohesion\.[a-z0-9-]+)` \| (\d{3}) \|/gm)]
    expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(
      cohesionRefusalCodes.map((code) => {
        const { status } = describeCohesionRefusal({ kind: 'refused', code, params: {} }, 'it')
        return [code, status]
      }),
    )
  })

  it('names every option', async () => {
    const source = await readFile(join(root, 'packages/koa-plugin/src/cohesion/options.ts'), 'utf8')
    const declared = source.slice(source.indexOf('export interface CohesionOptions'))
    const options = [...declared.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name)
    const table = guide.slice(guide.indexOf('## Options'))
    const told = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
    expect(told).toEqual(options)
  })
})

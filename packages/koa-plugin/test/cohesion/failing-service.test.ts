import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startCohesion } from './support/cohesion-server'
import { openPortal, type PortalUser } from './support/portals'
import { Traveller } from './support/traveller'

const html = '<!DOCTYPE html><html><body><h1>Manutenzione</h1></body></html>'

/** What a service does that fails, and what becomes of it. */
const failing: Readonly<
  Record<string, readonly [does: (response: ServerResponse) => void, status: number, log: string]>
> = {
  'answers 500': [
    (response) => response.writeHead(500).end('Server Error in Application'),
    502,
    'cohesion.service-failed (reason: status 500)',
  ],
  'sends elsewhere': [
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    502,
    'cohesion.service-failed (reason: status 302)',
  ],
  'answers HTML': [
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html),
    502,
    'cohesion.service-not-understood (reason: HTML)',
  ],
  'answers nothing': [
    (response) => response.end(),
    502,
    'cohesion.service-not-understood (reason: no profile)',
  ],
  'answers XML that breaks off': [
    (response) => response.end('<profile><base><login>RSS'),
    502,
    'cohesion.service-not-understood (reason: no profile)',
  ],
  'answers two profiles': [
    (response) =>
      response.end('<x><profile><login>A</login></profile><profile><login>B</login></profile></x>'),
    502,
    'cohesion.service-not-understood (reason: no profile)',
  ],
  'answers with a DTD': [
    (response) =>
      response.end(
        '<!DOCTYPE p [<!ENTITY a "x">]><profile><base><login>&a;</login></base></profile>',
      ),
    502,
    'cohesion.service-not-understood (reason: doctype)',
  ],
  'answers without end': [
    (response) => {
      const more = () => response.write(Buffer.alloc(65_536, 'x'))
      response.on('drain', more)
      response.write('<profile>')
      while (more());
    },
    502,
    'cohesion.service-not-understood (reason: too large)',
  ],
  'cuts the connection': [
    (response) => response.socket?.destroy(),
    503,
    'cohesion.service-unreachable (reason: UND_ERR_SOCKET)',
  ],
  'does not know the session any more': [
    (response) => response.end('<AUTH>NO</AUTH>'),
    401,
    'cohesion.session-expired',
  ],
}

describe('Cohesion lets nobody in when it', () => {
  it.each(Object.entries(failing))('%s', async (_failure, [credential, status, log]) => {
    const cohesion = await startCohesion()
    cohesion.person = { credential }
    const portal = await openPortal('Koa', cohesion.origin)
    const mario = new Traveller(portal)
    expect((await mario.enter()).status).toBe(status)
    expect(portal.log).toEqual([log])
    expect(portal.entered).toEqual([])
    expect(portal.failures).toEqual([])
    cohesion.person = {}
    expect(await mario.enter(), 'later it works').toMatchObject({ status: 303 })
  })

  it.each([
    ['hangs before it answers', () => {}],
    [
      'hangs in the middle of its answer',
      (response: ServerResponse) => response.write('<profile><base><login>RSSMRA'),
    ],
  ])('%s', async (_failure, credential) => {
    const cohesion = await startCohesion()
    cohesion.person = { credential }
    const portal = await openPortal('Koa', cohesion.origin, { timeoutMs: 200 })
    const seen = await new Traveller(portal).enter()
    expect(seen).toMatchObject({ status: 504, title: 'Cohesion non risponde' })
    expect(portal.log).toEqual(['cohesion.service-slow (milliseconds: 200)'])
  })

  it('is not there', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal('Koa', cohesion.origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    await cohesion.close()
    const seen = await mario.bring(action, new URLSearchParams({ auth }))
    expect(seen).toMatchObject({ status: 503, title: 'Cohesion non è raggiungibile' })
    expect(portal.log).toEqual(['cohesion.service-unreachable (reason: ECONNREFUSED)'])
  })

  it('is somebody else behind an answer that the browser made up', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal('Koa', cohesion.origin)
    const attacker = new Traveller(portal)
    const { action, auth } = await attacker.signIn(await attacker.start())
    const forged = Buffer.from(auth, 'base64')
      .toString()
      .replace('RSSMRA80A01A271X', 'VRDNDR75B02A271Y')
      .replace(/<id_sessione_sso>[^<]*/, '<id_sessione_sso>0123456789ABCDEF')
    const form = new URLSearchParams({ auth: Buffer.from(forged).toString('base64') })
    expect(await attacker.bring(action, form)).toMatchObject({ status: 401 })
    expect(portal.entered).toEqual([])
  })
})

describe('the portal’s own parts may fail', () => {
  const broken = () => Promise.reject(new Error('the database is away'))

  it.each(['Koa', 'Express'] as const)(
    'which is no refusal, but an error for the portal’s handler (%s)',
    async (host) => {
      const cohesion = await startCohesion()
      for (const options of [
        { toUser: broken },
        { tickets: { keep: broken, take: broken } },
        { pendingLogins: { keep: broken, take: broken } },
      ]) {
        const portal = await openPortal(host, cohesion.origin, options)
        const mario = new Traveller(portal)
        const begun = await mario.get('/accedi/cohesion')
        const end = begun.location === null ? begun : await mario.enter()
        expect(end.status).toBe(500)
        expect(portal.failures).toHaveLength(begun.location === null ? 1 : 1)
        expect(portal.log).toEqual([])
      }
    },
  )

  it('a user whom the portal does not admit is told so', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal('Koa', cohesion.origin, { toUser: () => null })
    const seen = await new Traveller(portal).enter()
    expect(seen).toMatchObject({ status: 403, title: 'Utente non ammesso' })
    expect(portal.log).toEqual(['cohesion.user-refused'])
  })
})

describe('a logout', () => {
  const entered = async (options = {}) => {
    const cohesion = await startCohesion()
    const portal = await openPortal('Koa', cohesion.origin, options)
    await new Traveller(portal).enter()
    const [user] = portal.entered
    if (user === undefined) throw new Error('nobody has come in')
    return { cohesion, portal, login: (user satisfies PortalUser).login }
  }

  it('closes the session at Cohesion, and tells where the browser ends its part', async () => {
    const { cohesion, portal, login } = await entered()
    expect(cohesion.isOpen(login.sessionId)).toBe(true)
    expect(await portal.strategy.logout(login)).toEqual({ kind: 'closed' })
    expect(cohesion.isOpen(login.sessionId)).toBe(false)
    expect(cohesion.calls.at(-1)?.fields).toEqual({
      Operation: 'LogoutSito',
      IdSessioneSSO: login.sessionId,
      IdSessioneASPNET: login.aspNetSessionId,
    })
    expect(portal.strategy.browserLogoutUrl).toBe(`${cohesion.origin}/SPManager/Logout.aspx`)
  })

  it('on legacy paths has no part of the browser', async () => {
    const { cohesion, portal, login } = await entered({ paths: 'legacy' })
    expect(await portal.strategy.logout(login)).toEqual({ kind: 'closed' })
    expect(cohesion.calls.map(({ path }) => path)).toEqual([
      '/SSO/webCheckSessionSSO.aspx',
      '/SSO/webCheckSessionSSO.aspx',
    ])
    expect(portal.strategy.browserLogoutUrl).toBeNull()
  })

  it('tells when Cohesion is away, and does not fail', async () => {
    const { cohesion, portal, login } = await entered()
    await cohesion.close()
    expect(await portal.strategy.logout(login)).toMatchObject({
      kind: 'refused',
      code: 'cohesion.service-unreachable',
    })
    expect(portal.log).toHaveLength(1)
  })

  it('tells when Cohesion hangs', async () => {
    const sink = createServer(() => {})
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      sink.close()
      sink.closeAllConnections()
    })
    const { port } = sink.address() as AddressInfo
    const portal = await openPortal('Koa', `http://127.0.0.1:${port}`, { timeoutMs: 100 })
    const login = { sessionId: 'A5', aspNetSessionId: 'x;y;' }
    expect(await portal.strategy.logout(login)).toMatchObject({ code: 'cohesion.service-slow' })
  })
})

import { describe, expect, it } from 'vitest'
import { startCohesion, textOf } from './support/cohesion-server'
import { hosts, openPortal, returnPath, startPath } from './support/portals'
import { Traveller } from './support/traveller'

describe.each(hosts)('a portal of %s', (host) => {
  it('sends whoever asks for it to Cohesion, and lets in whom Cohesion names', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const mario = new Traveller(portal)
    const seen = await mario.enter(`${startPath}?ritorno=/pagina?a=1`)
    expect(seen).toMatchObject({ status: 303, location: '/pagina?a=1' })
    expect((await mario.get('/pagina?a=1')).heading).toBe('Entrato: MARIO ROSSI, RSSMRA80A01A271X')
    expect(portal.log).toEqual([])
  })

  it('asks in the words of the protocol, with a state of its own each time', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const mario = new Traveller(portal)
    const one = await mario.start()
    expect(one.address.origin + one.address.pathname).toBe(`${cohesion.origin}/SPManager/WAYF.aspx`)
    expect(textOf('id_sito', one.xml)).toBe('CONSEGNA')
    expect(textOf('url_validate', one.xml)).toMatch(
      new RegExp(`^${portal.origin}${returnPath}\\?state=[\\w-]{43}$`),
    )
    expect(textOf('stilesheet', one.xml)).toBe(`AuthRestriction=1,2;${portal.origin}/`)
    const other = await mario.start()
    expect(Traveller.stateOf(other.xml)).not.toBe(Traveller.stateOf(one.xml))
  })

  it('asks for the profile with ids that are escaped, in the body', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    await new Traveller(portal).enter()
    expect(cohesion.calls).toHaveLength(1)
    const [call] = cohesion.calls
    expect(call).toMatchObject({
      path: '/SPManager/webCheckSessionSSO.aspx',
      method: 'POST',
      contentType: expect.stringMatching(/^application\/x-www-form-urlencoded/),
    })
    expect(call?.fields.IdSessioneASPNET).toMatch(/;.*;.*\+8\/wCGfO5Ma==;1;$/)
    expect(call?.body).toMatch(
      /^Operation=GetCredential&IdSessioneSSO=\w+&IdSessioneASPNET=[\w%.*-]+$/,
    )
  })

  it('gives the POST of the answer no cookie: it came without the one that is there', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const received = await mario.postFromElsewhere(action, new URLSearchParams({ auth }))
    expect(received).toMatchObject({ status: 303, cookies: [] })
    expect(received.location).toMatch(new RegExp(`^${portal.origin}${returnPath}\\?ticket=`))
    expect(received.location).not.toContain(Traveller.stateOf(cohesion.requests[0] ?? ''))
    const refused = await mario.postFromElsewhere(action, 'auth=x!')
    expect(refused).toMatchObject({ status: 303, cookies: [] })
  })

  it('goes on under a new session: what somebody has planted before is worth nothing', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const attacker = new Traveller(portal)
    await attacker.start()
    const mario = new Traveller(portal)
    mario.plant(attacker)
    const planted = mario.cookie()
    await mario.enter()
    expect(mario.cookie()).not.toBe(planted)
    expect((await mario.get('/')).heading).toContain('MARIO ROSSI')
    expect((await attacker.get('/')).heading).toBe('Nessuno è entrato')
  })

  it('serves several people at the same time, each as who they are', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const people = Array.from({ length: 8 }, () => new Traveller(portal))
    const seen = await Promise.all(people.map((person) => person.enter()))
    expect(seen.map(({ status }) => status)).toEqual(people.map(() => 303))
    const ids = portal.entered.map(({ login }) => login.sessionId)
    expect(new Set(ids).size).toBe(8)
  })

  it('takes a form that the host has parsed already', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin, {}, true)
    expect(await new Traveller(portal).enter()).toMatchObject({ status: 303, location: '/' })
  })

  it('takes an answer in the address, and takes it out of the address', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const received = await mario.get(`${action}&auth=${encodeURIComponent(auth)}`)
    expect(received.status).toBe(303)
    expect(received.location).not.toContain('auth')
    expect(await mario.get(received.location ?? '')).toMatchObject({ status: 303, location: '/' })
  })

  it('goes nowhere that the answer says, and to no other site that the start asked for', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal(host, cohesion.origin)
    for (const asked of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
      const mario = new Traveller(portal)
      const path = `${startPath}?ritorno=${encodeURIComponent(asked)}`
      expect(await mario.enter(path)).toMatchObject({ status: 303, location: '/' })
    }
  })
})

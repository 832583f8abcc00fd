import { describe, expect, it } from 'vitest'
import { formOf } from '../support/http-client'
import { startSimulator } from './support/running-simulator'
import {
  aldo,
  anna,
  backAtSite,
  backChannel,
  entrance,
  profileOf,
  requestXml,
  signInWithPin,
  startPath,
  typed,
} from './support/site'

const other = {
  siteId: 'ALTRO',
  validateUrl: 'https://altro.example.it/entra',
  styleSheet: 'AuthRestriction=1;https://altro.example.it/fine',
}

describe('whoever has signed in', () => {
  it.each(['/SPManager/WAYF.aspx', '/SSO/Check.aspx'])(
    'comes into a second site by %s without credentials, with an answer of its own',
    async (path) => {
      const { newBrowser, places } = await startSimulator()
      const browser = newBrowser()
      const first = await signInWithPin(browser)
      const again = await browser.send(startPath(requestXml(other), path))
      const second = await backAtSite(browser, again)
      expect(second.address.startsWith('https://altro.example.it/entra')).toBe(true)
      expect(second.field('id_sessione_sso')).not.toBe(first.field('id_sessione_sso'))
      for (const answer of [first, second]) {
        expect(await profileOf(places.simulator, answer)).toContain(anna.fiscalCode)
      }
    },
  )

  it.each([
    ['the site wants them always', '/SA/AccediCohesion.aspx', other.styleSheet],
    ['the site does not want an open session', '/SPManager/WAYF.aspx', `SSO=0;${other.styleSheet}`],
    ['the site does not admit how they came in', '/SPManager/WAYF.aspx', 'AuthRestriction=2'],
  ])('is asked for credentials all the same when %s', async (_, path, styleSheet) => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    await signInWithPin(browser)
    const address = await entrance(browser, { ...other, styleSheet }, path)
    expect((await browser.open(address)).text).toContain('Autenticazione Cohesion')
  })

  it('is asked again after an hour', async () => {
    const { newBrowser, clock } = await startSimulator()
    const browser = newBrowser()
    await signInWithPin(browser)
    clock.pass(60 * 60 - 1)
    await backAtSite(browser, await browser.send(startPath(requestXml(other))))
    clock.pass(1)
    await entrance(browser, other)
  })

  it('gets a cookie that no script reads, new at each login', async () => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    browser.cookies.set('cohesion_simulator', 'planted-by-somebody')
    const page = await browser.open(`${await entrance(browser)}/cohesion/pin`)
    const answer = await browser.post(formOf(page, '/pin'), typed(anna))
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^cohesion_simulator=[\w-]{32};/)
    expect(cookie).toMatch(/httponly/i)
    expect(cookie).toMatch(/samesite=lax/i)
    expect(cookie).not.toMatch(/secure/i)
  })

  it('gets a cookie for https alone when browsers see the simulator through it', async () => {
    const { ports } = await startSimulator({ origin: 'https://accesso.example.it' })
    const address = `http://127.0.0.1:${ports.simulator}`
    const start = await fetch(address + startPath(requestXml()), { redirect: 'manual' })
    const answer = await fetch(`${address}${start.headers.get('location')}/cohesion/pin`, {
      method: 'POST',
      body: new URLSearchParams(typed(anna)),
      headers: { origin: 'https://accesso.example.it' },
      redirect: 'manual',
    })
    expect(answer.headers.get('set-cookie')).toMatch(/^cohesion_simulator=.*; secure/i)
  })

  it('as somebody else is somebody else from then on: the first session is over', async () => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const first = await signInWithPin(browser)
    const before = browser.cookies.get('cohesion_simulator') ?? ''
    const second = await signInWithPin(browser, {}, '/SA/AccediCohesion.aspx', aldo)
    expect(await profileOf(places.simulator, first)).toBe('<AUTH>NO</AUTH>')
    expect(await profileOf(places.simulator, second)).toContain(aldo.fiscalCode)
    const copy = newBrowser()
    copy.cookies.set('cohesion_simulator', before)
    await entrance(copy, other)
  })
})

describe('logging out', () => {
  it('by the site’s server and then the browser ends at the address that the site named at the login', async () => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const answer = await signInWithPin(browser)
    await profileOf(places.simulator, answer)
    expect(await backChannel(places.simulator, 'LogoutSito', answer)).not.toContain('<AUTH>NO')
    const away = await browser.send('/SPManager/Logout.aspx')
    expect(away.location).toBe('https://portale.example.it/uscita')
    expect(browser.cookies.size).toBe(0)
    await entrance(browser, other)
  })

  it('by the site’s server alone is enough: nobody comes in with the browser that was left open', async () => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const first = await signInWithPin(browser)
    const second = await backAtSite(browser, await browser.send(startPath(requestXml(other))))
    const path = '/SSO/webCheckSessionSSO.aspx'
    await backChannel(places.simulator, 'LogoutSito', first, path)
    await entrance(browser, other)
    expect(await profileOf(places.simulator, second)).toBe('<AUTH>NO</AUTH>')
    expect(await backChannel(places.simulator, 'LogoutSito', first)).toBe('<AUTH>NO</AUTH>')
  })

  it('leads back to the site that logged out, of several', async () => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const first = await signInWithPin(browser)
    await backAtSite(browser, await browser.send(startPath(requestXml(other))))
    await backChannel(places.simulator, 'LogoutSito', first)
    const away = await browser.send('/spmanager/logout.aspx')
    expect(away.location).toBe('https://portale.example.it/uscita')
  })

  it('with the browser alone ends the session too', async () => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const answer = await signInWithPin(browser)
    const copy = newBrowser()
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    await browser.send('/SPManager/Logout.aspx')
    await entrance(copy, other)
    expect(await profileOf(places.simulator, answer)).toBe('<AUTH>NO</AUTH>')
  })

  it.each([
    ['https://elsewhere.example/', 'AuthRestriction=1;https://elsewhere.example/'],
    ['nowhere', 'AuthRestriction=1'],
  ])('does not lead to %s, but says that it is done', async (_, styleSheet) => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    await signInWithPin(browser, { styleSheet })
    const page = await browser.send('/SPManager/Logout.aspx')
    expect(page.location).toBeNull()
    expect(page.text).toContain('Uscita eseguita')
  })

  it('without having come in says the same', async () => {
    const { newBrowser } = await startSimulator()
    expect((await newBrowser().send('/SPManager/Logout.aspx')).text).toContain('Uscita eseguita')
  })
})

it('a thousand logins that nobody finishes leave the simulator as it was', async () => {
  const { newBrowser, clock } = await startSimulator()
  const browser = newBrowser()
  const first = await entrance(browser)
  for (let count = 0; count < 1000; count += 1) await entrance(browser)
  expect((await browser.open(first)).status).toBe(200)
  clock.pass(15 * 60)
  expect((await browser.open(first)).status).toBe(410)
  expect((await signInWithPin(browser)).field('esito_auth_sso')).toBe('OK')
})

import { describe, expect, it } from 'vitest'
import { timeBasedCode } from '../../src/cohesion-simulator/methods/one-time-code'
import { type Answer, formOf, type HttpClient } from '../support/http-client'
import { startSimulator, type TestSimulator } from './support/running-simulator'
import {
  aldo,
  anna,
  backAtSite,
  entrance,
  fieldOf,
  profileOf,
  type Returned,
  type Typed,
  typed,
} from './support/site'

const all = 'AuthRestriction=0,1,2,3;UType=cd;eidas=1'

/** What the simulated telephone on the page shows. */
const shownCode = (page: Answer): string =>
  (/<p class="h2 mb-1">(\d{3} \d{3})<\/p>/.exec(page.html) ?? [])[1] ?? ''

async function typeCredentials(
  browser: HttpClient,
  path: string,
  who: Typed = anna,
): Promise<Answer> {
  const page = await browser.open(path)
  const form = formOf(page, path.split('?')[0] ?? '')
  return browser.post(form, typed(who))
}

async function typeCode(browser: HttpClient, answer: Answer): Promise<Answer> {
  const page = await browser.open(answer.location ?? '')
  return browser.post(formOf(page, '/codice'), { codice: shownCode(page) })
}

async function consent(browser: HttpClient, answer: Answer): Promise<Returned> {
  const page = await browser.open(answer.location ?? '')
  expect(page.text).toContain('invierà al sito questi dati')
  return backAtSite(browser, await browser.post(formOf(page, '/consenso')))
}

const typeOf = async (simulator: TestSimulator, answer: Returned): Promise<string> =>
  fieldOf(await profileOf(simulator.places.simulator, answer), 'tipo_autenticazione')

describe('Cohesion’s own credentials', () => {
  it.each([
    ['password', 'PW'],
    ['pin', 'PIN'],
    ['domain', 'DRM'],
  ])('%s leads back to the site at once, as %s', async (method, type) => {
    const simulator = await startSimulator()
    const browser = simulator.newBrowser()
    const start = await entrance(browser, { styleSheet: all })
    const answer = await typeCredentials(browser, `${start}/cohesion/${method}`)
    const returned = await backAtSite(browser, answer)
    expect(returned.field('esito_auth_sso')).toBe('OK')
    expect(await typeOf(simulator, returned)).toBe(type)
  })

  it('an OTP needs the code of the telephone, as PIN', async () => {
    const simulator = await startSimulator()
    const browser = simulator.newBrowser()
    const start = await entrance(browser, { styleSheet: all })
    const answer = await typeCode(browser, await typeCredentials(browser, `${start}/cohesion/otp`))
    expect(await typeOf(simulator, await backAtSite(browser, answer))).toBe('PIN')
  })

  it('are the same in lower case, with blanks around, and for a code with omocodia', async () => {
    const { newBrowser } = await startSimulator()
    for (const fiscalCode of [' prvnna80a55a271j ', 'PRVNNA80A55A27MB']) {
      const browser = newBrowser()
      const start = await entrance(browser)
      const answer = await typeCredentials(browser, `${start}/cohesion/pin`, {
        ...anna,
        fiscalCode,
      })
      expect((await backAtSite(browser, answer)).field('user')).toBe(anna.fiscalCode)
    }
  })

  it.each([
    ['fiscal code', { ...anna, fiscalCode: 'PRVNNA80A55A271K' }],
    ['password', { ...anna, password: 'ANNA-PROVA-2017' }],
    ['PIN', { ...anna, pin: aldo.pin }],
    ['everything left empty', { fiscalCode: '', password: '', pin: '' }],
    [
      'eIDAS identifier',
      {
        ...anna,
        fiscalCode: 'DE/IT/MUSTER0001',
        password: 'erika-mustermann-2017',
        pin: '20170099',
      },
    ],
  ])(
    'with a wrong %s nobody comes in, and the page does not say which of them is wrong',
    async (_, who) => {
      const { newBrowser, refusals } = await startSimulator()
      const browser = newBrowser()
      const start = await entrance(browser)
      const answer = await typeCredentials(browser, `${start}/cohesion/pin`, who)
      expect(answer.status).toBe(422)
      expect(answer.html).toContain('<title>Errore: ')
      expect(answer.text).toContain('Codice fiscale, password o PIN non sono giusti')
      expect(answer.html).not.toContain(`value="${who.password || 'nothing'}"`)
      expect(browser.cookies.size).toBe(0)
      expect(
        (await backAtSite(browser, await typeCredentials(browser, `${start}/cohesion/pin`))).field(
          'user',
        ),
      ).toBe(anna.fiscalCode)
      expect(refusals()).toEqual([])
    },
  )

  it('are listed, and filled in at a press for whoever does not want to type', async () => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    const start = await entrance(browser)
    const page = await browser.open(`${start}/cohesion/pin`)
    for (const name of [
      'Anna Prova',
      'Aldo Prova',
      'Teresa Esempio',
      'Furio Esempio',
      'Dora Modello',
      'Ciro Campione',
    ]) {
      expect(page.text).toContain(`Compila con i dati di ${name}`)
    }
    expect(page.text).toContain(anna.fiscalCode)
    const filled = await browser.open(`${start}/cohesion/pin?persona=anna-prova`)
    for (const value of Object.values(anna)) expect(filled.html).toContain(`value="${value}"`)
  })
})

describe('codes of the telephone', () => {
  it('are those of RFC 6238', () => {
    const secret = Buffer.from('12345678901234567890')
    const vectors: readonly (readonly [number, string])[] = [
      [59, '94287082'],
      [1_111_111_109, '07081804'],
      [1_111_111_111, '14050471'],
      [1_234_567_890, '89005924'],
      [2_000_000_000, '69279037'],
      [20_000_000_000, '65353130'],
    ]
    for (const [seconds, code] of vectors) {
      expect(timeBasedCode(secret, Math.floor(seconds / 30), 8)).toBe(code)
    }
  })

  async function atCode(simulator: TestSimulator) {
    const browser = simulator.newBrowser()
    const start = await entrance(browser)
    await typeCredentials(browser, `${start}/cohesion/otp`)
    const show = () => browser.open(`${start}/codice`)
    const send = async (codice: string) => browser.post(formOf(await show(), '/codice'), { codice })
    return { browser, show, send }
  }

  it('count for half a minute more, then no longer', async () => {
    const simulator = await startSimulator()
    const { show, send } = await atCode(simulator)
    const first = shownCode(await show())
    simulator.clock.pass(60)
    const late = await send(first)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Il codice non è giusto, è scaduto o è già stato usato')
    const second = shownCode(await show())
    simulator.clock.pass(30)
    expect((await send(second)).status).toBe(303)
  })

  it('are good once: whoever looked over the shoulder does not come in', async () => {
    const simulator = await startSimulator()
    const [one, other] = [await atCode(simulator), await atCode(simulator)]
    const code = shownCode(await one.show())
    expect((await one.send(code)).status).toBe(303)
    expect((await other.send(code)).status).toBe(422)
    const used = await other.show()
    expect(used.text).toContain('è già stato usato. Il prossimo arriva alle')
    simulator.clock.pass(30)
    expect((await other.send(shownCode(await other.show()))).status).toBe(303)
  })

  it.each(['', '000', 'abcdef', '１２３４５６', '1234567'])('%j is none', async (code) => {
    const simulator = await startSimulator()
    const { send } = await atCode(simulator)
    expect((await send(code)).status).toBe(422)
  })

  it('are not asked for, nor taken, before the password', async () => {
    const simulator = await startSimulator()
    const browser = simulator.newBrowser()
    const start = await entrance(browser)
    for (const step of ['codice', 'consenso']) {
      expect((await browser.open(`${start}/${step}`)).status).toBe(403)
      const answer = await browser.post({ action: `${start}/${step}`, fields: {} }, { codice: '1' })
      expect(answer.status).toBe(403)
    }
  })
})

describe('identity providers', () => {
  async function withProvider(simulator: TestSimulator, provider: string, level: number) {
    const browser = simulator.newBrowser()
    const start = await entrance(browser, { styleSheet: all })
    const path = `${start}/identita/${provider}?livello=${level}`
    const who =
      provider === 'eidas'
        ? { fiscalCode: 'DE/IT/MUSTER0001', password: 'erika-mustermann-2017', pin: '20170099' }
        : anna
    let answer = await typeCredentials(browser, path, who)
    if (level === 2) answer = await typeCode(browser, answer)
    return consent(browser, answer)
  }

  it.each([
    ['identita-prova', 1, 'PW'],
    ['esempio-id', 2, 'PIN'],
    ['campione-id', 3, 'CF'],
    ['cie', 1, 'PW'],
    ['cie', 2, 'PIN'],
    ['cie', 3, 'CF'],
  ])('%s at level %i says so with %s, and tells its own facts', async (provider, level, type) => {
    const simulator = await startSimulator()
    const returned = await withProvider(simulator, provider, level)
    const xml = await profileOf(simulator.places.simulator, returned)
    const facts = {
      login: anna.fiscalCode,
      tipo_autenticazione: type,
      name: 'Anna',
      familyName: 'Prova',
      gender: 'F',
      dateOfBirth: '1980-01-15',
      placeOfBirth: 'A271',
      countyOfBirth: 'AN',
      fiscalNumber: `TINIT-${anna.fiscalCode}`,
    }
    for (const [name, value] of Object.entries(facts)) expect(fieldOf(xml, name)).toBe(value)
    expect(xml.includes('<spidCode>')).toBe(provider !== 'cie')
  })

  it.each([1, 2, 3])('eIDAS says CF at level %i too, and knows no fiscal code', async (level) => {
    const simulator = await startSimulator()
    const returned = await withProvider(simulator, 'eidas', level)
    const xml = await profileOf(simulator.places.simulator, returned)
    expect(fieldOf(xml, 'login')).toBe('DE/IT/MUSTER0001')
    expect(fieldOf(xml, 'tipo_autenticazione')).toBe('CF')
    expect(xml).not.toContain('codice_fiscale')
    expect(xml).not.toContain('fiscalNumber')
  })

  it('are chosen on a page of their own, then the level among those that the site admits', async () => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    const start = await entrance(browser, { styleSheet: 'AuthRestriction=1,2' })
    const tab = await browser.open(`${start}?scheda=spid`)
    expect(tab.text).toContain('Entra con SPID')
    const providers = await browser.open(`${start}/spid`)
    for (const name of ['Identità Prova ID', 'Esempio ID', 'Campione ID']) {
      expect(providers.text).toContain(name)
    }
    const levels = await browser.open(`${start}/identita/esempio-id`)
    expect(levels.text).not.toContain('Livello 1')
    expect(levels.text).toContain('Livello 2')
    expect(levels.text).toContain('Livello 3')
    expect((await browser.open(`${start}/identita/nessuno`)).status).toBe(403)
    const onlyOne = await entrance(browser, { styleSheet: 'AuthRestriction=0' })
    expect((await browser.open(`${onlyOne}/identita/cie`)).html).toContain('name="password"')
  })
})

describe('what a site does not admit', () => {
  it.each([
    ['AuthRestriction=2', 'cohesion/pin'],
    ['AuthRestriction=1', 'cohesion/smart-card'],
    ['AuthRestriction=1', 'carta?tipo=cns'],
    ['AuthRestriction=1', 'cohesion/password'],
    ['AuthRestriction=1,3;UType=c', 'cohesion/domain'],
    ['AuthRestriction=1', 'identita/cie?livello=3'],
    ['AuthRestriction=1', 'identita/esempio-id?livello=1'],
    ['AuthRestriction=0,1,2', 'identita/eidas?livello=1'],
    ['AuthRestriction=0;eidas=2', 'identita/eidas?livello=1'],
    ['AuthRestriction=3', 'spid'],
    ['AuthRestriction=1', 'cohesion/constructor'],
  ])('%s: %s is refused, also to who knows its address', async (styleSheet, path) => {
    const { newBrowser, refusals } = await startSimulator()
    const browser = newBrowser()
    const start = await entrance(browser, { styleSheet })
    const shown = await browser.open(`${start}/${path}`)
    expect(shown.status).toBe(403)
    expect(shown.text).toContain('Il sito non ammette questo modo di accedere')
    const level = /livello=(\d)/.exec(path)?.[1] ?? ''
    const form = { action: `${start}/${path.split('?')[0]}`, fields: { livello: level } }
    expect((await browser.post(form, typed(anna))).location).toBeNull()
    expect(refusals()[0]).toBe('method-not-admitted')
  })
})

describe('giving up', () => {
  it.each([
    '',
    '/cohesion',
    '/cohesion/pin',
    '/cohesion/smart-card',
    '/carta?tipo=cie',
    '/spid',
    '/identita/esempio-id?livello=2',
  ])('is possible at …%s, and tells the site that nobody came in', async (path) => {
    const { newBrowser, places } = await startSimulator()
    const browser = newBrowser()
    const page = await browser.open((await entrance(browser)) + path)
    const returned = await backAtSite(browser, await browser.post(formOf(page, '/annulla')))
    expect(returned.field('esito_auth_sso')).not.toBe('OK')
    expect(returned.field('id_sito')).toBe('PORTALE')
    for (const name of ['user', 'id_sessione_sso', 'id_sessione_aspnet_sso']) {
      expect(returned.field(name)).toBe('')
    }
    expect(await profileOf(places.simulator, returned)).toBe('<AUTH>NO</AUTH>')
    expect(browser.cookies.size).toBe(0)
  })

  it('is also possible instead of consenting', async () => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    const start = await entrance(browser)
    const answer = await typeCredentials(browser, `${start}/identita/cie?livello=1`)
    const page = await browser.open(answer.location ?? '')
    const returned = await backAtSite(browser, await browser.post(formOf(page, '/annulla')))
    expect(returned.field('esito_auth_sso')).not.toBe('OK')
  })
})

it.each([
  ['origin', 'https://elsewhere.example'],
  ['sec-fetch-site', 'cross-site'],
])('a form that another site sends is refused (%s)', async (header, value) => {
  const { newBrowser, places, refusals } = await startSimulator()
  const start = await entrance(newBrowser())
  for (const step of ['cohesion/pin', 'annulla', 'identita/cie']) {
    const response = await fetch(`${places.simulator}${start}/${step}`, {
      method: 'POST',
      body: new URLSearchParams(typed(anna)),
      headers: { [header]: value },
      redirect: 'manual',
    })
    expect(response.status).toBe(403)
  }
  expect(refusals()).toEqual(['other-site', 'other-site', 'other-site'])
})

it('a form that is too long, or none, is refused with a page', async () => {
  const { newBrowser, places } = await startSimulator()
  const start = await entrance(newBrowser())
  for (const body of ['x'.repeat(20_000), `${'a[b]'.repeat(2)}=%E0%A4%A&=`]) {
    const response = await fetch(`${places.simulator}${start}/cohesion/pin`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).toContain('Simulatore dimostrativo')
  }
})

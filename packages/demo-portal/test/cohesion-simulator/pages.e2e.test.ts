import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type PageOptions, withPage } from '#test-support/browser'
import { inspectPage } from '../support/inspect-page'
import { listeningSite } from './support/listening-site'
import { startSimulator, type TestSimulator } from './support/running-simulator'
import { anna, requestXml, startPath } from './support/site'

const everything = 'AuthRestriction=0,1,2,3;UType=cd;eidas=1'

/** A site that somebody comes from, and its address at the simulator. */
async function journey(simulator: TestSimulator, styleSheet = everything) {
  const site = await listeningSite()
  const wanted = { validateUrl: site.callback, styleSheet: `${styleSheet};${site.loggedOut}` }
  const at = (path?: string) => simulator.places.simulator + startPath(requestXml(wanted), path)
  return { start: at(), check: at('/SSO/Check.aspx'), site }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()

async function type(page: Page, facts: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(facts)) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
}

const arrives = (page: Page, text: string) =>
  page.waitForSelector(`h1:has-text("${text}")`, { timeout: 15_000 })

const arrivesAsAnna = (page: Page) => arrives(page, `esito OK di ${anna.fiscalCode}`)

const modes: readonly (readonly [string, PageOptions])[] = [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
]

describe.each(modes)('%s', (mode, options) => {
  const isScripted = mode === 'with JavaScript'
  const look = (page: Page, name: string) =>
    isScripted ? inspectPage(page, `simulator-${name}`) : Promise.resolve()
  const returns = async (page: Page) => {
    if (!isScripted) await press(page, 'Continua')
  }

  it('somebody comes in with a PIN, after a wrong one', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await look(page, '1-entrance')
      await follow(page, 'Entra con Cohesion')
      await look(page, '2-own-methods')
      await follow(page, 'Prosegui con Pin Cohesion')
      await look(page, '3-pin')
      await type(page, { 'Codice fiscale': anna.fiscalCode, Password: anna.password, PIN: '1' })
      await press(page, 'Entra')
      await page.waitForSelector('text=non sono giusti')
      if (isScripted) {
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('problema')
      }
      await look(page, '4-pin-wrong')
      await follow(page, 'Compila con i dati di Anna Prova')
      await press(page, 'Entra')
      await returns(page)
      await arrivesAsAnna(page)
    })
  })

  it('somebody comes in with the code of the telephone', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await follow(page, 'Entra con Cohesion')
      await follow(page, 'Prosegui con Otp Cohesion')
      await follow(page, 'Compila con i dati di Anna Prova')
      await look(page, '5-otp')
      await press(page, 'Entra')
      await look(page, '6-code')
      await type(page, { 'Codice di 6 cifre': '000 000' })
      await press(page, 'Conferma')
      await look(page, '7-code-wrong')
      const code = await page.locator('section p.h2').innerText()
      await type(page, { 'Codice di 6 cifre': code })
      await press(page, 'Conferma')
      await returns(page)
      await arrivesAsAnna(page)
    })
  })

  it('somebody comes in with SPID: provider, level, credentials, code, consent', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await follow(page, 'Autenticazione SPID')
      await look(page, '8-spid')
      await follow(page, 'Entra con SPID')
      await look(page, '9-providers')
      await follow(page, 'Prosegui con Esempio ID')
      await page.getByLabel('Livello 2').check()
      await look(page, '10-level')
      await press(page, 'Prosegui')
      await follow(page, 'Compila con i dati di Anna Prova')
      await look(page, '11-provider-credentials')
      await press(page, 'Entra')
      await type(page, { 'Codice di 6 cifre': await page.locator('section p.h2').innerText() })
      await press(page, 'Conferma')
      await look(page, '12-consent')
      await press(page, 'Acconsento')
      await returns(page)
      await arrivesAsAnna(page)
    })
  })

  it('somebody changes their mind at the consent for CIE', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await follow(page, 'Autenticazione CIE')
      await look(page, '13-cie')
      await follow(page, 'Entra con CIE')
      await page.getByLabel('Livello 3').check()
      await press(page, 'Prosegui')
      await follow(page, 'Compila con i dati di Anna Prova')
      await look(page, '14-cie-credentials')
      await press(page, 'Entra')
      await press(page, 'Annulla e torna al sito')
      await returns(page)
      await arrives(page, 'esito KO di')
    })
  })

  it('a citizen of another state comes in through eIDAS', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await follow(page, 'Autenticazione eIDAS')
      await look(page, '15-eidas')
      await follow(page, 'Login with eIDAS')
      await page.getByLabel('Livello 1').check()
      await press(page, 'Prosegui')
      await follow(page, 'Compila con i dati di Erika Mustermann')
      await look(page, '16-eidas-credentials')
      await press(page, 'Entra')
      await press(page, 'Acconsento')
      await returns(page)
      await arrives(page, 'esito OK di DE/IT/MUSTER0001')
    })
  })

  it('who is in already comes into the site again by the older path, until they log out', async () => {
    const simulator = await startSimulator()
    const { start, check } = await journey(simulator)
    await withPage(options, async (page) => {
      await page.goto(start)
      await follow(page, 'Entra con Cohesion')
      await follow(page, 'Prosegui con Password Cohesion')
      await follow(page, 'Compila con i dati di Anna Prova')
      await press(page, 'Entra')
      await returns(page)
      await arrivesAsAnna(page)
      await page.goto(check)
      await arrivesAsAnna(page)
      await page.goto(`${simulator.places.simulator}/SPManager/Logout.aspx`)
      await arrives(page, 'Uscita dal sito')
      await page.goto(check)
      await arrives(page, 'Accesso con Cohesion')
    })
  })

  async function withCard(simulator: TestSimulator, name: string | null): Promise<PageOptions> {
    const { places, keys } = simulator
    return {
      ...options,
      // The test's browser has no store of authorities; that the authority is enough is tried without a browser.
      ignoreHTTPSErrors: true,
      ...(name === null
        ? {}
        : {
            clientCertificates: [
              {
                origin: places.cards ?? '',
                pfx: await readFile(join(keys.folder, 'carte', `${name}.p12`)),
                passphrase: 'prova',
              },
            ],
          }),
    }
  }

  async function toReader(page: Page, start: string) {
    await page.goto(start)
    await follow(page, 'Entra con Cohesion')
    await follow(page, 'Prosegui con Smart Card')
    await look(page, '17-card-kinds')
    await page.getByLabel('Tessera Sanitaria').check()
    await press(page, 'Prosegui')
    await look(page, '18-card-reader')
    await follow(page, 'Leggi la carta')
  }

  it('somebody comes in with a smart card', async () => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(await withCard(simulator, 'anna-prova'), async (page) => {
      await toReader(page, start)
      await returns(page)
      await arrivesAsAnna(page)
    })
  })

  it.each([
    ['none', null, 'Nessuna carta letta'],
    ['an expired one', 'anna-prova-scaduta', 'La carta è scaduta'],
    ['a revoked one', 'anna-prova-revocata', 'La carta è stata revocata'],
    [
      'one of another authority',
      'anna-prova-altra-autorita',
      'La carta è di un’autorità non riconosciuta',
    ],
  ])('with %s in the reader they are told so, and can go another way', async (_, name, title) => {
    const simulator = await startSimulator()
    const { start } = await journey(simulator)
    await withPage(await withCard(simulator, name), async (page) => {
      await toReader(page, start)
      await arrives(page, title)
      await look(page, `19-card-${name ?? 'none'}`)
      await follow(page, 'Torna alla scelta delle credenziali')
      await arrives(page, 'Con quali credenziali?')
    })
  })
})

it('what stands alone is as readable: home, refusals, the way back, the end', async () => {
  const simulator = await startSimulator()
  const { start } = await journey(simulator)
  const { simulator: origin } = simulator.places
  await withPage({ javaScriptEnabled: true }, async (page) => {
    await page.goto(`${origin}/`)
    await inspectPage(page, 'simulator-20-home')
    await page.goto(`${origin}/SPManager/WAYF.aspx?auth=xx`)
    await inspectPage(page, 'simulator-21-refused')
    await page.goto(`${origin}/accesso/nessuno`)
    await inspectPage(page, 'simulator-22-login-over')
    await page.goto(`${origin}/SPManager/Logout.aspx`)
    await inspectPage(page, 'simulator-23-logged-out')
    // The page that goes on by itself, held back.
    await page.route('**/ritorno.js', (route) => route.fulfill({ contentType: 'text/javascript' }))
    await page.goto(start)
    await press(page, 'Annulla e torna al sito')
    await arrives(page, 'Ritorno al sito')
    await inspectPage(page, 'simulator-24-return')
  })
})

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAuthority } from '../../src/cohesion-simulator/keys/certificate-authority'
import { refusalTexts } from '../../src/cohesion-simulator/refusals'
import { readCard, testCard } from './support/read-card'
import { startSimulator, type TestSimulator } from './support/running-simulator'
import { anna, backAtSite, entrance, fieldOf, profileOf } from './support/site'

const wanted = { styleSheet: 'AuthRestriction=2;UType=c' }

/** To where the card is read; the path on that site. */
async function atReader(simulator: TestSimulator) {
  const browser = simulator.newBrowser()
  const start = await entrance(browser, wanted)
  const page = await browser.open(`${start}/carta?tipo=raffaello`)
  const link = /href="(https:[^"]*)"[^>]*>\s*Leggi la carta/.exec(page.html)?.[1] ?? ''
  expect(link.startsWith(`${simulator.places.cards}/carta/`)).toBe(true)
  return { browser, start, path: new URL(link).pathname }
}

describe('a card in the reader', () => {
  it('lets its holder in: the browser proves that it has the key, and the site learns who it is', async () => {
    const simulator = await startSimulator()
    const { browser, path } = await atReader(simulator)
    const read = await readCard(simulator, path, await testCard(simulator, 'anna-prova'))
    expect(read.status).toBe(303)
    expect(read.location?.startsWith(simulator.places.simulator)).toBe(true)
    const returned = await backAtSite(browser, await browser.send(read.location ?? ''))
    expect(returned.field('esito_auth_sso')).toBe('OK')
    const xml = await profileOf(simulator.places.simulator, returned)
    expect(fieldOf(xml, 'codice_fiscale')).toBe(anna.fiscalCode)
    expect(fieldOf(xml, 'tipo_autenticazione')).toBe('CF')
  })

  it.each([
    ['none', null, 'card-missing'],
    ['an expired one', 'anna-prova-scaduta', 'card-expired'],
    ['a revoked one', 'anna-prova-revocata', 'card-revoked'],
    ['one of another authority', 'anna-prova-altra-autorita', 'card-of-foreign-authority'],
  ] as const)(
    '%s lets nobody in, and the page says which it is and what to do',
    async (_, name, reason) => {
      const simulator = await startSimulator()
      const { path } = await atReader(simulator)
      const read = await readCard(simulator, path, name && (await testCard(simulator, name)))
      expect(read.status).toBe(403)
      expect(read.location).toBeNull()
      expect(read.text).toContain(refusalTexts[reason].title)
      expect(read.text).toContain(refusalTexts[reason].remedy)
      expect(read.text).toContain('Torna alla scelta delle credenziali')
      expect(simulator.refusals()).toEqual([reason])
      expect(JSON.stringify(simulator.events)).not.toContain(anna.fiscalCode)
    },
  )

  it('is told apart by its sentence: no two are the same', () => {
    const cards = Object.entries(refusalTexts).filter(([reason]) => reason.startsWith('card-'))
    expect(cards.length).toBeGreaterThan(8)
    expect(new Set(cards.map(([, { title }]) => title)).size).toBe(cards.length)
  })

  it('from tomorrow on, or after its time, is seen by the clock', async () => {
    const simulator = await startSimulator()
    simulator.clock.pass(-2 * 60 * 60)
    const early = await atReader(simulator)
    const card = await testCard(simulator, 'aldo-prova')
    expect((await readCard(simulator, early.path, card)).text).toContain('non è ancora valida')
    simulator.clock.pass(400 * 24 * 60 * 60)
    const late = await atReader(simulator)
    expect((await readCard(simulator, late.path, card)).text).toContain('è scaduta')
  })

  it('proves it for one login, once, within a minute', async () => {
    const simulator = await startSimulator()
    const card = await testCard(simulator, 'anna-prova')
    const [one, other] = [await atReader(simulator), await atReader(simulator)]
    const read = await readCard(simulator, one.path, card)
    const proof = read.location?.split('/').at(-1)
    const elsewhere = await other.browser.open(`${other.start}/carta/${proof}`)
    expect(elsewhere.status).toBe(403)
    expect((await one.browser.open(read.location ?? '')).status).toBe(403)

    const late = await readCard(simulator, one.path, card)
    simulator.clock.pass(60)
    expect((await one.browser.open(late.location ?? '')).status).toBe(403)
    const again = await readCard(simulator, one.path, card)
    const returned = await backAtSite(one.browser, await one.browser.send(again.location ?? ''))
    expect(returned.field('user')).toBe(anna.fiscalCode)
    expect((await readCard(simulator, one.path, card)).status).toBe(410)
  })

  it('is read only for sites that admit cards', async () => {
    const simulator = await startSimulator()
    const start = await entrance(simulator.newBrowser(), { styleSheet: 'AuthRestriction=1' })
    const path = start.replace('/accesso/', '/carta/')
    const read = await readCard(simulator, path, await testCard(simulator, 'anna-prova'))
    expect(read.status).toBe(403)
    expect(read.text).toContain('Il sito non ammette questo modo di accedere')
  })
})

describe('the list of revoked cards', () => {
  const day = 24 * 60 * 60 * 1000

  it.each([
    ['is not there', async () => new Uint8Array()],
    ['is of another authority', (folder: { revoke: () => Promise<Uint8Array> }) => folder.revoke()],
  ])('that %s lets no card in: none can be trusted', async (_, make) => {
    const simulator = await startSimulator()
    const file = join(simulator.keys.folder, 'carte-revocate.crl')
    const before = await simulator.keys.cardAuthority.revocations()
    onTestFinished(() => writeFile(file, before))
    const period = {
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + day),
    }
    // Same name, other key: whoever can write the file cannot make revoked cards good.
    const name = [
      { C: ['IT'] },
      { O: ['Consegna, dimostrazione senza valore'] },
      { CN: ['Autorita delle carte di prova'] },
    ]
    const impostor = await createAuthority(name, period)
    const revoke = async () => new Uint8Array((await impostor.revoke([], period)).rawData)
    await writeFile(file, await make({ revoke }))
    const { path } = await atReader(simulator)
    const read = await readCard(simulator, path, await testCard(simulator, 'anna-prova'))
    expect(read.text).toContain(refusalTexts['card-revocations-unknown'].title)
  })
})

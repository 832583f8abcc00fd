import type { X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { trustedAddresses } from '../../src/cohesion-simulator/smart-card/trusted-addresses'
import { readCard, testCard } from './support/read-card'
import { startSimulator, type TestSimulator } from './support/running-simulator'
import { anna, backAtSite, entrance } from './support/site'

const proxied = (addresses: readonly string[]) =>
  startSimulator({
    cardsOrigin: 'https://carte.example.it',
    cardsProxy: { addresses, header: 'X-SSL-Client-Cert' },
  })

/** The certificate of a test card, as the proxy before the simulator has it. */
async function certificateOf(simulator: TestSimulator, name: string): Promise<X509Certificate> {
  const { pfx, passphrase } = await testCard(simulator, name)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const socket = new TLSSocket(connect(port, '127.0.0.1'), {
    secureContext: createSecureContext({ pfx, passphrase }),
  })
  const own = socket.getX509Certificate()
  socket.destroy()
  server.close()
  if (!own) throw new Error('the file holds no certificate')
  return own
}

const oneLine = (pem: string): string => pem.trim().replaceAll('\n', ' ')

async function send(simulator: TestSimulator, header: Record<string, string>) {
  const browser = simulator.newBrowser()
  const start = await entrance(browser, { styleSheet: 'AuthRestriction=2' })
  const path = start.replace('/accesso/', '/carta/')
  const response = await fetch(`http://127.0.0.1:${simulator.ports.cards}${path}`, {
    headers: header,
    redirect: 'manual',
  })
  return { browser, status: response.status, location: response.headers.get('location') }
}

describe('behind a proxy that asks for the card', () => {
  const forms: readonly (readonly [string, (certificate: X509Certificate) => string])[] = [
    ['nginx', (certificate) => encodeURIComponent(certificate.toString())],
    ['Apache', (certificate) => oneLine(certificate.toString())],
    ['HAProxy', (certificate) => certificate.raw.toString('base64')],
    ['RFC 9440', (certificate) => `:${certificate.raw.toString('base64')}:`],
  ]
  it.each(forms)('the holder comes in with what %s passes on', async (_, write) => {
    const simulator = await proxied(['127.0.0.1'])
    const value = write(await certificateOf(simulator, 'anna-prova'))
    const { browser, status, location } = await send(simulator, { 'x-ssl-client-cert': value })
    expect(status).toBe(303)
    const returned = await backAtSite(browser, await browser.send(location ?? ''))
    expect(returned.field('user')).toBe(anna.fiscalCode)
  })

  it('browsers are sent to the proxy', async () => {
    const simulator = await proxied(['127.0.0.1'])
    const browser = simulator.newBrowser()
    const page = await browser.open(`${await entrance(browser)}/carta?tipo=cns`)
    expect(page.html).toContain('href="https://carte.example.it/carta/')
  })

  it.each(['', '-', '(null)'])('no card is %j', async (value) => {
    const simulator = await proxied(['127.0.0.1'])
    const sent = await send(simulator, value === '' ? {} : { 'x-ssl-client-cert': value })
    expect(sent.status).toBe(403)
    expect(simulator.refusals()).toEqual(['card-missing'])
  })

  it.each([
    'ciao',
    '%E0%A4%A',
    ':%00:',
    '-----BEGIN CERTIFICATE----- AAAA -----END CERTIFICATE-----',
  ])('%s is no card', async (value) => {
    const simulator = await proxied(['127.0.0.1'])
    expect((await send(simulator, { 'x-ssl-client-cert': value })).status).toBe(403)
    expect(simulator.refusals()).toEqual(['card-unreadable'])
  })

  it('two cards at once are none', async () => {
    const simulator = await proxied(['127.0.0.1'])
    const [one, other] = [
      await certificateOf(simulator, 'anna-prova'),
      await certificateOf(simulator, 'aldo-prova'),
    ]
    const value = `${one.raw.toString('base64')}, ${other.raw.toString('base64')}`
    expect((await send(simulator, { 'x-ssl-client-cert': value })).status).toBe(403)
    expect(simulator.refusals()).toEqual(['card-unreadable'])
  })

  it('a revoked card is refused as it is without a proxy', async () => {
    const simulator = await proxied(['127.0.0.1'])
    const certificate = await certificateOf(simulator, 'anna-prova-revocata')
    const value = encodeURIComponent(certificate.toString())
    expect((await send(simulator, { 'x-ssl-client-cert': value })).status).toBe(403)
    expect(simulator.refusals()).toEqual(['card-revoked'])
  })

  it('nobody else is believed, whatever they say about where they come from', async () => {
    const simulator = await proxied(['10.0.0.7', 'fd00::/8'])
    const certificate = await certificateOf(simulator, 'anna-prova')
    const sent = await send(simulator, {
      'x-ssl-client-cert': encodeURIComponent(certificate.toString()),
      'x-forwarded-for': '10.0.0.7',
      forwarded: 'for=10.0.0.7',
      'x-real-ip': '10.0.0.7',
    })
    expect(sent.status).toBe(403)
    expect(sent.location).toBeNull()
    expect(simulator.refusals()).toEqual(['card-from-untrusted-address'])
    expect(JSON.stringify(simulator.events)).not.toContain(anna.fiscalCode)
  })
})

it('without a proxy the header says nothing: the connection does', async () => {
  const simulator = await startSimulator()
  const start = await entrance(simulator.newBrowser(), { styleSheet: 'AuthRestriction=2' })
  const value = encodeURIComponent((await certificateOf(simulator, 'anna-prova')).toString())
  const path = start.replace('/accesso/', '/carta/')
  const read = await readCard(simulator, path, { headers: { 'x-ssl-client-cert': value } })
  expect(read.status).toBe(403)
  expect(simulator.refusals()).toEqual(['card-missing'])
})

it.each([
  ['127.0.0.1', ['127.0.0.1'], true],
  ['::ffff:127.0.0.1', ['127.0.0.1'], true],
  ['::FFFF:10.1.2.3', ['10.0.0.0/8'], true],
  ['10.0.0.8', ['10.0.0.7', '10.1.0.0/16'], false],
  ['fd12::1', ['fd00::/8'], true],
  ['::1', ['127.0.0.1'], false],
  ['127.0.0.1', [], false],
  [undefined, ['127.0.0.1'], false],
  ['localhost', ['127.0.0.1'], false],
])('a connection from %s with %j trusted: %s', (address, ranges, trusted) => {
  expect(trustedAddresses(ranges)(address)).toBe(trusted)
})

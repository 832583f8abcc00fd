import { X509Certificate } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type RequestOptions, request } from 'node:https'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { issueCardSite } from '../../src/cohesion-simulator/keys/card-site'
import {
  createAuthority,
  type Issued,
} from '../../src/cohesion-simulator/keys/certificate-authority'
import { onlyForSites } from '../../src/cohesion-simulator/keys/name-constraints'
import {
  openSimulatorKeys,
  type SimulatorKeyOptions,
} from '../../src/cohesion-simulator/keys/simulator-keys'
import { demoPeople } from '../../src/cohesion-simulator/people/demo-people'
import { SubjectAlternativeNameExtension } from '../../src/cohesion-simulator/smart-card/x509'
import { demoUsers } from '../../src/demo-data/users'
import { temporaryFolder } from '../support/running-portal'

const day = 24 * 60 * 60 * 1000
const now = new Date()

const options = async (
  changes: Partial<SimulatorKeyOptions> = {},
): Promise<SimulatorKeyOptions> => ({
  dataDir: await temporaryFolder(),
  people: demoPeople(demoUsers),
  siteNames: ['localhost', '127.0.0.1', '::1'],
  now,
  ...changes,
})

const pinned = ({ profileSigner }: Awaited<ReturnType<typeof openSimulatorKeys>>): string =>
  new X509Certificate(Buffer.from(profileSigner.certificate)).fingerprint256

describe('the folder of keys and test cards', () => {
  it('holds a card for each person, those that are refused, and says in Italian what to do', async () => {
    const { folder } = await openSimulatorKeys(await options())
    expect((await readdir(join(folder, 'carte'))).sort()).toEqual([
      'aldo-prova.p12',
      'anna-prova-altra-autorita.p12',
      'anna-prova-revocata.p12',
      'anna-prova-scaduta.p12',
      'anna-prova.p12',
      'ciro-campione.p12',
      'dora-modello.p12',
      'furio-esempio.p12',
      'teresa-esempio.p12',
    ])
    const text = await readFile(join(folder, 'LEGGIMI.txt'), 'utf8')
    for (const file of await readdir(join(folder, 'carte'))) expect(text).toContain(file)
    for (const words of ['password di ogni file è: prova', 'non proseguire oltre l’avviso']) {
      expect(text).toContain(words)
    }
  })

  it('is for its owner alone, and holds no key of an authority', async () => {
    const { folder } = await openSimulatorKeys(await options())
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    const files = (await readdir(folder)).filter((name) => name !== 'carte')
    for (const name of files) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    expect(files.filter((name) => name.endsWith('.key.pem')).sort()).toEqual([
      'profilo.key.pem',
      'sito.key.pem',
    ])
  })

  it('stays from one start to the next: cards that were imported go on working', async () => {
    const choices = await options()
    const first = await openSimulatorKeys(choices)
    const later = { ...choices, now: new Date(now.getTime() + 300 * day) }
    expect(pinned(await openSimulatorKeys(later))).toBe(pinned(first))
  })

  it.each([
    ['its time is nearly over', { now: new Date(now.getTime() + 340 * day) }],
    ['there are other people', { people: demoPeople(demoUsers.slice(1)) }],
    ['the site has another name', { siteNames: ['carte.example.it'] }],
  ])('is made anew when %s', async (_, change) => {
    const choices = await options()
    const first = await openSimulatorKeys(choices)
    const second = await openSimulatorKeys({ ...choices, ...change })
    expect(pinned(second)).not.toBe(pinned(first))
    expect(await readdir(choices.dataDir)).toEqual(['simulatore-cohesion'])
  })

  it('is made anew when a start was broken off and left half of it, or when it is spoilt', async () => {
    const choices = await options()
    const { folder } = await openSimulatorKeys(choices)
    await rm(join(folder, 'contenuto.json'))
    await rm(join(folder, 'profilo.key.pem'))
    const again = await openSimulatorKeys(choices)
    await writeFile(join(folder, 'contenuto.json'), '{"until":')
    expect(pinned(await openSimulatorKeys(choices))).not.toBe(pinned(again))
  })

  it('is one folder when two start at the same moment', async () => {
    const choices = await options()
    const starts = Array.from({ length: 4 }, () => openSimulatorKeys(choices))
    const started = new Set((await Promise.all(starts)).map(pinned))
    expect(await readdir(choices.dataDir)).toEqual(['simulatore-cohesion'])
    expect([...started]).toEqual([pinned(await openSimulatorKeys(choices))])
  })

  it('opens with its password only', async () => {
    const { folder } = await openSimulatorKeys(await options())
    const pfx = await readFile(join(folder, 'carte', 'anna-prova.p12'))
    expect(() => createSecureContext({ pfx, passphrase: 'prova' })).not.toThrow()
    expect(() => createSecureContext({ pfx, passphrase: 'Prova' })).toThrow(/mac verify failure/)
  })
})

describe('the authority that people import', () => {
  const validity = {
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + day),
  }

  /** What a client that believes the authority alone gets from a site: `200`, or why it refuses. */
  async function opened(site: Issued, ca: string, options: RequestOptions): Promise<string> {
    const server = createServer(
      {
        key: site.key.export({ type: 'pkcs8', format: 'pem' }),
        cert: site.certificate.toString('pem'),
      },
      (_, response) => response.end(),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    return new Promise((resolve) => {
      const sent = request(
        { host: '127.0.0.1', port, ca, agent: false, ...options },
        (response) => {
          response.resume()
          resolve(String(response.statusCode))
        },
      )
      sent.once('error', (error) => resolve(error.message))
      sent.end()
    })
  }

  it('vouches for the site by its names, and for no other site', async () => {
    const site = await issueCardSite(['carte.example.it', '127.0.0.1'], validity)
    const open = (servername: string) => opened(site, site.authority, { servername })
    expect(await open('carte.example.it')).toBe('200')
    expect(await open('portale.example.it')).toContain('does not match certificate')
  })

  it.each([
    ['dns', 'localhost', true],
    ['ip', '127.0.0.1', true],
    ['ip', '::1', true],
    ['dns', 'portale.example.it', false],
    ['ip', '127.0.0.2', false],
    ['ip', '::2', false],
  ] as const)(
    'bound to this machine is believed for %s %s: %s, even if its key were still there',
    async (type, value, believed) => {
      const authority = await createAuthority([{ CN: ['Autorita'] }], validity, [
        onlyForSites(['localhost', '127.0.0.1', '::1']),
      ])
      const site = await authority.issue([{ CN: ['Sito'] }], validity, {
        extended: '1.3.6.1.5.5.7.3.1',
        extensions: [new SubjectAlternativeNameExtension([{ type, value }])],
      })
      const answer = await opened(site, authority.certificate.toString('pem'), {
        ...(type === 'dns' ? { servername: value } : {}),
        // The constraint alone is looked at.
        checkServerIdentity: () => undefined,
      })
      expect(answer).toBe(believed ? '200' : 'permitted subtree violation')
    },
  )
})

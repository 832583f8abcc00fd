import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, describeProblems, readConfig } from '../../src/config/config'
import { productionRequirements } from '../../src/config/production-requirements'
import { variables } from '../../src/config/variables'

function read(env: NodeJS.ProcessEnv): Config {
  const result = readConfig(env)
  if (!result.ok) throw new Error(describeProblems(result.problems))
  return result.config
}

function complaint(env: NodeJS.ProcessEnv): string {
  const result = readConfig(env)
  if (result.ok) throw new Error('the configuration was accepted')
  return describeProblems(result.problems)
}

describe('an empty environment', () => {
  it('gives a portal for this machine only, with an SQLite file in the repository’s data folder', () => {
    const config = read({})
    expect(config).toMatchObject({
      mode: 'demo',
      port: 3000,
      host: '127.0.0.1',
      filesDir: null,
      newFilesIn: 'folder',
      sessionKey: null,
      trustProxy: false,
      publicOrigin: null,
      checkWorkers: Math.max(1, availableParallelism() - 1),
      checkMemoryMb: 512,
      checkSeconds: 60,
      checkQueue: 20,
      scanner: null,
      demoUsers: true,
      demoData: true,
      cohesionSimulator: {
        port: 4000,
        origin: null,
        cardsPort: 4443,
        cardsOrigin: null,
        cardsProxy: null,
      },
      databaseWaitSeconds: 60,
      stopSeconds: 10,
      logLevel: 'warn',
      logIp: false,
    })
    const root = new URL('../../../../', import.meta.url).pathname
    expect(config.dataDir).toBe(`${root}data`)
    expect(config.databaseUrl).toBe(`sqlite:${root}data/portal.sqlite`)
  })

  it('is the same as one with empty values', () => {
    const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, '']))
    expect(read(empty)).toEqual(read({}))
  })
})

it('keeps the database file in the data folder unless another database is named', () => {
  expect(read({ DATA_DIR: '/srv/consegna' }).databaseUrl).toBe('sqlite:/srv/consegna/portal.sqlite')
  for (const scheme of ['postgres', 'postgresql', 'mariadb']) {
    const url = `${scheme}://portal:secret@db.example.it:5432/consegna`
    expect(read({ DATA_DIR: '/srv/consegna', DATABASE_URL: url }).databaseUrl).toBe(url)
  }
})

it('reads everything that can be set', () => {
  expect(
    read({
      CONSEGNA_MODE: 'demo',
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/consegna',
      DATABASE_URL: 'sqlite:/srv/other.sqlite',
      FILES_DIR: '/srv/files',
      NEW_FILES_IN: 'database',
      SESSION_KEY: 'k'.repeat(32),
      SIGNING_KEYS: '/srv/keys.json',
      TRUST_PROXY: 'true',
      PUBLIC_ORIGIN: 'https://portale.example.it',
      CHECK_WORKERS: '0',
      CHECK_MEMORY_MB: '1024',
      CHECK_SECONDS: '90',
      CHECK_QUEUE: '0',
      SCANNER: 'clamd://antivirus.example.it:3311',
      DEMO_USERS: 'false',
      DEMO_DATA: 'false',
      COHESION_SIMULATOR: 'true',
      COHESION_SIMULATOR_PORT: '4100',
      COHESION_SIMULATOR_ORIGIN: 'https://accesso.example.it',
      SMART_CARD_PORT: '4101',
      SMART_CARD_ORIGIN: 'https://carte.example.it',
      SMART_CARD_PROXIES: '10.0.0.7, fd00::/8',
      SMART_CARD_HEADER: 'Client-Cert',
      DATABASE_WAIT_SECONDS: '0',
      STOP_SECONDS: '25',
      LOG_LEVEL: 'debug',
      LOG_IP: 'true',
    }),
  ).toEqual({
    mode: 'demo',
    port: 0,
    host: '::1',
    dataDir: '/srv/consegna',
    databaseUrl: 'sqlite:/srv/other.sqlite',
    filesDir: '/srv/files',
    newFilesIn: 'database',
    sessionKey: 'k'.repeat(32),
    signingKeys: '/srv/keys.json',
    makeSigningKeys: false,
    trustProxy: true,
    publicOrigin: 'https://portale.example.it',
    checkWorkers: 0,
    checkMemoryMb: 1024,
    checkSeconds: 90,
    checkQueue: 0,
    scanner: { host: 'antivirus.example.it', port: 3311 },
    demoUsers: false,
    demoData: false,
    cohesionSimulator: {
      port: 4100,
      origin: 'https://accesso.example.it',
      cardsPort: 4101,
      cardsOrigin: 'https://carte.example.it',
      cardsProxy: { addresses: ['10.0.0.7', 'fd00::/8'], header: 'Client-Cert' },
    },
    databaseWaitSeconds: 0,
    stopSeconds: 25,
    logLevel: 'debug',
    logIp: true,
  })
})

it.each([
  ['clamd://antivirus', { host: 'antivirus', port: 3310 }],
  ['clamd://[::1]:3310', { host: '::1', port: 3310 }],
  ['clamd:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['none', null],
])('finds the virus scanner at %s', (SCANNER, scanner) => {
  expect(read({ SCANNER }).scanner).toEqual(scanner)
})

describe('a wrong value', () => {
  it.each([
    ['PORT', 'tremila', 'un numero intero da 0 a 65535'],
    ['PORT', '65536', 'un numero intero da 0 a 65535'],
    ['PORT', '80.5', 'un numero intero da 0 a 65535'],
    ['PORT', '-1', 'un numero intero da 0 a 65535'],
    ['HOST', 'http://localhost', '127.0.0.1'],
    ['TRUST_PROXY', 'yes', 'true oppure false'],
    ['CHECK_WORKERS', 'tutti', 'da 0 a 64'],
    ['CHECK_MEMORY_MB', '64', 'da 128 a 16384'],
    ['CHECK_SECONDS', '0', 'da 1 a 3600'],
    ['CHECK_QUEUE', '10001', 'da 0 a 10000'],
    ['SCANNER', 'false', 'clamd://host:3310'],
    ['SCANNER', 'clamd:run/clamd.sock', 'clamd:/percorso/del/socket'],
    ['SCANNER', 'clamd://', 'clamd://host:3310'],
    ['SCANNER', 'clamd://host:99999', 'clamd://host:3310'],
    ['SCANNER', 'tcp://host:3310', 'clamd://host:3310'],
    ['CONSEGNA_MODE', 'prod', 'demo oppure production'],
    ['DEMO_USERS', 'no', 'true oppure false'],
    ['DEMO_DATA', 'no', 'true oppure false'],
    ['COHESION_SIMULATOR', 'on', 'true oppure false'],
    ['COHESION_SIMULATOR_PORT', '70000', 'da 0 a 65535'],
    ['COHESION_SIMULATOR_ORIGIN', 'accesso.example.it', 'https://accesso.example.it'],
    ['SMART_CARD_PORT', 'x', 'da 0 a 65535'],
    ['SMART_CARD_ORIGIN', 'https://carte.example.it/leggi', 'senza percorso'],
    ['SMART_CARD_PROXIES', 'proxy.example.it', 'indirizzi o reti'],
    ['SMART_CARD_PROXIES', '10.0.0.0/33', 'indirizzi o reti'],
    ['SMART_CARD_PROXIES', '10.0.0.7,', 'indirizzi o reti'],
    ['SMART_CARD_HEADER', 'X SSL', 'il nome di un’intestazione'],
    ['DATABASE_WAIT_SECONDS', '1h', 'da 0 a 3600'],
    ['STOP_SECONDS', '-1', 'da 0 a 3600'],
    ['LOG_LEVEL', 'verbose', 'trace, debug, info'],
    ['LOG_IP', 'yes', 'true oppure false'],
    ['PUBLIC_ORIGIN', 'portale.example.it', 'https://portale.example.it'],
    ['PUBLIC_ORIGIN', 'https://portale.example.it/consegna', 'senza percorso'],
    ['PUBLIC_ORIGIN', 'ftp://portale.example.it', 'https://'],
  ])('%s=%s is told by name, with the value and what is expected', (name, value, expected) => {
    const text = complaint({ [name]: value, TRUST_PROXY: name === 'TRUST_PROXY' ? value : 'true' })
    expect(text).toContain(`${name} = "${value}"`)
    expect(text).toContain(expected)
  })

  it.each([
    ['DATABASE_URL', 'mysql://portal:segretissima@db/consegna', 'mariadb://'],
    ['DATABASE_URL', 'sqlite:', 'sqlite:percorso-del-file'],
    ['SESSION_KEY', 'segretissima', 'almeno 32 caratteri'],
  ])('%s is told without the value, which may hold a secret', (name, value, expected) => {
    const text = complaint({ [name]: value })
    expect(text).toContain(`  ${name}\n`)
    expect(text).toContain(expected)
    expect(text).not.toContain('segretissima')
  })

  it('does not hide the others: all are told at once', () => {
    const text = complaint({
      PORT: 'x',
      TRUST_PROXY: 'si',
      SESSION_KEY: 'short',
      HOST: '127.0.0.1',
    })
    expect(text).toContain('PORT')
    expect(text).toContain('TRUST_PROXY')
    expect(text).toContain('SESSION_KEY')
    expect(text).not.toContain('HOST')
  })

  it('https without a proxy before the portal is refused: its cookies would be lost', () => {
    const text = complaint({ PUBLIC_ORIGIN: 'https://portale.example.it' })
    expect(text).toContain('TRUST_PROXY')
    expect(text).toContain('proxy')
  })

  it('a proxy for smart cards without the address under which browsers see it is refused', () => {
    const text = complaint({ SMART_CARD_PROXIES: '10.0.0.7' })
    expect(text).toContain('SMART_CARD_ORIGIN')
    expect(text).toContain('https://carte.example.it')
  })
})

describe('the login simulator', () => {
  it('has ports beside the portal’s, so that portals with ports of their own do not meet', () => {
    expect(read({ PORT: '3001' }).cohesionSimulator).toMatchObject({ port: 4001, cardsPort: 4444 })
    expect(read({ PORT: '0' }).cohesionSimulator).toMatchObject({ port: 0, cardsPort: 0 })
    expect(read({ PORT: '65000' }).cohesionSimulator).toMatchObject({ port: 0, cardsPort: 0 })
  })

  it('can be switched off', () => {
    expect(read({ COHESION_SIMULATOR: 'false' }).cohesionSimulator).toBeNull()
  })
})

/** What a portal in service is started with. */
const production = {
  CONSEGNA_MODE: 'production',
  SESSION_KEY: 'k'.repeat(32),
  PUBLIC_ORIGIN: 'https://portale.example.it',
  TRUST_PROXY: 'true',
  SCANNER: 'clamd:/run/clamav/clamd.ctl',
  SIGNING_KEYS: '/etc/consegna/signing-keys.json',
}

describe('a portal in service', () => {
  it('has no invented people, no invented campaign and no login simulator', () => {
    expect(read(production)).toMatchObject({
      mode: 'production',
      demoUsers: false,
      demoData: false,
      cohesionSimulator: null,
    })
  })

  it('is refused with all reasons at once, also beside values that are wrong in themselves', () => {
    const text = complaint({
      CONSEGNA_MODE: 'production',
      PORT: 'tremila',
      DEMO_USERS: 'true',
      DEMO_DATA: 'true',
      COHESION_SIMULATOR: 'true',
    })
    const named = [...text.matchAll(/^ {2}([A-Z_]+)/gm)].map(([, name]) => name)
    expect(named).toEqual(['PORT', ...productionRequirements.map(({ variable }) => variable)])
    for (const { it, en } of productionRequirements) {
      expect(text).toContain(`atteso:   ${it}`)
      expect(text).toContain(`expected: ${en}`)
    }
  })

  it.each([
    ['DEMO_USERS', 'true'],
    ['DEMO_DATA', 'true'],
    ['COHESION_SIMULATOR', 'true'],
    ['SESSION_KEY', ''],
    ['PUBLIC_ORIGIN', 'http://portale.example.it'],
    ['PUBLIC_ORIGIN', ''],
    ['TRUST_PROXY', 'false'],
    ['TRUST_PROXY', ''],
    ['SCANNER', ''],
    ['SIGNING_KEYS', ''],
  ])('is refused with %s=%s alone, in one complaint', (name, value) => {
    const text = complaint({ ...production, [name]: value })
    expect([...text.matchAll(/^ {2}([A-Z_]+)/gm)].map(([, each]) => each)).toEqual([name])
  })

  it('signs with the keys that it is given, and makes none; the demo makes its own', () => {
    expect(read(production)).toMatchObject({
      signingKeys: resolve('/etc/consegna/signing-keys.json'),
      makeSigningKeys: false,
    })
    expect(read({ DATA_DIR: '/srv/demo' })).toMatchObject({
      signingKeys: resolve('/srv/demo/signing-keys.json'),
      makeSigningKeys: true,
    })
  })

  it('goes without a virus scanner only when that is said by name', () => {
    expect(read({ ...production, SCANNER: 'none' }).scanner).toBeNull()
  })

  it('is refused without https and a proxy also when it listens on this machine only', () => {
    const { PUBLIC_ORIGIN: _, TRUST_PROXY: __, ...rest } = production
    const text = complaint({ ...rest, HOST: '127.0.0.1' })
    expect(text).toContain('PUBLIC_ORIGIN')
    expect(text).toContain('TRUST_PROXY')
  })
})

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8')
  const rows = new Map(
    [...page.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, value]) => [name, value]),
  )

  it('has a row for each variable, and for no other', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(variables).sort())
  })

  it('tells the defaults that count', () => {
    const { port, host, trustProxy, checkMemoryMb, checkSeconds, ...others } = read({})
    expect(rows.get('PORT')).toBe(`\`${port}\``)
    expect(rows.get('HOST')).toBe(`\`${host}\``)
    expect(rows.get('TRUST_PROXY')).toBe(`\`${trustProxy}\``)
    expect(rows.get('CHECK_MEMORY_MB')).toBe(`\`${checkMemoryMb}\``)
    expect(rows.get('CHECK_SECONDS')).toBe(`\`${checkSeconds}\``)
    expect(rows.get('CONSEGNA_MODE')).toBe(`\`${others.mode}\``)
    expect(rows.get('CHECK_QUEUE')).toBe(`\`${others.checkQueue}\``)
    expect(rows.get('DATABASE_WAIT_SECONDS')).toBe(`\`${others.databaseWaitSeconds}\``)
    expect(rows.get('STOP_SECONDS')).toBe(`\`${others.stopSeconds}\``)
    expect(rows.get('LOG_IP')).toBe(`\`${others.logIp}\``)
    const inService = read(production)
    for (const [name, demo, service] of [
      ['DEMO_USERS', others.demoUsers, inService.demoUsers],
      ['DEMO_DATA', others.demoData, inService.demoData],
      [
        'COHESION_SIMULATOR',
        others.cohesionSimulator !== null,
        inService.cohesionSimulator !== null,
      ],
      ['LOG_LEVEL', others.logLevel, inService.logLevel],
    ]) {
      expect(rows.get(`${name}`)).toBe(`\`${demo}\` in the demo, else \`${service}\``)
    }
  })
})

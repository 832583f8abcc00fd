import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { type Config, describeProblems, readConfig } from '../../src/config/config'
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
      port: 3000,
      host: '127.0.0.1',
      sessionKey: null,
      trustProxy: false,
      publicOrigin: null,
      checkWorkers: Math.max(1, availableParallelism() - 1),
      checkMemoryMb: 512,
      checkSeconds: 60,
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
  const url = 'postgres://portal:secret@db.example.it:5432/consegna'
  expect(read({ DATA_DIR: '/srv/consegna', DATABASE_URL: url }).databaseUrl).toBe(url)
})

it('reads everything that can be set', () => {
  expect(
    read({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/consegna',
      DATABASE_URL: 'sqlite:/srv/other.sqlite',
      SESSION_KEY: 'k'.repeat(32),
      TRUST_PROXY: 'true',
      PUBLIC_ORIGIN: 'https://portale.example.it',
      CHECK_WORKERS: '0',
      CHECK_MEMORY_MB: '1024',
      CHECK_SECONDS: '90',
    }),
  ).toEqual({
    port: 0,
    host: '::1',
    dataDir: '/srv/consegna',
    databaseUrl: 'sqlite:/srv/other.sqlite',
    sessionKey: 'k'.repeat(32),
    trustProxy: true,
    publicOrigin: 'https://portale.example.it',
    checkWorkers: 0,
    checkMemoryMb: 1024,
    checkSeconds: 90,
  })
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
    ['PUBLIC_ORIGIN', 'portale.example.it', 'https://portale.example.it'],
    ['PUBLIC_ORIGIN', 'https://portale.example.it/consegna', 'senza percorso'],
    ['PUBLIC_ORIGIN', 'ftp://portale.example.it', 'https://'],
  ])('%s=%s is told by name, with the value and what is expected', (name, value, expected) => {
    const text = complaint({ [name]: value, TRUST_PROXY: name === 'TRUST_PROXY' ? value : 'true' })
    expect(text).toContain(`${name} = "${value}"`)
    expect(text).toContain(expected)
  })

  it.each([
    ['DATABASE_URL', 'mysql://portal:segretissima@db/consegna', 'postgres://'],
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
    const { port, host, trustProxy, checkMemoryMb, checkSeconds } = read({})
    expect(rows.get('PORT')).toBe(`\`${port}\``)
    expect(rows.get('HOST')).toBe(`\`${host}\``)
    expect(rows.get('TRUST_PROXY')).toBe(`\`${trustProxy}\``)
    expect(rows.get('CHECK_MEMORY_MB')).toBe(`\`${checkMemoryMb}\``)
    expect(rows.get('CHECK_SECONDS')).toBe(`\`${checkSeconds}\``)
  })
})

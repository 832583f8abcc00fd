import { describe, expect, it, type TestContext, vi } from 'vitest'
import { freePort } from '#test-support/embedded-postgres'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { brokenLine } from '../support/broken-line'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signIn } from '../support/sign-in'

const servers = ['PostgreSQL', 'MariaDB'] as const

type Server = (typeof servers)[number]

/** The address of an empty database; where there is no server, the test is skipped. */
async function emptyDatabase(server: Server, context: TestContext): Promise<string> {
  if (server === 'PostgreSQL') return freshDatabase()
  const missing = await missingMariadb()
  return missing === null ? freshMariadb() : skipAloud(context, 'mariadb', missing)
}

/** A database behind a line that can be cut, and the variables of a portal that uses it. */
async function databaseOnALine(server: Server, context: TestContext) {
  const url = await emptyDatabase(server, context)
  const line = await brokenLine(url)
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(line.port)
  const env = {
    PORT: String(await freePort()),
    DATA_DIR: await temporaryFolder(),
    DATABASE_URL: through.href,
    CHECK_WORKERS: '0',
  }
  return { line, url, env }
}

describe.each(servers)('a %s that is down', (server) => {
  it('at the start is waited for: pages and probes say so, and the portal comes up with it', async (context) => {
    const { line, env } = await databaseOnALine(server, context)
    const portal = await startProcess(env)
    const origin = await portal.listens()
    await portal.printed('waiting-for-database')
    const client = new HttpClient(origin)
    const page = await client.send('/')
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(page.text).toContain('Il portale si sta avviando')
    expect((await client.send('/healthz')).status).toBe(200)
    expect((await client.send('/readyz')).status).toBe(503)
    const style = /href="([^"]+\.css)"/.exec(page.html)?.[1] ?? ''
    expect((await client.send(style)).status).toBe(200)

    await line.mend()
    await portal.serves()
    expect((await client.send('/readyz')).status).toBe(200)
    expect((await signIn(client, 'operatrice-ancona')).status).toBe(200)
    expect(portal.log()).toContainEqual(
      expect.objectContaining({ event: 'waiting-for-database', reason: 'ECONNREFUSED' }),
    )
  })

  it('can be given up on: a portal that waits stops like any other', async (context) => {
    const { env } = await databaseOnALine(server, context)
    const portal = await startProcess(env)
    await portal.printed('waiting-for-database')
    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
  })

  it('for too long ends the start, with a sentence', async (context) => {
    const { env } = await databaseOnALine(server, context)
    const portal = await startProcess({ ...env, DATABASE_WAIT_SECONDS: '1' })
    expect(await portal.ended).toBe(1)
    expect(portal.output()).toContain('non risponde (ECONNREFUSED), dopo 1 secondi')
  })

  it('while the portal runs is told with a page, and the portal needs no restart when it is back', async (context) => {
    const { line, env } = await databaseOnALine(server, context)
    await line.mend()
    const portal = await startProcess(env)
    const client = new HttpClient(await portal.serves())
    await signIn(client, 'operatrice-ancona')
    const path = '/sostegno-famiglie/borse-di-studio-2017/invio'
    expect((await client.open(path)).text).toContain('Utente: Anna Prova')

    await line.cut()
    for (const each of [path, '/menu', '/accesso', '/']) {
      const page = await client.open(each)
      expect(page.status).toBe(503)
      expect(page.headers.get('retry-after')).toBe('60')
      expect(page.text).toContain('Riprovare fra qualche minuto')
      const id = page.headers.get('x-request-id')
      expect(page.text).toContain(`Codice di assistenza: ${id}`)
      expect(portal.log()).toContainEqual(
        expect.objectContaining({ event: 'failure', requestId: id, code: 'store.unavailable' }),
      )
    }
    expect((await client.send('/healthz')).status).toBe(200)
    await vi.waitFor(async () => expect((await client.send('/readyz')).status).toBe(503), 15_000)

    await line.mend()
    await vi.waitFor(async () => expect((await client.send('/readyz')).status).toBe(200), 15_000)
    expect((await client.open(path)).text).toContain('Utente: Anna Prova')
    expect(portal.child.exitCode).toBeNull()
  })
})

describe.each(servers)('a %s that is there, but not as it is called', (server) => {
  const portalOn = async (url: URL) =>
    startProcess({
      PORT: '0',
      DATA_DIR: await temporaryFolder(),
      DATABASE_URL: url.href,
      CHECK_WORKERS: '0',
    })

  it.for(['nessuna_base', 'consegna_test_nessuna_base'])(
    'because there is no %s, is told at once, with the way to mend it',
    async (name, context) => {
      const url = new URL(await emptyDatabase(server, context))
      url.pathname = `/${name}`
      const portal = await portalOn(url)
      expect(await portal.ended).toBe(78)
      expect(portal.output()).toContain(`il database «${name}» non esiste`)
      expect(portal.output()).toContain(`there is no database “${name}”`)
      expect(portal.output()).not.toContain('waiting-for-database')
    },
  )

  it('because the password is wrong, is told at once, without the password', async (context) => {
    const url = new URL(await emptyDatabase(server, context))
    url.username = 'nessuno'
    url.password = 'segretissima'
    const portal = await portalOn(url)
    expect(await portal.ended).toBe(78)
    expect(portal.output()).toContain('rifiuta l’utente o la password di DATABASE_URL')
    expect(portal.output()).toContain('refuses the user or the password of DATABASE_URL')
    expect(portal.output()).not.toContain('segretissima')
    expect(portal.output()).not.toContain('waiting-for-database')
  })
})

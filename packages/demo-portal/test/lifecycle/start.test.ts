import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signIn } from '../support/sign-in'

const address = /http:\/\/127\.0\.0\.1:\d+/

describe('starting the portal', () => {
  it('prints where it is and who can enter, writes its number, and stops when told to', async () => {
    const folder = await temporaryFolder()
    const dataDir = join(folder, 'new', 'data')
    const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    await portal.printed('Ctrl+C')
    for (const name of [
      'Anna Prova',
      'Aldo Prova',
      'Teresa Esempio',
      'Furio Esempio',
      'Ciro Campione',
    ]) {
      expect(portal.output()).toContain(name)
    }
    const origin = address.exec(portal.output())?.[0] ?? ''
    const client = new HttpClient(origin)
    expect((await signIn(client, 'operatrice-ancona')).status).toBe(200)

    const pidFile = join(dataDir, 'portal.pid')
    expect(readFileSync(pidFile, 'utf8').trim()).toBe(String(portal.child.pid))
    expect(statSync(join(dataDir, 'session.key')).mode & 0o777).toBe(0o600)

    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
    expect(existsSync(pidFile)).toBe(false)
    expect(portal.output()).not.toMatch(/error/i)
  })

  it('stops at Ctrl+C too, also when the signal comes twice, as through npm', async () => {
    const portal = await startProcess({ PORT: '0', DATA_DIR: await temporaryFolder() })
    await portal.printed('Ctrl+C')
    portal.child.kill('SIGINT')
    portal.child.kill('SIGINT')
    expect(await portal.ended).toBe(0)
  })

  it('answers the request that is under way before it stops', async () => {
    const portal = await startProcess({ PORT: '0', DATA_DIR: await temporaryFolder() })
    await portal.printed('Ctrl+C')
    const origin = address.exec(portal.output())?.[0] ?? ''
    const sending = request(`${origin}/accesso`, {
      method: 'POST',
      headers: { expect: '100-continue', 'content-type': 'application/x-www-form-urlencoded' },
    })
    sending.flushHeaders()
    await once(sending, 'continue')
    portal.child.kill('SIGTERM')
    await vi.waitFor(() => expect(fetch(origin)).rejects.toThrow())
    sending.end('modulo=nessuno')
    const [response] = await once(sending, 'response')
    expect(response.statusCode).toBe(403)
    response.resume()
    expect(await portal.ended).toBe(0)
  })

  it('with a wrong configuration says what is wrong and ends with 78, having made nothing', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    const portal = await startProcess({ PORT: 'tremila', TRUST_PROXY: 'forse', DATA_DIR: dataDir })
    expect(await portal.ended).toBe(78)
    expect(portal.output()).toContain('PORT = "tremila"')
    expect(portal.output()).toContain('TRUST_PROXY = "forse"')
    expect(portal.output()).toContain('un numero intero da 0 a 65535')
    expect(existsSync(dataDir)).toBe(false)
  })

  it('on a port that is taken says so and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => {
      other.close()
    })
    const { port } = other.address() as AddressInfo
    const dataDir = await temporaryFolder()
    const portal = await startProcess({ PORT: String(port), DATA_DIR: dataDir })
    expect(await portal.ended).toBe(1)
    expect(portal.output()).toContain(`La porta ${port} di 127.0.0.1 è già occupata`)
    expect(portal.output()).toContain('npm start')
    expect(portal.output()).not.toContain('    at ')
    expect(existsSync(join(dataDir, 'portal.pid'))).toBe(false)
  })

  it('on a file that cannot be written says which, and what to look at', async () => {
    const dataDir = await temporaryFolder()
    // What stands in the way of root too.
    mkdirSync(join(dataDir, 'portal.sqlite'))
    const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    expect(await portal.ended).toBe(1)
    expect(portal.output()).toContain(join(dataDir, 'portal.sqlite'))
    expect(portal.output()).toContain('Controllare che la cartella esista')
    expect(portal.output()).not.toContain('codice qui sotto')
  })

  it('without its database says so, without the password', async () => {
    const portal = await startProcess({
      PORT: '0',
      DATA_DIR: await temporaryFolder(),
      DATABASE_URL: 'postgres://portal:segretissima@127.0.0.1:1/consegna',
      DATABASE_WAIT_SECONDS: '0',
    })
    expect(await portal.ended).toBe(1)
    expect(portal.output()).toContain('il database di DATABASE_URL non risponde (ECONNREFUSED)')
    expect(portal.output()).toContain('DATABASE_WAIT_SECONDS')
    expect(portal.output()).not.toContain('segretissima')
  })
})

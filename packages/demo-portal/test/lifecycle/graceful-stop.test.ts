import { readdirSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { beginForm } from '../support/form-under-way'
import { holdDatabase } from '../support/held-database'
import { formOf, HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { confirmation, history, sendingPath, upload } from '../support/sending'
import { signIn } from '../support/sign-in'
import { listOf, lucaMarche, marioRossi } from '../support/students'

const isClosed = (origin: string) =>
  vi.waitFor(() => expect(fetch(`${origin}/healthz`)).rejects.toThrow(), 15_000)

describe('a portal that is told to stop', () => {
  it('answers the confirmation that is under way; the list is there after the next start', async () => {
    const dataDir = await temporaryFolder()
    const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'info' })
    const origin = await portal.serves()
    const client = new HttpClient(origin)
    await signIn(client, 'operatrice-ancona')
    const form = confirmation(await upload(client, await listOf(marioRossi)))

    // What it has to write waits until long after the signal.
    const release = holdDatabase(dataDir)
    const confirming = await beginForm(client, form)
    portal.child.kill('SIGTERM')
    await isClosed(origin)
    const confirmed = confirming.finish()
    release()
    const answer = await confirmed
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('BORSE-2017-042002-0001')
    expect(await portal.ended).toBe(0)
    const events = portal.log().map(({ event }) => event)
    expect(events.slice(-1)).toEqual(['stopped'])
    expect(events).toContain('stopping')
    expect(events).not.toContain('checks-broken-off')

    const next = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    const again = new HttpClient(await next.serves())
    await signIn(again, 'operatrice-ancona')
    expect(await history(again)).toEqual([expect.stringContaining('BORSE-2017-042002-0001')])
    const receipt = `${sendingPath.replace(/invio$/, '')}042002/invii/BORSE-2017-042002-0001/ricevuta.pdf`
    expect(
      Buffer.from(await again.bytes(receipt))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('breaks off checks when the patience is over: their senders are told to try again', async () => {
    const dataDir = await temporaryFolder()
    const uploads = await temporaryFolder()
    const portal = await startProcess({
      PORT: '0',
      DATA_DIR: dataDir,
      TMPDIR: uploads,
      CHECK_WORKERS: '1',
      STOP_SECONDS: '1',
    })
    const origin = await portal.serves()
    const people = ['operatrice-ancona', 'operatore-ancona']
    const clients = await Promise.all(
      people.map(async (person) => {
        const client = new HttpClient(origin)
        await signIn(client, person)
        return client
      }),
    )
    const list = await listOf(marioRossi)
    const forms = await Promise.all(
      clients.map(async (client) => formOf(await client.open(sendingPath), '/controlli')),
    )
    // The first check is done and cannot be stored: the second waits for its turn.
    const release = holdDatabase(dataDir)
    const sent = clients.map((client, at) => {
      const form = forms[at]
      if (form === undefined) throw new Error('no form')
      return client.upload(form, 'file', { name: 'elenco.xlsx', bytes: list })
    })
    await vi.waitFor(() => expect(readdirSync(uploads).length).toBeGreaterThanOrEqual(2), 15_000)
    portal.child.kill('SIGTERM')
    await portal.printed('checks-broken-off')
    const first = await Promise.race(sent)
    expect(first.status).toBe(503)
    // Whichever is answered first: the one that was broken off, or the one that could not be stored in time.
    expect(first.text).toMatch(
      /Il controllo si è interrotto prima della fine|Un’altra operazione sta usando gli stessi dati/,
    )
    expect(first.headers.get('retry-after')).toBe('60')
    release()
    // The other was being stored: it is answered, one way or the other, unless it wants to go on to another page.
    await Promise.allSettled(sent)
    expect(await portal.ended).toBe(0)
    expect(readdirSync(uploads)).toEqual([])
  })

  it('is not held by a connection that a browser keeps', async () => {
    const portal = await startProcess({
      PORT: '0',
      DATA_DIR: await temporaryFolder(),
      STOP_SECONDS: '3600',
    })
    const origin = await portal.serves()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = () =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${origin}/healthz`, { agent }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode))
        })
          .once('error', reject)
          .end()
      })
    expect(await ask()).toBe(200)
    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
    agent.destroy()
  })

  it('ends at once when it is told so again, and what was not confirmed is not there', async () => {
    const dataDir = await temporaryFolder()
    const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir, STOP_SECONDS: '3600' })
    const origin = await portal.serves()
    const client = new HttpClient(origin)
    await signIn(client, 'operatrice-ancona')
    const form = confirmation(await upload(client, await listOf(lucaMarche)))
    const release = holdDatabase(dataDir)
    const confirming = await beginForm(client, form)
    const confirmed = confirming.finish().catch(() => 'no answer')
    portal.child.kill('SIGTERM')
    await isClosed(origin)
    // A second signal within the first second is npm's echo of the first.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(143)
    expect(await confirmed).toBe('no answer')
    release()

    const next = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    const again = new HttpClient(await next.serves())
    await signIn(again, 'operatrice-ancona')
    expect(await history(again)).toEqual([expect.stringContaining('NON ANCORA INVIATO')])
  })
})

import { ConsegnaError } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { memoryPortal } from '../support/memory-portal'
import { signIn } from '../support/sign-in'

describe('what leads nowhere', () => {
  it.each(['/nessuna-pagina', '/sostegno-famiglie/nessun-bando', '/accesso/altro'])(
    '%s is told in a page of the portal, with a way back',
    async (path) => {
      const { client, failures } = await memoryPortal()
      await signIn(client, 'operatrice-ancona')
      const page = await client.open(path)
      expect(page.status).toBe(404)
      expect(page.text).toContain('La pagina non esiste')
      expect(page.text).toContain('Utente: Anna Prova')
      expect(failures()).toEqual([])
    },
  )
})

describe('a failure of the portal', () => {
  it('is a page with a code for the help desk, which is also in the report; what failed is not shown', async () => {
    const { client, failures } = await memoryPortal({
      replaced: {
        listCampaigns: () => Promise.reject(new Error('Rossi Mario RSSMRA01A01A271X')),
      },
    })
    const page = await signIn(client, 'operatrice-ancona')
    expect(page.status).toBe(500)
    expect(page.text).toContain('Si è verificato un errore del portale')
    expect(page.text).toContain('Utente: Anna Prova')
    expect(page.html).not.toContain('Rossi')
    expect(failures()).toHaveLength(1)
    const [failure] = failures()
    expect(failure).toMatchObject({ method: 'GET', route: '/menu', code: 'Error' })
    expect(page.text).toContain(`Codice di assistenza: ${failure?.requestId}`)
  })

  it('inside the plugin is told in the portal’s frame and reported the same way', async () => {
    const { client, failures } = await memoryPortal({
      replaced: { viewCampaign: () => Promise.reject(new TypeError('Rossi Mario')) },
    })
    await signIn(client, 'operatrice-ancona')
    const page = await client.open('/sostegno-famiglie/borse-di-studio-2017')
    expect(page.status).toBe(500)
    expect(page.text).toContain('Portale dei servizi sociali')
    expect(page.html).not.toContain('Rossi')
    expect(failures()).toHaveLength(1)
    expect(page.text).toContain(failures()[0]?.requestId ?? 'a code')
    expect(JSON.stringify(failures())).not.toContain('Rossi')
  })

  it.each(['store.unavailable', 'store.busy', 'store.exhausted', 'store.outcome-unknown'] as const)(
    'that passes by itself (%s) is told with when to try again',
    async (code) => {
      const { client } = await memoryPortal({
        replaced: { listCampaigns: () => Promise.reject(new ConsegnaError(code)) },
      })
      const page = await signIn(client, 'operatrice-ancona')
      expect(page.status).toBe(503)
      expect(page.headers.get('retry-after')).toBe('60')
      expect(page.text).toMatch(/Riprovare|ripeterla/)
      expect(page.text).toContain('Codice di assistenza')
    },
  )

  it('to read a form, because it is far too large, is the sender’s', async () => {
    const { client, failures } = await memoryPortal()
    const body = new URLSearchParams({ modulo: 'x'.repeat(100_000) })
    const page = await client.send('/accesso', { method: 'POST', body })
    expect(page.status).toBe(413)
    expect(page.text).toContain('Ricaricare la pagina')
    expect(failures()).toEqual([])
  })
})

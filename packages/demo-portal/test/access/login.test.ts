import { describe, expect, it } from 'vitest'
import { formOf } from '../support/http-client'
import { startPortal } from '../support/running-portal'
import { signIn, signOut } from '../support/sign-in'

const ancona = 'operatrice-ancona'

describe('signing in', () => {
  it('leads from the home page over the list of demo people to the menu, with the role in the header', async () => {
    const portal = await startPortal()
    const client = portal.newClient()

    const home = await client.open('/')
    expect(home.status).toBe(200)
    expect(home.html.match(/<h1/g)).toHaveLength(1)
    expect(home.text).toContain('800 155 085')
    expect(home.html.indexOf('Accedi</a></p>')).toBeLessThan(home.html.indexOf('<h1'))

    const login = await client.open('/accesso')
    expect(login.text).toContain('Portale dimostrativo')
    for (const name of [
      'Anna Prova',
      'Aldo Prova',
      'Teresa Esempio',
      'Furio Esempio',
      'Ciro Campione',
    ]) {
      expect(login.text).toContain(`Entra come ${name}`)
    }

    const menu = await client.submit(formOf(login, '/accesso'), { utente: ancona })
    expect(menu.text).toContain('Sostegno alle famiglie')
    expect(menu.text).toContain('Utente: Anna Prova')
    expect(menu.text).toContain('Ruolo attivo: Operatore comunale')
  })

  it('returns to the page that was asked for', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const asked = '/sostegno-famiglie/borse-di-studio-2017/invio'
    const refused = await client.send(asked)
    expect(refused.status).toBe(303)
    const login = await client.open(refused.location ?? '')
    const page = await client.post(formOf(login, '/accesso'), { utente: ancona })
    expect(page.location).toBe(asked)
    expect((await client.open(asked)).status).toBe(200)
  })

  it.each([
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    'javascript:1',
  ])('never returns to another site: %s', async (back) => {
    const portal = await startPortal()
    const client = portal.newClient()
    const page = await client.open(`/accesso?ritorno=${encodeURIComponent(back)}`)
    const form = formOf(page, '/accesso')
    const answer = await client.post(form, { utente: ancona, ritorno: back })
    expect(answer.location).toBe('/menu')
  })

  it('as somebody who is not there is refused with a sentence, and nobody is signed in', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const login = await client.open('/accesso')
    const answer = await client.submit(formOf(login, '/accesso'), { utente: 'nessuno' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Questa persona non esiste')
    expect((await client.open('/')).text).not.toContain('Esci')
  })

  it('gives a new session: the cookie that somebody else may have planted is worth nothing', async () => {
    const portal = await startPortal()
    const attacker = portal.newClient()
    await attacker.open('/accesso')
    const planted = new Map(attacker.cookies)
    expect(planted.has('consegna_session')).toBe(true)

    const victim = portal.newClient()
    for (const [name, value] of planted) victim.cookies.set(name, value)
    const menu = await signIn(victim, ancona)
    expect(menu.text).toContain('Utente: Anna Prova')

    expect(victim.cookies.get('consegna_session')).not.toBe(planted.get('consegna_session'))
    expect((await attacker.open('/menu')).text).toContain('Accesso al portale dimostrativo')
  })

  it('again as somebody else takes nothing along of the role before', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const login = await client.open('/accesso')
    const form = formOf(login, '/accesso')
    await client.submit(form, { utente: 'funzionario' })
    // Another tab still shows the login page, but its form belongs to the session before.
    const second = await client.post(form, { utente: 'cittadino' })
    expect(second.status).toBe(403)
    await signOut(client)
    const menu = await signIn(client, 'cittadino')
    expect(menu.text).toContain('Ruolo attivo: Cittadino')
  })
})

describe('signing out', () => {
  it('ends the session on the server: a copy of the cookie opens nothing', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    await signIn(client, ancona)
    const copy = portal.newClient()
    for (const [name, value] of client.cookies) copy.cookies.set(name, value)
    expect((await copy.open('/menu')).text).toContain('Utente: Anna Prova')

    const home = await signOut(client)
    expect(home.text).toContain('Accedi')
    expect(home.text).not.toContain('Utente: Anna Prova')
    expect((await copy.open('/menu')).text).not.toContain('Utente: Anna Prova')
  })

  it('takes a form: a link from elsewhere cannot do it', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    await signIn(client, ancona)
    expect((await client.open('/uscita')).status).toBe(404)
    expect((await client.open('/menu')).text).toContain('Utente: Anna Prova')
  })
})

describe('the portal’s forms', () => {
  it.each([
    ['from another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin, in an older browser', { origin: 'https://elsewhere.example' }],
  ])('are refused when sent %s', async (_, headers) => {
    const portal = await startPortal()
    const client = portal.newClient()
    const { fields } = formOf(await client.open('/accesso'), '/accesso')
    const body = new URLSearchParams({ ...fields, utente: ancona })
    const answer = await client.send('/accesso', { method: 'POST', body, headers })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Ricaricare la pagina e ripetere')
    expect((await client.open('/menu')).text).not.toContain('Utente: Anna Prova')
  })

  it('are refused without their token, or with that of another session', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const form = formOf(await client.open('/accesso'), '/accesso')
    const other = formOf(await portal.newClient().open('/accesso'), '/accesso')
    for (const fields of [{}, other.fields]) {
      const answer = await client.post({ ...form, fields }, { utente: ancona })
      expect(answer.status).toBe(403)
    }
    expect((await client.post(form, { utente: ancona })).status).toBe(303)
  })
})

describe('the session’s cookie', () => {
  const cookieOf = (headers: Headers): string =>
    headers.getSetCookie().find((cookie) => cookie.startsWith('consegna_session=')) ?? ''

  it('is out of reach of scripts and other sites, and signed', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const cookie = cookieOf((await client.open('/accesso')).headers)
    expect(cookie).toMatch(/httponly/i)
    expect(cookie).toMatch(/samesite=lax/i)
    expect(cookie).not.toMatch(/secure/i)
    await signIn(client, ancona)
    client.cookies.set('consegna_session.sig', 'forged')
    expect((await client.open('/menu')).text).not.toContain('Utente: Anna Prova')
  })

  it('goes through https alone where the portal is public through https', async () => {
    const publicOrigin = 'https://portale.example.it'
    const portal = await startPortal({ publicOrigin, trustProxy: true })
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'portale.example.it' }
    const cookie = cookieOf((await portal.newClient().send('/accesso', { headers })).headers)
    expect(cookie).toMatch(/secure/i)
  })

  it('outlives a restart of the portal', async () => {
    const first = await startPortal()
    const client = first.newClient()
    await signIn(client, ancona)
    await first.stop()

    const second = await startPortal({ dataDir: first.dataDir })
    const again = second.newClient()
    for (const [name, value] of client.cookies) again.cookies.set(name, value)
    expect((await again.open('/menu')).text).toContain('Utente: Anna Prova')
  })
})

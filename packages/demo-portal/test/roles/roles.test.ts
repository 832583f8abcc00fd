import { describe, expect, it } from 'vitest'
import { formOf } from '../support/http-client'
import { startPortal } from '../support/running-portal'
import { signIn } from '../support/sign-in'

const sending = '/sostegno-famiglie/borse-di-studio-2017/invio'

describe('somebody with two roles', () => {
  it('chooses one first, and then has it in the header and its functions', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const choice = await signIn(client, 'due-ruoli')
    expect(choice.text).toContain('Scelta del ruolo')
    expect(choice.text).toContain('Operatore comunale')
    expect(choice.text).toContain('Pesaro')
    expect(choice.text).toContain('Tutti i comuni')
    expect(choice.text).not.toContain('Ruolo attivo')

    const menu = await client.submit(formOf(choice, '/ruolo'), { ruolo: 'operator' })
    expect(menu.text).toContain('Ruolo attivo: Operatore comunale')
    expect((await client.open(sending)).text).toContain('Pesaro')
  })

  it('reaches no service before choosing, and then the one that was asked for', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    await signIn(client, 'due-ruoli')
    const choice = await client.open(sending)
    expect(choice.text).toContain('Scelta del ruolo')
    const answer = await client.post(formOf(choice, '/ruolo'), { ruolo: 'operator' })
    expect(answer.location).toBe(sending)
  })

  it('changes it from the header, under a new session; forms of the role before are worth nothing', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const choice = await signIn(client, 'due-ruoli')
    const menu = await client.submit(formOf(choice, '/ruolo'), { ruolo: 'officer' })
    expect(menu.text).toContain('Ruolo attivo: Funzionario regionale')
    expect(menu.text).toContain('Cambia ruolo')
    const before = client.cookies.get('consegna_session')

    const again = await client.open('/ruolo')
    expect(again.text).toContain('Funzionario regionale (ruolo attivo)')
    const changed = await client.submit(formOf(again, '/ruolo'), { ruolo: 'operator' })
    expect(changed.text).toContain('Ruolo attivo: Operatore comunale')
    expect(client.cookies.get('consegna_session')).not.toBe(before)
    expect((await client.post(formOf(again, '/ruolo'), { ruolo: 'officer' })).status).toBe(403)
  })
})

describe('somebody with one role', () => {
  it.each([
    ['operatrice-ancona', 'Operatore comunale'],
    ['funzionario', 'Funzionario regionale'],
    ['cittadino', 'Cittadino'],
  ])('%s has nothing to choose', async (user, role) => {
    const portal = await startPortal()
    const page = await signIn(portal.newClient(), user)
    expect(page.text).not.toContain('Scelta del ruolo')
    expect(page.text).toContain(`Ruolo attivo: ${role}`)
    expect(page.text).not.toContain('Cambia ruolo')
  })

  it('cannot take another one', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    await signIn(client, 'cittadino')
    const form = formOf(await client.open('/ruolo'), '/ruolo')
    expect((await client.post(form, { ruolo: 'officer' })).status).toBe(403)
    expect((await client.open('/menu')).text).toContain('Ruolo attivo: Cittadino')
  })
})

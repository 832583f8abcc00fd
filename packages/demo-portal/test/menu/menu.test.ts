import { describe, expect, it } from 'vitest'
import { startPortal } from '../support/running-portal'
import { signIn } from '../support/sign-in'

describe('the menu', () => {
  it('leads an operator to the campaign, and on to the sending page', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const menu = await signIn(client, 'operatrice-ancona')
    expect(menu.text).toContain('Borsa di studio A.S. 2017/2018')
    const campaign = /href="(\/sostegno-famiglie\/[^"/]+)"/.exec(menu.html)?.[1] ?? ''
    const home = await client.open(campaign)
    expect(home.text).toContain('Borse di Studio A.S. 2017/2018')
    const sending = /href="([^"]+\/invio)"/.exec(home.html)?.[1] ?? ''
    const page = await client.open(sending)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Caricamento Lista Beneficiari Borsa di Studio A.S. 2017/2018')
  })

  it('has nothing for a citizen, but says how to be enabled', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const menu = await signIn(client, 'cittadino')
    expect(menu.text).toContain('Con il ruolo di Cittadino non ci sono servizi')
    expect(menu.text).toContain('Richiesta abilitazione al portale')
    expect(menu.html).toContain(
      'mailto:comarche@regione.marche.it?subject=Richiesta%20abilitazione',
    )
    const page = await client.open('/sostegno-famiglie/borse-di-studio-2017/invio')
    expect(page.status).toBe(403)
  })

  it('is for people who have signed in', async () => {
    const portal = await startPortal()
    const answer = await portal.newClient().send('/menu')
    expect(answer.status).toBe(302)
    expect(answer.location).toBe('/accesso?ritorno=%2Fmenu')
  })
})

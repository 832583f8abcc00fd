import { describe, expect, it } from 'vitest'
import {
  andreaVerdi,
  campaignInput,
  citizen,
  jesi,
  lucaMarche,
  manyStudents,
  marioRossi,
  officer,
  operator,
  operatorOf,
} from '../../../core/test/support/lists'
import { campaign, confirm, send, sendingPage } from '../support/ancona'
import { openPortal, type Portal } from '../support/portal'
import type { Seen, Visitor } from '../support/visitor'

const reason = 'Il secondo file era <incompleto>: torna valido il primo.'
const restoreOf = (position: number, istat = '042002') =>
  `${campaign}/${istat}/invii/BORSE-2017-042002-000${position}/ripristino`

/** Ancona sent Rossi and Verdi, then Luca Marche alone. */
async function twoLists(): Promise<{ portal: Portal; visitor: Visitor }> {
  const portal = await openPortal()
  const visitor = portal.visitor()
  await send(visitor, marioRossi, andreaVerdi)
  await send(visitor, lucaMarche)
  return { portal, visitor }
}

/** Asks for the first list. @returns the address of the check */
async function ask(visitor: Visitor, motivo = reason): Promise<string> {
  await visitor.get(restoreOf(1))
  const asked = await visitor.post(restoreOf(1), { motivo })
  if (asked.location === null) throw new Error(asked.text)
  return asked.location
}

const links = (page: Seen): string[] =>
  [...page.body.matchAll(/href="([^"]*\/ripristino)"/g)].map(([, link]) => link ?? '')

describe('making an earlier list valid again', () => {
  it('goes from the history by way of the reason and the difference to a new submission', async () => {
    const { visitor } = await twoLists()
    const page = await visitor.get(sendingPage())
    // Beside the earlier list alone, not beside the valid one.
    expect(links(page)).toEqual([restoreOf(1)])
    expect(page.text).toContain('Rendi di nuovo valido BORSE-2017-042002-0001')

    const form = await visitor.get(restoreOf(1))
    expect(form.status).toBe(200)
    expect(form.title).toContain('Rendere di nuovo valido un elenco precedente di Ancona')
    expect(form.text).toContain('2 nominativi: inviato il 3 aprile 2018, ore 10:15')
    expect(form.text).toContain('Non scrivere nomi, codici fiscali o altri dati degli studenti.')

    const address = await ask(visitor)
    const waiting = await visitor.get(address)
    expect(waiting.title).toContain('NON ANCORA INVIATO: elenco di Ancona')
    expect(waiting.text).toContain(
      'Rende di nuovo valido l’elenco dell’invio BORSE-2017-042002-0001',
    )
    expect(waiting.text).toContain(`Motivo: ${reason}`)
    expect(waiting.text).toContain('2 aggiunti')
    expect(waiting.text).toContain('1 depennato')
    expect(waiting.text).toContain('Conferma e rendi di nuovo valido l’elenco di Ancona')
    expect(waiting.text).not.toContain('non è più ammesso')

    const resumed = await visitor.get(sendingPage())
    expect(resumed.text).toContain('NON ANCORA INVIATO')
    expect(resumed.body).toContain(`href="${address}"`)

    const done = await visitor.open((await confirm(visitor, address)).location ?? '')
    expect(done.text).toContain('registrato con il numero BORSE-2017-042002-0003')
    expect(done.text).toContain('Rende di nuovo valido l’elenco dell’invio BORSE-2017-042002-0001')
    expect(done.text).toContain(`Motivo: ${reason}`)
    expect(links(done)).toEqual([restoreOf(2), restoreOf(1)])
  })

  it('says that the template is no longer admitted, and restores all the same', async () => {
    const { portal, visitor } = await twoLists()
    const { intake, stores } = portal.office
    const written = (await stores.submissions.find('BORSE-2017-042002-0001'))?.template?.version
    const templates = campaignInput.templates.map(({ version }) => ({
      version,
      policy: version === written ? ('refused' as const) : ('accepted' as const),
    }))
    await intake.saveCampaign({ ...campaignInput, templates })
    const page = await visitor.get(await ask(visitor))
    expect(page.text).toContain(`modello versione ${written}, che oggi non è più ammesso`)
  })

  it('keeps the large loss behind its number', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    await send(visitor, ...manyStudents(12))
    const address = await ask(visitor)
    const refused = await confirm(visitor, address)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('12 nominativi su 12')
    expect((await confirm(visitor, address, { 'typed-loss': '12' })).status).toBe(303)
  })

  it('without a reason asks for it again, and gives back what was typed', async () => {
    const { visitor } = await twoLists()
    await visitor.get(restoreOf(1))
    const short = await visitor.post(restoreOf(1), { motivo: 'errore <b>' })
    expect(short.status).toBe(303)
    const refused = await visitor.post(restoreOf(1), { motivo: '  <b>sì</b>' })
    expect(refused.status).toBe(422)
    expect(refused.title).toMatch(/^Errore: /)
    expect(refused.text).toContain('almeno 10 caratteri')
    expect(refused.body).toContain('&lt;b>sì&lt;/b>')
    expect((await visitor.post(restoreOf(1), { motivo: 'x'.repeat(501) })).text).toContain(
      '501 caratteri; al massimo possono essere 500',
    )
  })

  it('is asked for with the form’s own token', async () => {
    const { visitor } = await twoLists()
    await visitor.get(restoreOf(1))
    const answer = await visitor.post(restoreOf(1), { motivo: reason, consegna_csrf: 'no' })
    expect(answer.status).toBe(403)
  })

  it('in English speaks English', async () => {
    const portal = await openPortal({ locale: () => 'en' })
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    await send(visitor, lucaMarche)
    expect((await visitor.get(sendingPage())).text).toContain('Make valid again')
    expect((await visitor.get(restoreOf(1))).text).toContain('Do not write names, fiscal codes')
    const page = await visitor.get(await ask(visitor))
    expect(page.text).toContain('Confirm and make the list of Ancona valid again')
  })
})

describe('an officer', () => {
  it('makes an earlier list valid after the window is closed; an operator cannot', async () => {
    const { portal, visitor } = await twoLists()
    portal.office.clock.set('2018-07-15T10:00:00.000Z')
    expect(links(await visitor.get(sendingPage()))).toEqual([])
    const late = await visitor.get(restoreOf(1))
    expect(late.status).toBe(409)
    expect(late.text).toContain('Il termine per gli invii è scaduto')

    portal.signIn(officer)
    const theirs = portal.visitor()
    expect(links(await theirs.get(sendingPage()))).toEqual([restoreOf(1)])
    const address = await ask(theirs)
    const waiting = await theirs.get(address)
    expect(waiting.text).toContain('Conferma e rendi di nuovo valido l’elenco di Ancona')
    expect(waiting.text).toContain('18 luglio 2018')
    expect((await theirs.get(sendingPage())).text).toContain('Riprendi')

    // The comune's operator sees it, and that it is not theirs to confirm any more.
    portal.signIn(operator)
    expect((await visitor.get(address)).text).toContain('non può più essere confermato')

    portal.signIn(officer)
    const done = await theirs.open((await confirm(theirs, address)).location ?? '')
    expect(done.text).toContain('BORSE-2017-042002-0003')
    expect(await portal.office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])
  })

  it('puts aside what was asked for', async () => {
    const { portal } = await twoLists()
    portal.signIn(officer)
    const visitor = portal.visitor()
    const address = await ask(visitor)
    await visitor.get(address)
    expect((await visitor.post(`${address}/scarta`)).status).toBe(303)
    expect((await visitor.get(sendingPage())).text).toContain('Scartato, mai inviato')
  })
})

describe('a list that cannot be restored is told with its own sentence', () => {
  it('the valid one', async () => {
    const { visitor } = await twoLists()
    const seen = await visitor.get(restoreOf(2))
    expect(seen.status).toBe(409)
    expect(seen.text).toContain('è già l’elenco valido del comune')
  })

  it('one whose content was deleted', async () => {
    const { portal, visitor } = await twoLists()
    Object.assign(portal.office.stores.checks, { file: async function* () {} })
    const seen = await visitor.get(restoreOf(1))
    expect(seen.status).toBe(410)
    expect(seen.text).toContain('non può più essere reso valido')
  })

  it('one that there is not, one of another comune, one that the role does not reach', async () => {
    const { portal, visitor } = await twoLists()
    expect((await visitor.get(restoreOf(9))).status).toBe(404)
    portal.signIn(officer)
    const elsewhere = await visitor.get(restoreOf(1, jesi))
    expect(elsewhere.status).toBe(404)
    expect(elsewhere.text).toContain('riguarda il comune di Ancona')
    portal.signIn(operatorOf('Operatore di Jesi', jesi))
    expect((await visitor.get(restoreOf(1, jesi))).text).toContain('L’invio non esiste')
    portal.signIn(citizen)
    expect((await visitor.get(restoreOf(1))).status).toBe(403)
  })
})

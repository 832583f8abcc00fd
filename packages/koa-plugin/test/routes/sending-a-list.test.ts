import { describe, expect, it } from 'vitest'
import {
  ancona,
  andreaVerdi,
  jesi,
  lucaMarche,
  marioRossi,
  operatorOf,
} from '../../../core/test/support/lists'
import { campaign, check, confirm, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

describe('Ancona sends its list', () => {
  it('from the menu of the campaign to the sending page', async () => {
    const visitor = (await openPortal()).visitor()
    const campaigns = await visitor.get(prefix)
    expect(campaigns.text).toContain('Borse di Studio A.S. 2017/2018')
    expect(campaigns.text).toContain(
      'Gli elenchi si possono inviare fino al 30 giugno 2018, ore 14:00',
    )
    const home = await visitor.get(campaign)
    expect(home.body).toContain(`href="${campaign}/invio">Borse di Studio A.S. 2017/2018</a>`)
    const page = await visitor.get(`${campaign}/invio`)
    for (const heading of [
      'Download manuale utente e template Excel per invio elenco nominativi',
      'Caricamento Lista Beneficiari Borsa di Studio A.S. 2017/2018',
      'Elenco di tutti i documenti caricati per il comune selezionato',
    ]) {
      expect(page.body).toMatch(new RegExp(`<h2[^>]*>${heading}</h2>`))
    }
    expect(page.text, 'appears only when it is needed').not.toContain('trovati con errore')
    expect(page.text, 'the only comune is chosen already').toContain(
      'Per questo comune non è stato ancora inviato nessun elenco',
    )
    expect(page.text).toContain('Modello Excel, versione 2. Che cosa cambia')
  })

  it('and reads green success, the red link and the receipt', async () => {
    const visitor = (await openPortal()).visitor()
    const done = await send(visitor, marioRossi, andreaVerdi)
    expect(done.title).toContain('Invio riuscito')
    expect(done.body).toMatch(/class="alert alert-success[^>]*>.*Invio riuscito/)
    expect(done.text).toContain('con 2 nominativi è stato inviato')
    expect(done.body).toMatch(
      /class="consegna-received" href="[^"]+file\.xlsx">File caricato con successo/,
    )
    expect(done.text).toContain('Scarica la ricevuta')
    expect(done.text).toContain(
      'Elenco valido oggi: 2 nominativi, inviato il 3 aprile 2018, ore 10:15 da Operatrice di Ancona.',
    )
  })

  it('and sees who would be struck off before anything is replaced', async () => {
    const visitor = (await openPortal()).visitor()
    await send(visitor, marioRossi, andreaVerdi)
    const address = await check(visitor, lucaMarche)
    const page = await visitor.get(address)
    expect(page.title).toMatch(/^NON ANCORA INVIATO/)
    expect(page.text).toContain(
      '2 nominativi attuali → 1 nuovo: 1 aggiunto, 2 depennati, 0 modificati, 0 invariati',
    )
    expect(page.text).toMatch(/verrebbero depennati.*Rossi Mario.*Verdi Andrea/)
    const waiting = await visitor.get(sendingPage())
    expect(waiting.text).toContain('NON ANCORA INVIATO')
    expect(waiting.text).toContain('Elenco valido oggi: 2 nominativi')
    expect(waiting.body, 'the way back to the check').toContain(`href="${address}"`)

    const done = await visitor.open((await confirm(visitor, address)).location ?? '')
    expect(done.text).toContain('Elenco valido oggi: 1 nominativo')
    expect(done.text).not.toContain('NON ANCORA INVIATO')
  })

  it('shortly before the deadline, and is told the deadline, not the longer time that a check waits', async () => {
    const { office, visitor: newVisitor } = await openPortal()
    office.clock.set('2018-06-29T12:00:00.000Z')
    const visitor = newVisitor()
    const page = await visitor.get(await check(visitor, marioRossi))
    expect(page.text).toContain('entro il 30 giugno 2018, ore 14:00')
    expect((await visitor.get(sendingPage())).text).not.toContain('2 luglio 2018')
  })

  it('and the green row of the history, with the word, moves to the newest list', async () => {
    const { office, visitor: newVisitor } = await openPortal()
    const visitor = newVisitor()
    await send(visitor, marioRossi)
    office.clock.advance(3_600_000)
    const page = await send(visitor, marioRossi, andreaVerdi)
    const rows = page.body.match(/<tr role="row"[^>]*>.*?<\/tr>/g) ?? []
    const green = rows.filter((row) => row.includes('consegna-row-valid'))
    expect(green).toHaveLength(1)
    expect(green[0]).toContain('BORSE-2017-042002-0002')
    expect(green[0]).toContain('Valido')
    expect(rows.findIndex((row) => row.includes('-0002'))).toBeLessThan(
      rows.findIndex((row) => row.includes('-0001')),
    )
  })

  it('and old values are shown beside new ones, in the words of the template', async () => {
    const visitor = (await openPortal()).visitor()
    await send(visitor, marioRossi)
    const page = await visitor.get(await check(visitor, { ...marioRossi, isee: '9.000,00' }))
    expect(page.text).toContain('Rossi Mario ISEE 8.500,50 9.000,00')
  })

  it('declares that nobody is entitled, and has a receipt for it', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const staged = await visitor.post(`${campaign}/${ancona}/nessun-avente-diritto`)
    expect(staged.status).toBe(303)
    const page = await visitor.get(staged.location ?? '')
    expect(page.title).toContain('NON ANCORA INVIATO')
    expect(page.text).toContain('Conferma e invia: nessun avente diritto per Ancona')
    const done = await visitor.open((await confirm(visitor, staged.location ?? '')).location ?? '')
    expect(done.text).toContain('Valido oggi: nessun avente diritto')
    expect(done.text).not.toContain('File caricato con successo')
    expect(done.text).toContain('Scarica la ricevuta')
  })

  it('discards what was not meant, and the list stays', async () => {
    const visitor = (await openPortal()).visitor()
    await send(visitor, marioRossi)
    const address = await check(visitor, lucaMarche)
    const discarded = await visitor.post(`${address}/scarta`)
    const page = await visitor.open(discarded.location ?? '')
    expect(page.text).toContain('Elenco valido oggi: 1 nominativo')
    expect(page.text).toContain('Scartato, mai inviato')
    expect((await visitor.get(address)).text).toContain('Elenco scartato')
  })
})

describe('an operator of several comuni', () => {
  it('chooses one first, and only among those granted', async () => {
    const portal = await openPortal()
    portal.signIn(operatorOf('Operatrice di due comuni', ancona, jesi))
    const visitor = portal.visitor()
    const page = await visitor.get(`${campaign}/invio`)
    expect(page.text).toContain('Scegliere il comune')
    expect(page.text).not.toContain('Fabriano')
    expect(page.body, 'nothing to upload before a comune is chosen').not.toContain('type="file"')
    const chosen = await visitor.get(sendingPage(jesi))
    expect(chosen.body).toContain(`action="${uploadTo(jesi)}"`)
    expect(chosen.text).toContain('Il file deve contenere tutti i nominativi di Jesi')
  })
})

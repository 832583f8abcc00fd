import { describe, expect, it } from 'vitest'
import {
  ancona,
  andreaVerdi,
  jesi,
  marioRossi,
  openOffice,
  operator,
  operatorOf,
} from '../../../core/test/support/lists'
import { cellHolding, loadWorkbook } from '../../../core/test/support/workbooks'
import { campaign, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal } from '../support/portal'

const validList = `${campaign}/${ancona}/elenco-valido.xlsx`

describe('section 1 of the sending page', () => {
  it('offers the valid list in the current template once there is one', async () => {
    const visitor = (await openPortal()).visitor()
    expect((await visitor.get(sendingPage())).body).not.toContain(validList)
    const none = await visitor.get(validList)
    expect(none.status).toBe(404)
    expect(none.text).toContain('non c’è un elenco valido da riportare nel modello')

    const done = await send(visitor, marioRossi, andreaVerdi)
    expect(done.body).toContain(`href="${validList}"`)
    expect(done.text).toContain('Scarica l’elenco valido nel modello attuale')
    expect(done.text).toContain('2 nominativi di Ancona: per aggiungere o correggere')
    const seen = await visitor.get(validList)
    expect(seen.headers.get('content-disposition')).toBe(
      'attachment; filename="elenco-valido-borse-di-studio-v2-042002.xlsx"',
    )
    expect(cellHolding(await loadWorkbook(seen.bytes), 'Rossi').address).toBe('A2')

    const again = await visitor.upload(uploadTo(), seen.bytes)
    const page = await visitor.open(again.location ?? '')
    expect(page.text).toContain('0 aggiunti, 0 depennati, 0 modificati, 2 invariati')
  })

  it('offers who sends for several comuni a template of each', async () => {
    const portal = await openPortal()
    expect((await portal.visitor().get(sendingPage())).text).not.toContain('preparato per')
    portal.signIn(operatorOf('Operatrice di due comuni', ancona, jesi))
    const visitor = portal.visitor()
    const page = await visitor.get(sendingPage(jesi))
    expect(page.text).toContain('Scarica il modello preparato per Jesi')
    const template = await visitor.get(`${campaign}/${jesi}/modello.xlsx`)
    expect(template.headers.get('content-disposition')).toBe(
      'attachment; filename="modello-borse-di-studio-v2-042021.xlsx"',
    )
  })

  it('says which versions are taken, what happens to each, and where the current one is', async () => {
    const office = await openOffice({
      templates: [
        { version: 1, policy: 'warned' },
        { version: 2, policy: 'accepted' },
      ],
    })
    const page = await (await openPortal({ office })).visitor().get(sendingPage())
    expect(page.text).toMatch(/Modello Excel, versione 2 ?: è quella in uso/)
    expect(page.text).toMatch(
      /versione 1 ?: i file compilati su questa versione sono accettati con un avviso/,
    )
    expect(page.text).toContain(
      'La versione in uso è la 2: si scarica con «Scarica il modello», qui sopra.',
    )
  })
})

describe('the field guide', () => {
  it('is a page with every column and the rules of the campaign', async () => {
    const visitor = (await openPortal()).visitor()
    expect((await visitor.get(sendingPage())).body).toContain(`href="${campaign}/guida"`)
    const page = await visitor.get(`${campaign}/guida`)
    expect(page.title).toContain('Guida alla compilazione: Borse di Studio A.S. 2017/2018')
    for (const words of ['Codice fiscale', 'Codice meccanografico', 'gg/mm/aaaa', '10.632,94']) {
      expect(page.text).toContain(words)
    }
    expect(page.text).toMatch(/L’ISEE non supera la soglia del bando .* errore/)
  })

  it('follows the rules that the campaign has switched off', async () => {
    const office = await openOffice({ rules: { 'admitted-classes': 'off' } })
    const page = await (await openPortal({ office })).visitor().get(`${campaign}/guida`)
    expect(page.text).not.toContain('Classi ammesse')
  })

  it('is there as Markdown, and an entry as JSON Schema', async () => {
    const visitor = (await openPortal()).visitor()
    const markdown = await visitor.get(`${campaign}/guida.md`)
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(markdown.body).toMatch(/^# /)
    const schema = await visitor.get(`${campaign}/schema.json`)
    expect(schema.headers.get('content-disposition')).toBe(
      'attachment; filename="borse-di-studio-v2.schema.json"',
    )
    expect(JSON.parse(schema.body)).toMatchObject({
      properties: { fiscalCode: { title: 'Codice fiscale' } },
    })
  })
})

describe('in English', () => {
  it('what the definition says in Italian is marked as Italian', async () => {
    const portal = await openPortal({ locale: () => 'en' })
    const visitor = portal.visitor()
    portal.signIn(operator)
    const page = await visitor.get(sendingPage())
    expect(page.body).toContain('<span lang="it">Borse di Studio A.S. 2017/2018</span>')
    expect(page.body).toContain('<span lang="it">Il valore ISEE può essere zero.</span>')
    const guide = await visitor.get(`${campaign}/guida`)
    expect(guide.body).toContain('<span lang="it">Codice fiscale</span>')
    expect(guide.text).toContain('Field guide')
  })
})

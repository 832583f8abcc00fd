import { beforeEach, describe, expect, it } from 'vitest'
import {
  andreaVerdi,
  campaignInput,
  lucaMarche,
  marioRossi,
  officer,
  operator,
} from '../../../core/test/support/lists'
import { check, send, sendingPage } from '../support/ancona'
import { openPortal, type Portal, prefix } from '../support/portal'
import type { Visitor } from '../support/visitor'

const persons = `${prefix}/_persone`
const mario = 'RSSMRA01E17A271V'

let portal: Portal
let visitor: Visitor

/** The officer at a form of these pages. */
async function asOfficer(action: string, fields: Readonly<Record<string, string>>) {
  portal.signIn(officer)
  await visitor.get(persons)
  return visitor.post(`${persons}/${action}`, fields)
}

beforeEach(async () => {
  portal = await openPortal()
  visitor = portal.visitor()
})

describe('the pages for persons', () => {
  it('are for officers; the way there stands on their list of campaigns', async () => {
    expect((await visitor.get(persons)).status).toBe(403)
    expect((await visitor.get(prefix)).text).not.toContain('Diritti degli interessati')
    portal.signIn(officer)
    expect((await visitor.get(prefix)).body).toContain(`href="${persons}"`)
    const page = await visitor.get(persons)
    expect(page.text).toContain('Cerca una persona')
    portal.signIn(operator)
    const asked = await visitor.post(`${persons}/cerca`, { codice: mario })
    expect(asked.status).toBe(403)
    expect(asked.text).not.toContain(mario)
  })

  it('need the token of their form, and lead from a typed address to the search', async () => {
    portal.signIn(officer)
    await visitor.get(persons)
    const forged = await visitor.post(`${persons}/cancella`, { consegna_csrf: 'x', codice: mario })
    expect(forged.status).toBe(403)
    expect((await visitor.get(`${persons}/cancella`)).location).toBe(persons)
  })

  it('tell where a person stands, and never name the code in an address', async () => {
    await send(visitor, marioRossi, andreaVerdi)
    await check(visitor, marioRossi, lucaMarche)
    const found = await asOfficer('cerca', { codice: 'rssmra01 e17 a271 v' })
    expect(found.status).toBe(200)
    expect(found.text).toContain('2 elenchi o tentativi contengono questa persona.')
    expect(found.text).toMatch(/elenco valido ?BORSE-2017-042002-0001/)
    expect(found.text).toContain('non ancora inviato')
    expect(found.text).not.toContain('Verdi')
    expect(found.body).not.toMatch(/(href|action)="[^"]*RSSMRA/)
    expect(found.body).toContain('/042002/elenco-valido.xlsx"')
  })

  it('say what is wrong with a code, and when there is nothing', async () => {
    const malformed = await asOfficer('cerca', { codice: 'RSSMRA' })
    expect([malformed.status, malformed.text]).toEqual([
      400,
      expect.stringContaining('Questo non è un codice fiscale'),
    ])
    const nobody = await asOfficer('cerca', { codice: mario })
    expect([nobody.status, nobody.text]).toEqual([
      404,
      expect.stringContaining('Di questa persona il portale non conserva nulla'),
    ])
  })

  it('hand out the data as a table and as JSON', async () => {
    await send(visitor, marioRossi, andreaVerdi)
    const table = await asOfficer('esporta', { codice: mario, formato: 'csv' })
    expect(table.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(table.headers.get('content-disposition')).toContain('dati-personali-2018-04-03.csv')
    expect(table.body).toContain('"Cognome";"Rossi"')
    const json = await asOfficer('esporta', { codice: mario, formato: 'json' })
    expect(JSON.parse(json.body).places[0].number).toBe('BORSE-2017-042002-0001')
  })

  it('restrict, which operators see as such, and lift again', async () => {
    await send(visitor, marioRossi, andreaVerdi)
    const address = await check(visitor, lucaMarche)
    const restriction = { codice: mario, bando: campaignInput.id }
    const short = await asOfficer('limita', { ...restriction, motivo: 'no' })
    expect([short.status, short.text]).toEqual([
      422,
      expect.stringContaining('Occorre scrivere il motivo, con almeno 10 caratteri.'),
    ])
    const done = await asOfficer('limita', { ...restriction, motivo: 'contesta la residenza' })
    expect(done.text).toContain('Il trattamento è limitato.')
    expect(done.text).toContain('Motivo: contesta la residenza')

    portal.signIn(operator)
    const difference = await visitor.get(address)
    expect(difference.text).toContain('persona con trattamento limitato')
    expect(difference.text).not.toContain('Rossi')
    const file = await visitor.get(
      `${prefix}/${campaignInput.id}/042002/invii/BORSE-2017-042002-0001/file.xlsx`,
    )
    expect([file.status, file.text]).toEqual([
      403,
      expect.stringContaining('contiene i dati di una persona il cui trattamento è limitato'),
    ])
    const lifted = await asOfficer('togli-limitazione', restriction)
    expect(lifted.text).toContain('La limitazione è stata tolta.')
  })

  it('erase after the code was typed again; the comune reads what became of its check', async () => {
    await send(visitor, marioRossi, andreaVerdi)
    const waiting = await check(visitor, marioRossi, lucaMarche)
    const found = await asOfficer('cerca', { codice: mario })
    expect(found.text).toContain('1 controllo in attesa contiene la persona e sarà ritirato')

    const mistyped = await asOfficer('cancella', { codice: mario, 'codice-riscritto': 'RSSMRA' })
    expect([mistyped.status, mistyped.text]).toEqual([
      422,
      expect.stringContaining('non è stato cancellato nulla'),
    ])
    const erase = { codice: mario, 'codice-riscritto': mario.toLowerCase() }
    const erased = await asOfficer('cancella', erase)
    expect(erased.status).toBe(200)
    expect(erased.text).toContain('1 elenco, 1 controllo ritirato, 0 invii respinti.')
    expect(erased.text).not.toContain(mario)
    const again = await asOfficer('cancella', erase)
    expect([again.status, again.text]).toEqual([
      404,
      expect.stringContaining('Non c’è nulla da cancellare'),
    ])

    portal.signIn(operator)
    const history = await visitor.get(sendingPage())
    expect(history.text).toContain('File cancellato il 3 aprile 2018')
    expect(history.text).toContain('Ritirato dalla Regione')
    expect(history.body).not.toContain('file.xlsx"')
    expect((await visitor.get(waiting)).text).toContain(
      'Il controllo è stato ritirato dalla Regione',
    )
    const address = `${prefix}/${campaignInput.id}/042002/invii/BORSE-2017-042002-0001`
    expect((await visitor.get(`${address}/file.xlsx`)).status).toBe(410)
    expect((await visitor.get(`${address}/ricevuta.pdf`)).status).toBe(200)
  })

  it('suspend what a campaign under dispute would forget', async () => {
    await send(visitor, marioRossi)
    const hold = { bando: campaignInput.id, motivo: 'ricorso al TAR n. 12' }
    const held = await asOfficer('sospensione', hold)
    expect(held.text).toContain('Motivo: ricorso al TAR n. 12')
    const refused = await asOfficer('cancella', { codice: mario, 'codice-riscritto': mario })
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('la conservazione è sospesa per una controversia'),
    ])
    const released = await asOfficer('sospensione', { ...hold, motivo: '' })
    expect(released.text).toContain('Non sospesa')
  })

  it('say when the content of a list is gone, and when', async () => {
    await send(visitor, marioRossi)
    await send(visitor, lucaMarche)
    await portal.office.intake.purge({ now: '2019-04-08T08:15:00.000Z' })
    const history = await visitor.get(sendingPage())
    expect(history.text).toContain('Contenuto cancellato l’8 aprile 2019, ore 10:15')
  })
})

describe('in English', () => {
  it('they speak English', async () => {
    portal = await openPortal({ locale: () => 'en' })
    visitor = portal.visitor()
    await send(visitor, marioRossi, andreaVerdi)
    const found = await asOfficer('cerca', { codice: mario })
    expect(found.text).toContain('1 list or attempt holds this person.')
    expect(found.text).not.toMatch(/\b(elenco|comune|cancella|Bando|motivo)\b/)
  })
})

import { describe, expect, it } from 'vitest'
import {
  ancona,
  headers,
  jesi,
  manyStudents,
  marioRossi,
  openOffice,
  rowOf,
  type Typed,
  workbookOf,
} from '../../../core/test/support/lists'
import { campaign, check, send, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal, type PortalSettings } from '../support/portal'

async function visit(settings: PortalSettings = {}) {
  const portal = await openPortal(settings)
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  return { portal, visitor }
}

const sheet = async (...rows: readonly (readonly Typed[])[]): Promise<Uint8Array> => {
  const source = await workbookOf({ Elenco: rows })
  return source.read(0, source.size)
}

describe('an upload that is not even checked', () => {
  it('no file chosen', async () => {
    const { visitor } = await visit()
    const seen = await visitor.upload(uploadTo(), new Uint8Array(), '')
    expect(seen.status).toBe(400)
    expect(seen.title).toMatch(/^Errore: Non è stato scelto nessun file/)
    expect(seen.text).toContain('L’elenco valido del comune non è cambiato.')
    expect(seen.body, 'the next file is chosen on the same page').toContain('type="file"')
    expect(seen.body).toContain('aria-invalid="true"')
  })

  it('an empty file', async () => {
    const { visitor } = await visit()
    const seen = await visitor.upload(uploadTo(), new Uint8Array())
    expect(seen.status).toBe(400)
    expect(seen.text).toContain('Il file è vuoto (0 byte).')
  })

  it('several files', async () => {
    const { visitor } = await visit()
    const form = new FormData()
    form.set('consegna_csrf', visitor.token())
    form.append('file', new Blob(['uno']), 'uno.xlsx')
    form.append('file', new Blob(['due']), 'due.xlsx')
    const seen = await visitor.send(uploadTo(), form)
    expect(seen.status).toBe(400)
    expect(seen.text).toContain('È stato inviato più di un file.')
  })

  it('a file larger than the limit gets a sentence and a whole page', async () => {
    const office = await openOffice({ limits: { maxFileBytes: 100_000 } })
    const { visitor } = await visit({ office })
    const seen = await visitor.upload(uploadTo(), new Uint8Array(3_000_000))
    expect(seen.status).toBe(413)
    expect(seen.text).toContain('Il file è troppo grande: la dimensione massima è 97,7 KB.')
    expect(seen.text).toContain('Elenco di tutti i documenti caricati')
  })

  it('a file just larger than the limit, which only its bytes tell', async () => {
    const office = await openOffice({ limits: { maxFileBytes: 100_000 } })
    const { visitor } = await visit({ office })
    expect((await visitor.upload(uploadTo(), new Uint8Array(100_001))).status).toBe(413)
  })

  it('a comune not granted', async () => {
    const { visitor } = await visit()
    const seen = await visitor.upload(uploadTo(jesi), await workbook(marioRossi))
    expect(seen.status).toBe(403)
    expect(seen.text).toContain('Non risulta l’abilitazione a operare per questo comune')
  })

  it('after the deadline', async () => {
    const { portal, visitor } = await visit()
    portal.office.clock.set('2018-07-01T08:00:00.000Z')
    const seen = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(seen.status).toBe(409)
    expect(seen.text).toContain('Il termine per gli invii è scaduto')
    expect(seen.body).not.toContain('type="file"')
  })
})

describe('a file that is found wrong', () => {
  it.each([
    ['a PDF', '%PDF-1.4\n…', 'Il file è un PDF, non un elenco Excel.'],
    ['a text', 'Cognome;Nome\nRossi;Mario\n', 'testo'],
    ['an old .xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '.xls'],
  ])('%s', async (_what, content, sentence) => {
    const { visitor } = await visit()
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0) & 0xff)
    const rejected = await visitor.upload(uploadTo(), bytes)
    const page = await visitor.open(rejected.location ?? '')
    expect(page.title).toMatch(/^Errore: il file di Ancona non è stato accettato/)
    expect(page.text).toContain(sentence)
    expect(page.body).toContain('type="file"')
    expect((await visitor.get(sendingPage())).text).toContain('Invio respinto: file non accettato')
  })

  it('another header', async () => {
    const { visitor } = await visit()
    const rejected = await visitor.upload(
      uploadTo(),
      await sheet(['Targa', 'Modello'], ['AB', 'X']),
    )
    expect((await visitor.open(rejected.location ?? '')).text).toContain('titoli')
  })

  it('a missing required column, by its name', async () => {
    const { visitor } = await visit()
    const without = headers.map((header) => (header === 'ISEE' ? 'Altro' : header))
    const rejected = await visitor.upload(uploadTo(), await sheet(without, rowOf(marioRossi)))
    expect((await visitor.open(rejected.location ?? '')).text).toContain('ISEE')
  })

  it('every error of every person, with cell, value, problem and remedy, page by page', async () => {
    const { visitor } = await visit()
    const rows = manyStudents(60).map((one, at) => rowOf({ ...one, isee: `tanto ${at}` }))
    const rejected = await visitor.upload(uploadTo(), await sheet(headers, ...rows))
    const page = await visitor.open(rejected.location ?? '')
    expect(page.text).toContain('60 errori trovati in 60 nominativi.')
    expect(page.text).toContain('Errori da 1 a 50 di 60')
    expect(page.text).toMatch(
      /Nominativo Foglio Celle Colonna Valore Problema Come correggere .*Bianchi AA Anna AA Elenco H2 ISEE tanto 0/,
    )
    const second = await visitor.get(`${rejected.location}?errori=2`)
    expect(second.text).toContain('Errori da 51 a 60 di 60')
    expect(second.text).toContain('H61')
    expect(second.text).not.toContain('H51 ')
    expect(second.text).toContain('Pagina 2 di 2')
    expect(second.body, 'the way back').toContain(`href="${rejected.location}#consegna-errors"`)
    const beyond = await visitor.get(`${rejected.location}?errori=99`)
    expect(beyond.text).toContain('Errori da 51 a 60 di 60')

    const sending = await visitor.get(sendingPage())
    expect(sending.text).toContain('Elenco nominativi trovati con errore')
    expect(sending.text).toContain('Vedi tutti gli errori (60)')
    expect(sending.text).toContain('Invio respinto: 60 errori')
  })

  it('is forgotten by the sending page once a good list was sent', async () => {
    const { portal, visitor } = await visit()
    await visitor.upload(uploadTo(), await sheet(headers, rowOf({ ...marioRossi, isee: 'tanto' })))
    expect((await visitor.get(sendingPage())).text).toContain('trovati con errore')
    portal.office.clock.advance(60_000)
    const done = await send(visitor, marioRossi)
    expect(done.text).not.toContain('Elenco nominativi trovati con errore')
  })

  it('with a value that tries to be markup stays a value', async () => {
    const { visitor } = await visit()
    const evil = '<script>alert(1)</script>'
    const rejected = await visitor.upload(
      uploadTo(),
      await sheet(headers, rowOf({ ...marioRossi, isee: evil })),
    )
    const page = await visitor.open(rejected.location ?? '')
    expect(page.text).toContain(evil)
    expect(page.body).not.toContain('<script>alert')
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    [
      'a check that does not exist',
      `${campaign}/${ancona}/controlli/nulla`,
      'Il controllo non esiste',
    ],
    [
      'a submission that does not exist',
      `${campaign}/${ancona}/invii/X-1/ricevuta.pdf`,
      'L’invio non esiste',
    ],
    ['a template version that does not exist', `${campaign}/modello.xlsx?versione=9`, 'versione'],
    [
      'a template version that is no number',
      `${campaign}/modello.xlsx?versione=%3Cb%3E`,
      'versione',
    ],
    ['a comune that does not take part', sendingPage('999999'), 'Non risulta l’abilitazione'],
    ['a page that is not there', `${campaign}/a/b/c`, 'La pagina non esiste'],
  ])('%s', async (_what, address, sentence) => {
    const { visitor } = await visit()
    const seen = await visitor.get(address)
    expect([403, 404]).toContain(seen.status)
    expect(seen.text).toContain(sentence)
    expect(seen.title).toMatch(/^Errore: /)
  })

  it('the address of a form, typed or reloaded, leads to its page', async () => {
    const { visitor } = await visit()
    const address = await check(visitor, marioRossi)
    expect((await visitor.get(uploadTo())).location).toBe(sendingPage())
    expect((await visitor.get(`${address}/conferma`)).location).toBe(address)
  })
})

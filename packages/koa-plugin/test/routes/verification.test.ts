import { describe, expect, it } from 'vitest'
import {
  andreaVerdi,
  campaignInput,
  lucaMarche,
  marioRossi,
  operator,
} from '../../../core/test/support/lists'
import { publicKeysPath, verificationPath } from '../../src/routes/links'
import { campaign, send, sendingPage } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'
import type { Seen } from '../support/visitor'

const page = `${prefix}${verificationPath}`
const first = 'BORSE-2017-042002-0001'
const second = 'BORSE-2017-042002-0002'

/** A portal in which Ancona's operator has sent two lists; nobody is signed in any more. */
async function withTwoLists() {
  const portal = await openPortal()
  const sender = portal.visitor()
  await send(sender, marioRossi, andreaVerdi)
  portal.office.clock.set('2018-04-10T08:15:00.000Z')
  await send(sender, lucaMarche)
  const receiptOf = async (number: string) => {
    const seen = await sender.get(`${campaign}/042002/invii/${number}/ricevuta.pdf`)
    return seen.bytes
  }
  const receipts = { first: await receiptOf(first), second: await receiptOf(second) }
  portal.signIn(null)
  return { portal, visitor: portal.visitor(), receipts }
}

/** The code that the page hands on to its form. */
const codeIn = ({ body }: Seen): string => /name="codice" value="([^"]+)"/.exec(body)?.[1] ?? ''

const noCookie = (headers: Headers): boolean => headers.getSetCookie().length === 0

describe('the page that verifies receipts', () => {
  it('is for everybody, without login, cookie or script', async () => {
    const { visitor } = await withTwoLists()
    const seen = await visitor.get(page)
    expect(seen.status).toBe(200)
    expect(seen.title).toMatch(/^Verifica di una ricevuta/)
    expect(noCookie(seen.headers)).toBe(true)
    expect(seen.body).not.toContain('consegna_csrf')
  })

  it('says that a receipt is authentic, what was handed in, by whom, and that it is valid', async () => {
    const { visitor, receipts } = await withTwoLists()
    const seen = await visitor.upload(page, receipts.second, 'ricevuta.pdf')
    expect(seen.status).toBe(200)
    expect(noCookie(seen.headers)).toBe(true)
    for (const words of [
      'La ricevuta è autentica',
      'byte per byte',
      campaignInput.title,
      'Ancona (AN), ISTAT 042002',
      'elenco con 1 nominativo',
      '10 aprile 2018, ore 10:15',
      `${operator.name} (Operatore comunale)`,
      second,
      'Sì: è quello che vale adesso per il comune di Ancona.',
    ]) {
      expect(seen.text).toContain(words)
    }
    expect(seen.text).not.toMatch(/Luca|Marche Luca|LCUMRC/)
  })

  it('says of an older one what replaced it', async () => {
    const { visitor, receipts } = await withTwoLists()
    const { text } = await visitor.upload(page, receipts.first, 'ricevuta.pdf')
    expect(text).toContain('La ricevuta è autentica')
    expect(text).toContain('No: il comune di Ancona lo ha sostituito.')
    expect(text).toContain(`Adesso vale l’invio ${second}, accettato il 10 aprile 2018`)
  })

  it('finds a receipt by its code, without the sender’s name', async () => {
    const { visitor, receipts } = await withTwoLists()
    const code = codeIn(await visitor.upload(page, receipts.first, 'x.pdf'))
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const seen = await visitor.get(`${page}?codice=${encodeURIComponent(typed)}`)
    expect(seen.status).toBe(200)
    expect(noCookie(seen.headers)).toBe(true)
    expect(seen.text).toContain('Il codice è di una ricevuta di questo portale')
    expect(seen.text).toContain(first)
    expect(seen.text).toContain('elenco con 2 nominativi')
    expect(seen.text).not.toContain('La ricevuta è autentica')
    expect(seen.text).not.toMatch(new RegExp(`${operator.name}|Inviato da|Rossi|Verdi`))
  })

  it('says which list was valid at the end of a day in Italy', async () => {
    const { visitor, receipts } = await withTwoLists()
    const code = codeIn(await visitor.upload(page, receipts.second, 'x.pdf'))
    const on = async (day: string) => visitor.get(`${page}?codice=${code}&data=${day}`)
    expect((await on('2018-04-09')).text).toContain(
      `Alla fine del 09/04/2018 era valido l’invio ${first}: elenco con 2 nominativi.`,
    )
    expect((await on('2018-04-10')).text).toContain(`era valido l’invio ${second}`)
    expect((await on('2018-03-01')).text).toContain('non aveva ancora inviato nulla')
    for (const day of ['30/4/2018', '2018-04-31', '2018-04-11']) {
      const wrong = await on(day)
      expect([wrong.status, wrong.text.includes('non è una data')]).toEqual([400, true])
    }
  })

  it('speaks English too', async () => {
    const portal = await openPortal({ locale: () => 'en' })
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    const receipt = await visitor.get(`${campaign}/042002/invii/${first}/ricevuta.pdf`)
    const seen = await visitor.upload(page, receipt.bytes, 'x.pdf')
    expect(seen.text).toContain('The receipt is authentic')
    expect(seen.text).not.toMatch(/\b(ricevuta|comune|elenco|nominativ[oi]|Verifica)\b/)
  })

  it('is linked from the history of a comune', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    expect((await visitor.get(sendingPage())).body).toContain(`href="${page}"`)
  })

  it('serves a form from another site too: it only asks', async () => {
    const { visitor, receipts } = await withTwoLists()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(receipts.second)]), 'x.pdf')
    const seen = await visitor.send(page, form, { 'sec-fetch-site': 'cross-site' })
    expect(seen.text).toContain('La ricevuta è autentica')
  })
})

describe('what is wrong is said', () => {
  it('of a file that is no authentic receipt', async () => {
    const { visitor, receipts } = await withTwoLists()
    const original = Buffer.from(receipts.second)
    const altered = Buffer.from(original)
    altered[900] = (altered[900] ?? 0) ^ 1
    const cases = [
      [altered, 422, 'La ricevuta NON è autentica', 'modificato dopo la firma'],
      [original.subarray(0, 9_000), 422, 'La ricevuta NON è autentica', 'ne manca la fine'],
      [Buffer.concat([original, original]), 422, 'NON è autentica', 'più di una firma'],
      [Buffer.from('%PDF-1.7\n%%EOF\n'), 422, 'NON è autentica', 'nessuna firma'],
      [Buffer.from('Ancona'), 422, 'La verifica non è stata fatta', 'non è un PDF'],
      [Buffer.alloc(3_000_000), 413, 'La verifica non è stata fatta', 'il limite è 2 MB'],
      [Buffer.alloc(0), 400, 'La verifica non è stata fatta', 'Non è stato scelto nessun file'],
    ] as const
    for (const [file, status, title, words] of cases) {
      const seen = await visitor.upload(page, file, 'x.pdf')
      expect([seen.status, words]).toEqual([status, words])
      expect(seen.text).toContain(title)
      expect(seen.text).toContain(words)
      expect(seen.text).not.toContain('La ricevuta è autentica')
    }
  })

  it('of a receipt of another portal, and of one that this portal signed but did not keep', async () => {
    const { visitor } = await withTwoLists()
    // The same keys, another database: what a portal would say after somebody stole its key, or lost its data.
    const other = await openPortal()
    const sender = other.visitor()
    await send(sender, marioRossi)
    const foreign = await sender.get(`${campaign}/042002/invii/${first}/ricevuta.pdf`)
    const seen = await visitor.upload(page, foreign.bytes, 'x.pdf')
    expect(seen.text).toContain('La ricevuta NON è autentica')
    expect(seen.text).toContain('non ha conservato questa ricevuta')
  })

  it('of a code', async () => {
    const { visitor, receipts } = await withTwoLists()
    const code = codeIn(await visitor.upload(page, receipts.second, 'x.pdf'))
    const mistyped = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
    const cases = [
      ['', 400, 'Non è stato scritto nessun codice'],
      [mistyped, 422, 'errore di battitura'],
      ['7KQ2', 422, 'hanno 12 caratteri'],
      ['0000-0000-0000', 404, 'nessuna ricevuta di questo portale'],
      ['<script>alert(1)</script>', 422, 'non compare mai nei codici'],
    ] as const
    for (const [typed, status, words] of cases) {
      const seen = await visitor.get(`${page}?codice=${encodeURIComponent(typed)}`)
      expect([typed, seen.status]).toEqual([typed, status])
      expect(seen.text).toContain(words)
      expect(seen.body).not.toContain('<script>alert')
    }
    const unknown = await visitor.get(`${page}?codice=0000-0000-0000`)
    expect(unknown.title).toContain('La ricevuta NON è autentica')
  })
})

describe('the published keys', () => {
  it('are for everybody, also for scripts of other sites, and are kept for some minutes', async () => {
    const { visitor, portal } = await withTwoLists()
    const seen = await visitor.get(`${prefix}${publicKeysPath}`)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-type')).toContain('application/jwk-set+json')
    expect(seen.headers.get('cache-control')).toBe('public, max-age=300')
    expect(seen.headers.get('access-control-allow-origin')).toBe('*')
    expect(noCookie(seen.headers)).toBe(true)
    expect(JSON.parse(seen.body)).toEqual(await portal.office.intake.publicKeys())
    expect(seen.body).not.toContain('"d"')
  })
})

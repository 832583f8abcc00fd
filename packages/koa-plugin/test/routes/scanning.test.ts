import { clamavScanner } from '@consegna/core/clamav'
import { describe, expect, it } from 'vitest'
import { type ClamdManners, eicar, startClamd } from '../../../core/test/support/clamd'
import { marioRossi, openOffice } from '../../../core/test/support/lists'
import type { FailureInfo } from '../../src/options'
import { check, send, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'

/** A portal whose uploads a clamd looks at; Ancona's operator is at the sending page. */
async function visit(manners: ClamdManners = {}, maxSeconds = 30) {
  const clamd = await startClamd(manners)
  const scanner = clamavScanner({ address: clamd.address, maxSeconds })
  const office = await openOffice({}, { scanner })
  const failures: FailureInfo[] = []
  const portal = await openPortal({ office, onError: (_error, info) => failures.push(info) })
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  return { clamd, portal, visitor, failures }
}

const infected = Buffer.from(`Cognome;Nome\n${eicar}\n`)

describe('a portal with a virus scanner', () => {
  it('takes a clean list, after clamd has had every byte of it', async () => {
    const { clamd, visitor } = await visit()
    const bytes = await workbook(marioRossi)
    const checked = await visitor.upload(uploadTo(), bytes)
    expect((await visitor.open(checked.location ?? '')).text).toContain('NON ANCORA INVIATO')
    expect(clamd.files.map((file) => file.equals(bytes))).toEqual([true])
  })

  it('rejects an infected file with the name of what was found, and says what to do', async () => {
    const { visitor, failures } = await visit()
    await send(visitor, marioRossi)
    const rejected = await visitor.upload(uploadTo(), infected)
    const page = await visitor.open(rejected.location ?? '')
    expect(page.title).toMatch(/^Errore: il file di Ancona non è stato accettato/)
    expect(page.text).toContain(
      'Il controllo antivirus ha trovato nel file un contenuto pericoloso («Eicar-Signature»).',
    )
    expect(page.text).toContain('Non aprire il file e non inoltrarlo')
    expect(page.text, 'what else is wrong with it is not told').not.toContain('CSV')
    const history = await visitor.get(sendingPage())
    expect(history.text).toContain('Invio respinto: file non accettato')
    expect(history.text).toContain('Elenco valido oggi: 1 nominativo')
    expect(failures).toEqual([])
  })

  it('does not show as markup what the scanner calls a find', async () => {
    const { visitor } = await visit({ answer: ['stream: <b>Rossi</b> FOUND\0'] })
    const page = await visitor.open(await check(visitor, marioRossi))
    expect(page.text).toContain('ha trovato nel file un contenuto pericoloso.')
    expect(page.body).not.toContain('Rossi')
  })

  it('says so when the file is too large for clamd, and keeps nothing', async () => {
    const { visitor, failures } = await visit({ streamMaxLength: 1000 })
    const page = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(page.status).toBe(413)
    expect(page.text).toContain(
      'Il file è troppo grande o troppo complesso per il controllo antivirus.',
    )
    expect(page.body).toContain('Seleziona il file')
    expect((await visitor.get(sendingPage())).text).toContain(
      'non è stato ancora inviato nessun elenco',
    )
    expect(failures).toEqual([])
  })
})

describe('while the scanner gives no verdict', () => {
  it.each<[string, ClamdManners]>([
    ['it hangs up', { hangsUp: true }],
    ['it answers with an error', { answer: ['stream: Can’t allocate memory ERROR\0'] }],
    ['it never answers', { answer: null }],
  ])(
    '(%s) nothing is accepted: 503, to be tried again, and nothing is recorded',
    async (_, manners) => {
      const { visitor, failures } = await visit(manners, 1)
      const page = await visitor.upload(uploadTo(), await workbook(marioRossi))
      expect(page.status).toBe(503)
      expect(page.headers.get('retry-after')).toBe('60')
      expect(page.text).toContain('In questo momento il controllo antivirus non risponde')
      expect(page.text).toContain('Riprovare tra qualche minuto')
      expect(failures.map(({ code }) => code)).toEqual(['scanner.unavailable'])
      expect(page.text).toContain(`Codice di assistenza: ${failures[0]?.correlationId}`)
      expect((await visitor.get(sendingPage())).text).toContain(
        'non è stato ancora inviato nessun elenco',
      )
    },
  )

  it('the same upload is accepted once it answers again, without a new start', async () => {
    const clamd = await startClamd()
    const office = await openOffice(
      {},
      { scanner: clamavScanner({ address: clamd.address, maxSeconds: 30 }) },
    )
    const portal = await openPortal({ office, onError: () => {} })
    const visitor = portal.visitor()
    await visitor.get(sendingPage())
    await clamd.stop()
    const bytes = await workbook(marioRossi)
    expect((await visitor.upload(uploadTo(), bytes)).status).toBe(503)
    await clamd.startAgain()
    expect((await visitor.upload(uploadTo(), bytes)).status).toBe(303)
  })

  it('what needs no scan goes on: pages, and a confirmation of what was checked before', async () => {
    const { clamd, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    await clamd.stop()
    const page = await visitor.get(address)
    expect(page.status).toBe(200)
    const confirmed = await visitor.post(`${address}/conferma`, { seen: '' })
    expect(confirmed.location).toContain('esito=BORSE-2017-042002-0001')
  })
})

it('a sender who goes away while the file is scanned leaves nothing behind', async () => {
  const { clamd, visitor, failures } = await visit({ holdsAnswers: true })
  const leaving = new AbortController()
  const bytes = await workbook(marioRossi)
  const sending = visitor.upload(uploadTo(), bytes, 'elenco.xlsx', leaving.signal)
  await expect.poll(() => clamd.files.length, { timeout: 10_000 }).toBe(1)
  leaving.abort()
  await expect(sending).rejects.toThrow()
  await expect.poll(() => clamd.connections.open, { timeout: 10_000 }).toBe(0)
  expect((await visitor.get(sendingPage())).text).toContain(
    'non è stato ancora inviato nessun elenco',
  )
  expect(failures).toEqual([])
})

it('in English the words are English', async () => {
  const clamd = await startClamd()
  const office = await openOffice({}, { scanner: clamavScanner({ address: clamd.address }) })
  const portal = await openPortal({ office, locale: () => 'en' })
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  const rejected = await visitor.upload(uploadTo(), infected)
  expect((await visitor.open(rejected.location ?? '')).text).toContain(
    'The virus scan found harmful content in the file (“Eicar-Signature”).',
  )
})

import { describe, expect, it } from 'vitest'
import {
  andreaVerdi,
  campaignInput,
  headers,
  manyStudents,
  marioRossi,
  openOffice,
  rowOf,
  student,
  workbookOf,
} from '../../../core/test/support/lists'
import { cellHolding, loadWorkbook, saveWorkbook } from '../../../core/test/support/workbooks'
import { campaign, check, confirm, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal } from '../support/portal'

const wrong = { ...andreaVerdi, isee: 'parecchio' }
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const linkTo = (body: string, end: string): string =>
  new RegExp(`href="([^"]+/${end})"`).exec(body)?.[1] ?? ''

describe('a rejected list', () => {
  it('is downloaded with its errors marked, corrected there, uploaded again and accepted', async () => {
    const visitor = (await openPortal()).visitor()
    const page = await visitor.get(await check(visitor, marioRossi, wrong))
    expect(page.title).toMatch(/^Errore: il file di Ancona non è stato accettato/)
    expect(page.text).toContain('Scarica il file con gli errori segnati')

    const annotated = await visitor.get(linkTo(page.body, 'errori\\.xlsx'))
    expect(annotated.status).toBe(200)
    expect(annotated.headers.get('content-type')).toBe(spreadsheet)
    expect(annotated.headers.get('content-disposition')).toBe(
      'attachment; filename="errori-042002-20180403-101500.xlsx"',
    )
    expect(annotated.headers.get('cache-control')).toContain('no-store')

    const file = await loadWorkbook(annotated.bytes)
    const cell = cellHolding(file, 'parecchio')
    expect(cell.note, 'the reason stands at the cell').toBeTruthy()
    cell.value = 9000
    const corrected = await saveWorkbook(file)
    const checked = await visitor.upload(uploadTo(), corrected, 'errori-042002 (1).xlsx')
    const waiting = await visitor.open(checked.location ?? '')
    expect(waiting.title).toMatch(/^NON ANCORA INVIATO/)
    expect(waiting.text).not.toContain('Avvisi')
    const confirmed = await confirm(visitor, checked.location ?? '')
    const done = await visitor.open(confirmed.location ?? '')
    expect(done.text).toContain('con 2 nominativi è stato inviato')
  })

  it('tells equal errors once, with their cells, and how many there are in all', async () => {
    const visitor = (await openPortal()).visitor()
    const many = manyStudents(40, { isee: 'tanto' })
    const page = await visitor.get(await check(visitor, ...many, wrong))
    expect(page.text).toContain('41 errori trovati in 41 nominativi.')
    expect(page.text).toContain(
      'Errori diversi da 1 a 2 di 2. Quelli uguali sono riuniti con le loro celle: in tutto 41 errori.',
    )
    expect(page.text).toMatch(/Bianchi CA Anna CA e altri 37 nominativi Elenco H2:H41 \(40 celle\)/)
    expect(page.text).toContain('Verdi Andrea Elenco H42 ISEE parecchio')
  })

  it('shows of a formula without a result that it is one', async () => {
    const visitor = (await openPortal()).visitor()
    const row = rowOf(marioRossi)
    row[headers.indexOf('ISEE')] = { formula: 'A1*2' } as never
    const list = await workbookOf({ Elenco: [headers, row] })
    const file = await list.read(0, list.size)
    await visitor.get(sendingPage())
    const checked = await visitor.upload(uploadTo(), file, 'elenco.xlsx')
    const page = await visitor.open(checked.location ?? '')
    expect(page.text).toContain('Elenco H2 ISEE (formula senza risultato) La cella contiene')
  })

  it('says until when its values are kept, and then that they are gone', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    const address = await check(visitor, wrong)
    const page = await visitor.get(address)
    expect(page.text).toContain('restano disponibili per 24 ore, fino al 4 aprile 2018, ore 10:15')
    const links = ['errori\\.xlsx', 'errori\\.csv'].map((end) => linkTo(page.body, end))
    portal.office.clock.advance(24 * 3_600_000)
    const later = await visitor.get(address)
    expect(later.text).toContain('Il dettaglio degli errori è stato cancellato dopo 24 ore')
    expect(later.body).not.toContain('errori.xlsx')
    for (const link of links) {
      const gone = await visitor.get(link)
      expect(gone.status).toBe(410)
      expect(gone.text).toContain('per un file respinto si conservano 24 ore')
    }
  })

  it('has its errors before its warnings, each with pages of their own', async () => {
    const visitor = (await openPortal()).visitor()
    const students = manyStudents(60, { residence: 'Jesi' }).map((one, at) => ({
      ...one,
      isee: `tanto ${at}`,
    }))
    const address = await check(visitor, ...students)
    const page = await visitor.get(`${address}?errori=2`)
    expect(page.text).toContain('Errori da 51 a 60 di 60')
    expect(page.text).toContain('60 avvisi uguali, con le loro celle')
    expect(page.text.indexOf('Errori da')).toBeLessThan(page.text.indexOf('60 avvisi uguali'))
  })

  it('has its findings as a table, which spreadsheet programs run nothing of', async () => {
    const visitor = (await openPortal()).visitor()
    const page = await visitor.get(await check(visitor, { ...wrong, surname: '=HYPERLINK("x")' }))
    const table = await visitor.get(linkTo(page.body, 'errori\\.csv'))
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(table.headers.get('content-disposition')).toBe(
      'attachment; filename="errori-042002-20180403-101500.csv"',
    )
    expect(table.body).toContain('parecchio')
    expect(table.body).not.toMatch(/(^|;)"?=/m)
  })

  it('on the sending page too: the first errors, and the way to all of them', async () => {
    const visitor = (await openPortal()).visitor()
    const students = manyStudents(30).map((one, at) => ({ ...one, isee: `tanto ${at}` }))
    const address = await check(visitor, ...students)
    const page = await visitor.get(sendingPage())
    expect(page.text).toContain('Errori da 1 a 20 di 30')
    expect(page.body).toContain(`href="${address}">Vedi tutti gli errori (30)`)
    expect(page.body).toContain(`href="${address}/errori.xlsx"`)
  })
})

describe('a file refused as a whole', () => {
  it('made from a version that is not taken any more, is told where the current one is', async () => {
    const office = await openOffice({
      templates: [
        { version: 1, policy: 'refused' },
        { version: 2, policy: 'accepted' },
      ],
    })
    const portal = await openPortal({ office })
    const visitor = portal.visitor()
    const old = await (await openOffice()).intake.makeTemplate({
      ...{ campaign: campaignInput.id, version: 1 },
    })
    if (old.kind === 'refused') throw new Error(old.refusal.code)
    await visitor.get(sendingPage())
    const rejected = await visitor.upload(uploadTo(), old.bytes)
    const page = await visitor.open(rejected.location ?? '')
    expect(page.text).toContain('versione 1 del modello, che questo bando non accetta')
    expect(page.body).toContain(
      `href="${campaign}/modello.xlsx">Scarica il modello in uso, versione 2</a>`,
    )
    expect(page.body, 'there are no cells to mark').not.toContain('errori.xlsx')
    const sending = await visitor.get(sendingPage())
    expect(sending.text).toContain('i file compilati su questa versione non sono accettati')
    expect(sending.text).toContain('La versione in uso è la 2')
  })
})

describe('a campaign that accepts valid entries', () => {
  const accepting = async () =>
    openPortal({ office: await openOffice({ onInvalidEntries: 'accept-valid-entries' }) })

  it('lists who would be left out, with the file to correct, before anything is confirmed', async () => {
    const visitor = (await accepting()).visitor()
    const page = await visitor.get(await check(visitor, marioRossi, wrong))
    expect(page.title).toMatch(/^NON ANCORA INVIATO/)
    expect(page.text).toContain('Nominativi che resterebbero esclusi')
    expect(page.text).toContain(
      '1 nominativo ha errori e non entrerebbe nell’elenco. Gli altri sì.',
    )
    expect(page.text).toContain('Verdi Andrea Elenco H3 ISEE parecchio')
    expect((await visitor.get(linkTo(page.body, 'errori\\.xlsx'))).status).toBe(200)
  })

  it('tells them and the warnings on page, receipt and history, and keeps the file for the rest', async () => {
    const portal = await accepting()
    const visitor = portal.visitor()
    const elsewhere = student('Neri', 'Gino', { residence: 'Jesi' })
    const address = await check(visitor, marioRossi, andreaVerdi, elsewhere, {
      ...wrong,
      surname: 'Bruni',
      birthDate: '2000-01-01',
    })
    const confirmed = await confirm(visitor, address, { 'warnings-read': '1' })
    const done = await visitor.open(confirmed.location ?? '')
    expect(done.text).toContain('con 3 nominativi è stato inviato')
    expect(done.text).toContain('1 nominativo escluso perché con errori.')
    expect(done.text).toContain('1 avviso, letto e confermato.')
    expect(done.text, 'in the history').toMatch(
      /Valido ?3 nominativi ?1 nominativo escluso perché con errori ?1 avviso confermato/,
    )
    const link = linkTo(done.body, 'errori\\.xlsx')
    portal.office.clock.advance(10 * 24 * 3_600_000)
    await portal.office.intake.expireChecks()
    const annotated = await visitor.get(link)
    expect(annotated.status).toBe(200)
    const file = await loadWorkbook(annotated.bytes)
    expect(cellHolding(file, 'parecchio').note).toBeTruthy()
  })
})

describe('a waiting list with warnings', () => {
  it('can be downloaded with its warnings marked', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const file = await workbookOf({
      Elenco: [
        [...headers, 'Squadra del cuore'],
        [...rowOf(marioRossi), 'Anconitana'],
      ],
    })
    const checked = await visitor.upload(uploadTo(), await file.read(0, file.size))
    const page = await visitor.open(checked.location ?? '')
    expect(page.text).toContain('Scarica il file con gli avvisi segnati')
    expect(page.text).not.toContain('restano disponibili per 24 ore')
    const annotated = await visitor.get(linkTo(page.body, 'errori\\.xlsx'))
    const list = await loadWorkbook(annotated.bytes)
    expect(cellHolding(list, 'Anconitana').row, 'what nobody asked for is kept').toBe(
      cellHolding(list, 'Rossi').row,
    )
  })

  it('says from when a warning will be an error', async () => {
    const office = await openOffice({ rules: { 'isee-threshold': { errorFrom: '2018-05-01' } } })
    const visitor = (await openPortal({ office })).visitor()
    const address = await check(visitor, { ...marioRossi, isee: 20_000 })
    const page = await visitor.get(address)
    expect(page.title).toMatch(/^NON ANCORA INVIATO/)
    expect(page.text).toContain('Dal 01/05/2018 sarà un errore.')
    office.clock.set('2018-05-01T08:00:00.000Z')
    const later = await visitor.get(await check(visitor, { ...marioRossi, isee: 20_000 }))
    expect(later.text).toContain('1 errore trovato in 1 nominativo.')
  })

  it('has nothing to mark without any', async () => {
    const visitor = (await openPortal()).visitor()
    const page = await visitor.get(await check(visitor, marioRossi))
    expect(page.body).not.toContain('errori.xlsx')
  })
})

describe('a list that was sent whole', () => {
  it('has nobody left out to download', async () => {
    const visitor = (await openPortal()).visitor()
    const done = await send(visitor, marioRossi)
    expect(done.body).not.toContain('errori.xlsx')
  })
})

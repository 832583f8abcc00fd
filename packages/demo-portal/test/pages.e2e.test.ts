import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { addresses } from '../src/addresses'
import { inspectPage } from './support/inspect-page'
import { confirmButton, enterAs, leave, openSendingPage, uploadList } from './support/journey'
import { type RunningPortal, startPortal } from './support/running-portal'
import { clientOf, send, sendingPath } from './support/sending'
import {
  andreaVerdi,
  listOf,
  lucaMarche,
  marioRossi,
  student,
  type TypedRow,
} from './support/students'

const many = (count: number, changes: TypedRow = {}): TypedRow[] =>
  Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(65 + index)
    return student(`Bianchi ${letter}`, `Anna ${letter}`, `2001-05-${10 + index}`, changes)
  })

const verificationPath = addresses.verification

const pdf = new TextEncoder().encode('%PDF-1.7\n')

/** Everything that people come by who do not sign in, or choose how. */
async function visitPublicPages(page: Page, origin: string): Promise<void> {
  await page.goto(origin)
  await inspectPage(page, '01-home')
  for (const [path, name] of [
    ['/accesso', '02-accesso'],
    ['/accessibilita', '03-accessibilita'],
    ['/segnalazioni', '04-segnalazioni'],
    ['/privacy', '05-privacy'],
    ['/nessuna-pagina', '06-pagina-che-non-esiste'],
    [verificationPath, '60-verifica-di-una-ricevuta'],
    [`${verificationPath}?codice=KY3D-10C8-9HYB`, '61-codice-sbagliato'],
    [`${verificationPath}?codice=KY3D-10C8-9HYA`, '62-codice-che-non-esiste'],
  ] as const) {
    await page.goto(origin + path)
    await inspectPage(page, name)
  }
  await enterAs(page, origin, 'Dora Modello')
  await inspectPage(page, '07-scelta-del-ruolo')
  await leave(page)
  await enterAs(page, origin, 'Ciro Campione')
  await inspectPage(page, '08-menu-del-cittadino')
  await page.goto(origin + sendingPath)
  await inspectPage(page, '09-ruolo-che-non-basta')
  await leave(page)
}

/** An operator's way from the menu to the receipt. */
async function visitSending(page: Page, origin: string): Promise<void> {
  await enterAs(page, origin, 'Anna Prova')
  await inspectPage(page, '10-menu')
  await page.getByRole('link', { name: 'Borsa di studio A.S. 2017/2018' }).click()
  await inspectPage(page, '11-bando')
  await page.goto(origin + sendingPath)
  await inspectPage(page, '12-invio')
  await uploadList(page, await listOf(marioRossi, andreaVerdi))
  await inspectPage(page, '13-controllo-del-primo-elenco')
  await confirmButton(page).click()
  await inspectPage(page, '14-invio-riuscito')
  await uploadList(page, await listOf(lucaMarche, { ...marioRossi, ISEE: 9000 }))
  await inspectPage(page, '15-controllo-con-differenza')
  await page.goto(origin + sendingPath)
  await inspectPage(page, '16-non-ancora-inviato')
}

/** What goes wrong on that way. */
async function visitRefusals(page: Page, origin: string): Promise<void> {
  await page.goto(origin + sendingPath)
  await page.getByRole('button', { name: 'Carica il file' }).click()
  await inspectPage(page, '20-nessun-file')
  await page.goto(origin + sendingPath)
  await uploadList(page, pdf)
  await inspectPage(page, '21-pdf')
  await page.goto(origin + sendingPath)
  await uploadList(
    page,
    await listOf(...many(10, { 'Codice fiscale': 'BNCNNA', ISEE: 'diecimila' })),
  )
  await inspectPage(page, '22-errori')
  await page.goto(origin + sendingPath)
  await inspectPage(page, '23-invio-respinto')
  await page.goto(origin + sendingPath)
  await page.getByRole('button', { name: 'Dichiara nessun avente diritto' }).click()
  await inspectPage(page, '24-nessun-avente-diritto')
  await page.goto(origin + sendingPath)
  await uploadList(page, await listOf(...many(12, { 'Comune di residenza': 'Jesi' })))
  await confirmButton(page).click()
  await inspectPage(page, '25-comune-sbagliato')
}

/** What somebody without login sees of receipts, as a file and by their codes. */
async function visitReceipts(page: Page, portal: RunningPortal): Promise<void> {
  const aldo = await clientOf(portal, 'operatore-ancona')
  const receiptOf = async (): Promise<Buffer> => {
    await page.goto(portal.origin + sendingPath)
    const address = await page.locator('a[href$="ricevuta.pdf"]').first().getAttribute('href')
    return (await page.request.get(portal.origin + (address ?? ''))).body()
  }
  const verify = async (buffer: Buffer) => {
    await page.goto(portal.origin + verificationPath)
    await page
      .getByLabel('PDF della ricevuta', { exact: true })
      .setInputFiles({ name: 'ricevuta.pdf', mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: 'Verifica', exact: true }).click()
  }
  const older = await receiptOf()
  await send(aldo, await listOf(...many(3)))
  await verify(await receiptOf())
  await inspectPage(page, '63-ricevuta-autentica')
  await verify(older)
  await inspectPage(page, '64-ricevuta-di-un-elenco-sostituito')
  await page.getByLabel(/^Che cosa era valido/).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Mostra' }).click()
  await inspectPage(page, '65-codice-e-giorno')
  const altered = Buffer.from(older)
  altered[1_000] = (altered[1_000] ?? 0) ^ 1
  await verify(altered)
  await inspectPage(page, '66-ricevuta-alterata')
}

describe('every page of the portal', () => {
  it('can be read on a telephone and in an office, and by everybody', {
    timeout: 240_000,
  }, async () => {
    const portal = await startPortal()
    await withPage({}, async (page) => {
      await visitPublicPages(page, portal.origin)
      await visitSending(page, portal.origin)
      await visitRefusals(page, portal.origin)

      const aldo = await clientOf(portal, 'operatore-ancona')
      await send(aldo, await listOf(...many(12)))
      await page.goto(portal.origin + sendingPath)
      await uploadList(page, await listOf(lucaMarche))
      await inspectPage(page, '30-grande-perdita')
      await send(aldo, await listOf(...many(13)))
      await page.getByLabel(/Scrivere il numero/).fill('12')
      await confirmButton(page).click()
      await inspectPage(page, '31-elenco-cambiato')
      await visitReceipts(page, portal)
      await page.goto(portal.origin + sendingPath)
      await leave(page)

      await enterAs(page, portal.origin, 'Teresa Esempio')
      await openSendingPage(page)
      await inspectPage(page, '40-scelta-del-comune')
      await leave(page)
      await enterAs(page, portal.origin, 'Furio Esempio')
      await page.goto(`${portal.origin}${sendingPath}?comune=042002`)
      await inspectPage(page, '41-funzionario')
      await page.goto(`${portal.origin}${sendingPath}?comune=042002&lang=en`)
      await inspectPage(page, '42-in-inglese')
    })
  })
})

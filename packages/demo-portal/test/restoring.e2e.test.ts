import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { pdfPages } from '#test-support/pdf'
import { inspectPage } from './support/inspect-page'
import {
  confirmButton,
  download,
  enterAs,
  historyRows,
  leave,
  openSendingPage,
  uploadList,
} from './support/journey'
import { startPortal } from './support/running-portal'
import { andreaVerdi, listOf, lucaMarche, marioRossi } from './support/students'

const main = (page: Page) => page.getByRole('main')
const success = (page: Page) => page.locator('.alert-success')

async function sendList(page: Page, bytes: Uint8Array): Promise<void> {
  await uploadList(page, bytes)
  await confirmButton(page).click()
  await success(page).waitFor()
}

/** From the button beside the list to the page that shows the difference. */
async function askFor(page: Page, number: string, reason: string): Promise<void> {
  await main(page)
    .getByRole('link', { name: `Rendi di nuovo valido ${number}` })
    .click()
  await page.getByLabel('Motivo').fill(reason)
  await page.getByRole('button', { name: 'Mostra che cosa cambierebbe' }).click()
}

const confirmRestoring = (page: Page) =>
  page.getByRole('button', { name: 'Conferma e rendi di nuovo valido l’elenco di Ancona' })

it('an operator takes back a list sent by mistake; an officer takes that back again', async () => {
  const portal = await startPortal()
  await withPage({}, async (page) => {
    await enterAs(page, portal.origin, 'Anna Prova')
    await openSendingPage(page)
    await sendList(page, await listOf(marioRossi, andreaVerdi))
    await sendList(page, await listOf(lucaMarche))

    await askFor(page, 'BORSE-2017-042002-0001', 'corto')
    await page.locator('#esito').waitFor()
    expect(await main(page).innerText()).toContain('almeno 10 caratteri')
    expect(await page.getByLabel('Motivo').inputValue()).toBe('corto')
    await inspectPage(page, '20-rendi-di-nuovo-valido')
    await page.getByLabel('Motivo').fill('Il secondo file era incompleto')
    await page.getByRole('button', { name: 'Mostra che cosa cambierebbe' }).click()

    await confirmRestoring(page).waitFor()
    await inspectPage(page, '21-controllo-di-un-elenco-precedente')
    expect(await page.title()).toMatch(/^NON ANCORA INVIATO/)
    expect(await page.locator('.consegna-removed li').allInnerTexts()).toEqual(['Marche Luca'])
    await confirmRestoring(page).click()
    await success(page).waitFor()
    const receipt = await download(page, success(page).getByRole('link', { name: /ricevuta/i }))
    const words = (await pdfPages(receipt.bytes)).join('\n').replace(/\s+/g, ' ')
    expect(words).toContain('BORSE-2017-042002-0003')
    expect(words).toContain('BORSE-2017-042002-0001')
    expect(words).not.toContain('incompleto')
    await inspectPage(page, '22-elenco-di-nuovo-valido')
    const [newest] = await historyRows(page)
    expect(newest).toMatchObject({
      valid: true,
      text: expect.stringContaining('Rende di nuovo valido l’elenco dell’invio'),
    })
    await leave(page)

    await enterAs(page, portal.origin, 'Furio Esempio')
    await openSendingPage(page)
    await page.getByLabel('Comune', { exact: true }).selectOption('042002')
    const show = page.getByRole('button', { name: 'Mostra', exact: true })
    if (await show.isVisible()) await show.click()
    await askFor(page, 'BORSE-2017-042002-0002', 'Il Comune ha telefonato: era giusto il secondo')
    await confirmRestoring(page).click()
    await success(page).waitFor()
    expect(await main(page).innerText()).toContain('BORSE-2017-042002-0004')
    expect((await historyRows(page)).map(({ valid }) => valid)).toEqual([true, false, false, false])
  })
  expect(portal.failures).toEqual([])
}, 120_000)

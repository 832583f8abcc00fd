import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { pdfPages } from '#test-support/pdf'
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
import { andreaVerdi, fillTemplate, lucaMarche, marioRossi } from './support/students'

const main = (page: Page) => page.getByRole('main')
const removed = (page: Page) => page.locator('.consegna-removed li')

/** The story of the manual, from the login to the PDF. */
async function tellTheStory(page: Page, origin: string): Promise<void> {
  await enterAs(page, origin, 'Anna Prova')
  await openSendingPage(page)

  // Ancona sends Mario Rossi and Andrea Verdi.
  const template = await download(
    page,
    main(page).getByRole('link', { name: 'Scarica il modello' }),
  )
  expect(template.name).toMatch(/\.xlsx$/)
  await uploadList(page, await fillTemplate(template.bytes, [marioRossi, andreaVerdi]))
  expect(await page.title()).toMatch(/^NON ANCORA INVIATO/)
  await expect
    .poll(() => main(page).innerText())
    .toContain('questo sarebbe il primo, con 2 nominativi')
  await confirmButton(page).click()

  const success = page.locator('.alert-success')
  await success.waitFor()
  expect(await success.innerText()).toContain('BORSE-2017-042002-0001')
  const received = success.getByRole('link', { name: 'File caricato con successo' })
  expect(await colourOf(page, '.consegna-received')).toBe('red')
  expect((await download(page, received)).name).toMatch(/\.xlsx$/)
  const receipt = await download(page, success.getByRole('link', { name: /ricevuta/i }))
  expect(receipt.name).toMatch(/\.pdf$/)
  const text = (await pdfPages(receipt.bytes)).join('\n')
  expect(text).toContain('BORSE-2017-042002-0001')
  expect(text).toContain('Ancona')
  expect(text).not.toContain('Rossi')
  expect(await historyRows(page)).toMatchObject([
    { valid: true, text: expect.stringContaining('Valido') },
  ])

  // Then sends Luca Marche alone, and is shown who would be struck off.
  await uploadList(page, await fillTemplate(template.bytes, [lucaMarche]))
  await removed(page).first().waitFor()
  expect((await removed(page).allInnerTexts()).sort()).toEqual(['Rossi Mario', 'Verdi Andrea'])
  expect(await page.locator('[data-element="difference"]').innerText()).toMatch(
    /2 nominativi attuali → 1 nuovo.*1 aggiunto, 2 depennati, 0 modificati, 0 invariati/,
  )

  // Leaves without confirming: nothing has changed.
  await leave(page)
  await enterAs(page, origin, 'Anna Prova')
  await openSendingPage(page)
  const [waiting, first] = await historyRows(page)
  expect(waiting).toMatchObject({
    valid: false,
    text: expect.stringContaining('NON ANCORA INVIATO'),
  })
  expect(first).toMatchObject({
    valid: true,
    text: expect.stringContaining('BORSE-2017-042002-0001'),
  })
  expect(await main(page).innerText()).toContain('Elenco valido oggi: 2 nominativi')

  // Resumes and confirms: the list is Luca Marche alone.
  await page
    .locator('.alert-warning')
    .getByRole('link', { name: /Riprendi/ })
    .click()
  expect((await removed(page).allInnerTexts()).sort()).toEqual(['Rossi Mario', 'Verdi Andrea'])
  await confirmButton(page).click()
  await success.waitFor()
  expect(await success.innerText()).toContain('BORSE-2017-042002-0002')
  expect(await main(page).innerText()).toContain('Elenco valido oggi: 1 nominativo')
  expect((await historyRows(page)).map(({ valid }) => valid)).toEqual([true, false])

  // To have three, the file must hold three.
  await uploadList(page, await fillTemplate(template.bytes, [marioRossi, andreaVerdi, lucaMarche]))
  await page.locator('[data-element="difference"]').waitFor()
  expect(await page.locator('[data-element="difference"]').innerText()).toMatch(
    /1 nominativo attuale → 3 nuovi.*2 aggiunti, 0 depennati, 0 modificati, 1 invariato/,
  )
  expect(await removed(page).count()).toBe(0)
  const added = page.locator('details').filter({ hasText: '2 nominativi aggiunti' }).locator('li')
  expect((await added.allInnerTexts()).sort()).toEqual(['Rossi Mario', 'Verdi Andrea'])
  await confirmButton(page).click()
  await success.waitFor()
  const rows = await historyRows(page)
  expect(rows.map(({ valid }) => valid)).toEqual([true, false, false])
  expect(rows.filter(({ text: row }) => row.includes('Valido'))).toHaveLength(1)
  expect(rows[0]?.text).toContain('BORSE-2017-042002-0003')
}

/** In words, so that the test speaks of what people see, whatever the shade. */
function colourOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(element).color.match(/\d+/g) ?? []
    ).map(Number)
    if (red > 2 * green && red > 2 * blue) return 'red'
    return green > red && green > blue ? 'green' : 'other'
  })
}

describe('an operator of Ancona hands in lists', () => {
  it('from the login to the receipt', { timeout: 90_000 }, async () => {
    const portal = await startPortal()
    await withPage({}, (page) => tellTheStory(page, portal.origin))
    expect(portal.failures).toEqual([])
  })

  it('without JavaScript as well', { timeout: 90_000 }, async () => {
    const portal = await startPortal()
    await withPage({ javaScriptEnabled: false }, (page) => tellTheStory(page, portal.origin))
    expect(portal.failures).toEqual([])
  })
})

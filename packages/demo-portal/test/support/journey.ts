import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** From the home page to the menu, as one of the demo's people. */
export async function enterAs(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(origin)
  await page.getByRole('main').getByRole('link', { name: 'Accedi' }).click()
  await page.getByRole('button', { name: `Entra come ${name}` }).click()
}

/** From the menu to the sending page. */
export async function openSendingPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Borsa di studio A.S. 2017/2018' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /invio dell’elenco/i })
    .first()
    .click()
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Esci' }).click()
}

/** What a link downloads, with the name under which it is saved. */
export async function download(
  page: Page,
  link: Locator,
): Promise<{ name: string; bytes: Uint8Array }> {
  const started = page.waitForEvent('download')
  await link.click()
  const file = await started
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** Chooses a file for the comune that is shown and has it checked. */
export async function uploadList(page: Page, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Seleziona il file').setInputFiles({
    name: 'elenco.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await page.getByRole('button', { name: 'Carica il file' }).click()
}

export const confirmButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Conferma e invia l’elenco di Ancona' })

/** The rows of the history as they read, newest first; the valid one is marked in the class of the row. */
export async function historyRows(page: Page): Promise<{ text: string; valid: boolean }[]> {
  const rows = page.getByRole('table', { name: /Documenti caricati/ }).locator('tbody tr')
  return rows.evaluateAll((elements) =>
    elements.map((element) => ({
      text: (element.textContent ?? '').replace(/\s+/g, ' '),
      valid: element.classList.contains('consegna-row-valid'),
    })),
  )
}

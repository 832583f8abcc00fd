import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withPage } from '#test-support/browser'
import {
  ancona,
  jesi,
  lucaMarche,
  marioRossi,
  openOffice,
  operatorOf,
} from '../../../core/test/support/lists'
import { campaign, send, sendingPage, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function choose(page: Page, bytes: Uint8Array, name = 'elenco.xlsx'): Promise<void> {
  await page
    .getByLabel('Seleziona il file')
    .setInputFiles({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })
}

/** On disk: a browser reads it itself. */
async function largeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-large-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'scansioni.xlsx'), new Uint8Array(30_000_000))
  return join(folder, 'scansioni.xlsx')
}

describe.each([
  ['with', true],
  ['without', false],
])('%s the script', (_how, javaScriptEnabled) => {
  it('a list goes from the choice of the file to the receipt', async () => {
    const portal = await openPortal()
    await send(portal.visitor(), marioRossi)
    await withPage({ javaScriptEnabled }, async (page) => {
      await page.goto(portal.origin + sendingPage())
      await choose(page, await workbook(lucaMarche))
      await page.getByRole('button', { name: 'Carica il file' }).click()
      await page.getByText('NON ANCORA INVIATO').first().waitFor()
      expect(await page.title()).toMatch(/^NON ANCORA INVIATO/)
      expect(await page.getByText('1 depennato').count()).toBe(1)
      await page.getByRole('button', { name: 'Conferma e invia l’elenco di Ancona' }).click()
      await page.getByRole('link', { name: 'File caricato con successo' }).waitFor()
      const colour = await page
        .getByRole('link', { name: 'File caricato con successo' })
        .evaluate((link) => getComputedStyle(link).color)
      expect(colour, 'red, as in the manual').toBe('rgb(179, 24, 44)')
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: /Scarica la ricevuta/ }).click()
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
    })
    expect(await portal.office.validNames()).toEqual(['Luca Marche'])
  }, 60_000)

  it('a file over the limit is answered by a page, not by a broken connection', async () => {
    const office = await openOffice({ limits: { maxFileBytes: 200_000 } })
    const portal = await openPortal({ office })
    await withPage({ javaScriptEnabled }, async (page) => {
      await page.goto(portal.origin + sendingPage())
      await page.getByLabel('Seleziona il file').setInputFiles(await largeFile())
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Carica il file' }).click()
      expect((await answer).status()).toBe(413)
      await page.getByText('Il file è troppo grande').first().waitFor()
    })
  }, 60_000)

  it('no file chosen: the page says so, and has the focus on it', async () => {
    const portal = await openPortal()
    await withPage({ javaScriptEnabled }, async (page) => {
      await page.goto(portal.origin + sendingPage())
      await page.getByRole('button', { name: 'Carica il file' }).click()
      await page.getByRole('heading', { name: 'Il file non è stato accettato' }).waitFor()
      expect(await page.locator('#esito').evaluate((box) => box === document.activeElement)).toBe(
        true,
      )
    })
  }, 60_000)
})

describe('the script', () => {
  it('lets a button be pressed once, and tells that the check is running', async () => {
    const portal = await openPortal()
    await withPage({}, async (page) => {
      await page.goto(portal.origin + sendingPage())
      await choose(page, await workbook(marioRossi))
      // The page goes away with the answer: what it looked like while it waited is kept aside.
      await page.evaluate(() => {
        window.addEventListener('submit', (event) => {
          const form = event.target as HTMLFormElement
          const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
          sessionStorage.setItem('pressed', `${button?.disabled} ${form.textContent}`)
        })
      })
      await page.getByRole('button', { name: 'Carica il file' }).click()
      await page.getByText('NON ANCORA INVIATO').first().waitFor()
      const pressed = await page.evaluate(() => sessionStorage.getItem('pressed'))
      expect(pressed).toMatch(/^true .*Controllo del file in corso/s)
    })
  }, 60_000)

  it('takes a file that is dropped, and sends nothing before the button is pressed', async () => {
    const portal = await openPortal()
    await withPage({}, async (page) => {
      await page.goto(portal.origin + sendingPage())
      expect(await page.getByText('Il file si può anche trascinare qui.').isVisible()).toBe(true)
      const data = await page.evaluateHandle(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['x'], 'elenco.xlsx'))
        return transfer
      })
      await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: data })
      const chosen = await page
        .getByLabel('Seleziona il file')
        .evaluate((input) => (input as HTMLInputElement).files?.[0]?.name)
      expect(chosen).toBe('elenco.xlsx')
      expect(new URL(page.url()).pathname).toBe(`${campaign}/invio`)
    })
  }, 60_000)

  it('shows a comune chosen by pointer at once, one chosen by keyboard when told to', async () => {
    const portal = await openPortal()
    portal.signIn(operatorOf('Due', ancona, jesi))
    await withPage({}, async (page) => {
      await page.goto(`${portal.origin}${campaign}/invio`)
      const select = page.getByLabel('Comune', { exact: true })
      await select.focus()
      await page.keyboard.press('ArrowDown')
      expect(await select.inputValue()).toBe(ancona)
      expect(new URL(page.url()).search).toBe('')
      await page.getByRole('button', { name: 'Mostra' }).click()
      await page.waitForURL(`**/invio?comune=${ancona}`)
      await page.getByLabel('Comune', { exact: true }).dispatchEvent('pointerdown')
      await page.getByLabel('Comune', { exact: true }).selectOption(jesi)
      await page.waitForURL(`**/invio?comune=${jesi}`)
    })
  }, 60_000)

  it('lets the button be pressed again after going back', async () => {
    const portal = await openPortal()
    await withPage({}, async (page) => {
      await page.goto(portal.origin + sendingPage())
      await page.getByRole('button', { name: 'Dichiara nessun avente diritto' }).click()
      await page.getByText('NON ANCORA INVIATO').first().waitFor()
      await page.goBack()
      const button = page.getByRole('button', { name: 'Dichiara nessun avente diritto' })
      await expect.poll(() => button.isEnabled()).toBe(true)
    })
  }, 60_000)
})

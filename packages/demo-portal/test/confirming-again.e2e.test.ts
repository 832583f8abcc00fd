import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import {
  confirmButton,
  download,
  enterAs,
  historyRows,
  openSendingPage,
  uploadList,
} from './support/journey'
import { startPortal } from './support/running-portal'
import { listOf, marioRossi } from './support/students'

const missing = await missingMariadb()

/** Each database, and a browser that runs scripts or none: then nothing keeps a button from being pressed twice. */
const places = [
  { database: 'SQLite', script: 'with', create: async () => null },
  { database: 'SQLite', script: 'without', create: async () => null },
  { database: 'PostgreSQL', script: 'without', create: freshDatabase },
  { database: 'MariaDB', script: 'without', create: freshMariadb },
] as const

/** From the login to the page with the button that counts. */
async function checkAList(page: Page, origin: string): Promise<void> {
  await enterAs(page, origin, 'Anna Prova')
  await openSendingPage(page)
  await uploadList(page, await listOf(marioRossi))
  await confirmButton(page).waitFor()
}

/** The receipt to which the success leads, byte by byte. */
async function receiptOf(page: Page): Promise<string> {
  const success = page.locator('.alert-success')
  await success.waitFor()
  expect(await success.innerText()).toContain('BORSE-2017-042002-0001')
  const receipt = await download(page, success.getByRole('link', { name: /ricevuta/i }))
  const bytes = Buffer.from(receipt.bytes).toString('latin1')
  expect(bytes).toMatch(/^%PDF-/)
  return bytes
}

/** Told twice, the submission has one receipt; the history has it alone, and nothing that still waits. */
async function expectOneSubmission(page: Page, ...receipts: readonly string[]): Promise<void> {
  const [first] = receipts
  expect(receipts.length).toBeGreaterThan(1)
  expect(
    receipts.every((receipt) => receipt === first),
    'the same bytes each time',
  ).toBe(true)
  expect(await historyRows(page)).toEqual([
    { valid: true, text: expect.stringContaining('BORSE-2017-042002-0001') },
  ])
}

/** Lets what is sent to the button that counts pass through a line that a test holds. */
async function slowLine(page: Page) {
  let passed = 0
  let sent = 0
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/conferma', async (route) => {
    sent += 1
    const answer = await route.fetch({ maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    passed += 1
    await released
    // A request that the browser has given up meanwhile cannot be answered any more.
    await route.fulfill({ response: answer }).catch(() => {})
  })
  return { sent: () => sent, passed: () => passed, release }
}

/** The portal gets the form and acts on it, but its answer never comes. */
async function loseOneAnswer(page: Page): Promise<() => number> {
  let lost = 0
  await page.route(
    '**/conferma',
    async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      lost += 1
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  return () => lost
}

describe.each(places)('the same list confirmed twice on $database, $script the script', (place) => {
  const { database, script, create } = place
  const javaScriptEnabled = script === 'with'

  /** A portal, and a browser at the button that counts. */
  function tell(title: string, story: (page: Page) => Promise<void>): void {
    it(title, async (context) => {
      if (database === 'MariaDB' && missing !== null) skipAloud(context, 'mariadb', missing)
      const databaseUrl = await create()
      const portal = await startPortal(databaseUrl === null ? {} : { databaseUrl })
      await withPage({ javaScriptEnabled }, async (page) => {
        await checkAList(page, portal.origin)
        await story(page)
      })
      expect(portal.failures).toEqual([])
    }, 60_000)
  }

  tell('by a double click, and a reload of what came of it', async (page) => {
    await confirmButton(page).dblclick()
    const first = await receiptOf(page)
    await page.reload()
    await expectOneSubmission(page, first, await receiptOf(page))
  })

  tell('by a second press while the first answer is on its way', async (page) => {
    const line = await slowLine(page)
    // With the mouse itself: the browser's driver would wait for the answer before it looks for the button again.
    await confirmButton(page).scrollIntoViewIfNeeded()
    const box = await confirmButton(page).boundingBox()
    if (box === null) throw new Error('the button is not to be seen')
    const press = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await press()
    await expect.poll(line.passed, { timeout: 15_000 }).toBe(1)
    await press()
    // Without the script the form goes twice; with it the button waits for the answer.
    if (!javaScriptEnabled) await expect.poll(line.passed, { timeout: 15_000 }).toBe(2)
    line.release()
    const first = await receiptOf(page)
    expect(line.sent()).toBe(javaScriptEnabled ? 1 : 2)
    await page.reload()
    await expectOneSubmission(page, first, await receiptOf(page))
  })

  tell('in two windows at the same moment', async (page) => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await Promise.all([confirmButton(page).click(), confirmButton(other).click()])
    await expectOneSubmission(page, await receiptOf(page), await receiptOf(other))
  })

  tell('by a reload after the answer was lost, which sends the form again', async (page) => {
    const other = await page.context().newPage()
    const lost = await loseOneAnswer(page)
    const address = page.url()
    await confirmButton(page).click()
    await expect.poll(lost, { timeout: 15_000 }).toBe(1)
    // Seen elsewhere meanwhile, the submission has its receipt already.
    await other.goto(address)
    const first = await receiptOf(other)
    await page.waitForURL(/^chrome-error:/)
    const again = page.waitForRequest((request) => request.method() === 'POST')
    await page.reload()
    expect((await again).url()).toMatch(/\/conferma$/)
    await expectOneSubmission(page, first, await receiptOf(page))
  })

  tell('by going back after the answer was lost', async (page) => {
    const lost = await loseOneAnswer(page)
    await confirmButton(page).click()
    await expect.poll(lost, { timeout: 15_000 }).toBe(1)
    await page.waitForURL(/^chrome-error:/)
    await page.goBack()
    const first = await receiptOf(page)
    await page.reload()
    await expectOneSubmission(page, first, await receiptOf(page))
  })
})

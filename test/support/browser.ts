import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import type { Chromium } from './chromium'
import { sharedService } from './shared-service'

/** Not the package's default arguments: they switch off the web's security, which the tests rely on. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--no-first-run'],
]

let launched: Promise<Browser> | undefined

async function launch(): Promise<Browser> {
  const { executablePath, env } = await sharedService<Chromium>('chromium')
  return chromium.launch({
    ...(executablePath ? { executablePath } : { channel: 'chrome' }),
    args,
    env: { ...process.env, ...env },
  })
}

afterAll(async () => {
  await (await launched)?.close()
})

export interface PageOptions
  extends Pick<
    BrowserContextOptions,
    'javaScriptEnabled' | 'locale' | 'clientCertificates' | 'ignoreHTTPSErrors'
  > {
  /** @default 1280 */
  readonly width?: number
  /** @default 800 */
  readonly height?: number
}

/**
 * Does something with a page in a real browser: its own cookies, Italian, in Rome. One browser serves a test file.
 *
 * Fails also when the page's scripts fail or when its content security policy had to stop something.
 * When the test fails, a picture of the page is left in `test-output/`.
 */
export async function withPage<T>(
  { width = 1280, height = 800, ...options }: PageOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  launched ??= launch()
  const browser = await launched
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  const page = await context.newPage()
  try {
    const result = await use(page)
    expect(complaints, 'what the page complained about').toEqual([])
    return result
  } catch (error) {
    await leavePicture(page)
    throw error
  } finally {
    await context.close()
  }
}

async function leavePicture(page: Page) {
  const folder = fileURLToPath(new URL('../../test-output/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const name = (expect.getState().currentTestName ?? 'page').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  // A page that is gone has no picture; the error of the test matters more.
  await page
    .screenshot({ path: `${folder}${name.slice(0, 120)}.png`, fullPage: true })
    .catch(() => {})
}

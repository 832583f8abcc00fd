import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where pictures of the pages are put; none are made without it. */
const folder = process.env.CONSEGNA_SCREENSHOTS

/** A telephone, and the screen of an office. */
const widths = [390, 1280]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, one line each, by the element. */
async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const loaded = (window as unknown as { axe: typeof axe }).axe
    const { violations, passes } = await loaded.run(document, {
      runOnly: { type: 'tag', values: tags },
    })
    if (passes.length === 0) return ['axe has looked at nothing']
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
    )
  }, rules)
}

/** What sticks out to the right: pages are read without scrolling sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Looks at a page as a telephone and as an office shows it, and takes its picture where one is wanted. */
export async function inspectPage(page: Page, name: string): Promise<void> {
  const findings: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
    const at = `${name} at ${width}`
    findings.push(...(await accessibilityFindings(page)).map((finding) => `${at}: ${finding}`))
    const out = await overflow(page)
    if (out > 0) findings.push(`${at}: ${out} pixels too wide`)
    if (folder) {
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    }
  }
  expect(await page.locator('h1').count(), `headings of ${name}`).toBe(1)
  expect(findings).toEqual([])
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { andreaVerdi, lucaMarche, marioRossi, officer } from '../../../core/test/support/lists'
import { check, send } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const mario = 'RSSMRA01E17A271V'

/** What axe finds wrong, and whether the page runs over the edge. */
async function complaints(page: Page): Promise<unknown[]> {
  await page.evaluate(script)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  )
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  )
  return over > 0 ? [...found, `${over} pixels over the edge`] : found
}

describe.each([390, 1280])('an officer at %d pixels', (width) => {
  it('finds, restricts and erases a person, on pages of which axe complains about nothing', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    await send(visitor, marioRossi, andreaVerdi)
    await check(visitor, marioRossi, lucaMarche)
    portal.signIn(officer)
    await withPage({ width, height: 900 }, async (page) => {
      await page.goto(`${portal.origin}${prefix}`)
      await page.getByRole('link', { name: 'Diritti degli interessati' }).click()
      expect(await complaints(page)).toEqual([])

      const search = async () => {
        await page.getByLabel('Codice fiscale').fill(mario)
        await page.getByRole('button', { name: 'Cerca', exact: true }).click()
      }
      await page.getByLabel('Codice fiscale').fill('RSSMRA')
      await page.getByRole('button', { name: 'Cerca', exact: true }).click()
      expect(await page.getByRole('heading', { name: 'Non riuscito' }).count()).toBe(1)
      expect(await complaints(page)).toEqual([])

      await search()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(mario)
      expect(await complaints(page)).toEqual([])
      await page.getByLabel('Motivo').fill('contesta la residenza')
      await page.getByRole('button', { name: /^Limita il trattamento/ }).click()
      expect(await complaints(page)).toEqual([])

      await page.getByLabel(/Per confermare, riscrivere/).fill(mario)
      await page.getByRole('button', { name: 'Cancella la persona per sempre' }).click()
      const outcome = page.getByRole('heading', {
        name: 'I dati della persona sono stati cancellati',
      })
      expect(await outcome.count()).toBe(1)
      expect(await complaints(page)).toEqual([])
      expect(await page.content()).not.toContain(mario)
    })
  })
})

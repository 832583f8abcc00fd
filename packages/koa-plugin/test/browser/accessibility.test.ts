import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import {
  ancona,
  citizen,
  headers,
  jesi,
  lucaMarche,
  manyStudents,
  marioRossi,
  officer,
  operator,
  operatorOf,
  rowOf,
  workbookOf,
} from '../../../core/test/support/lists'
import { campaign, check, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong by WCAG 2.2 AA and its own best practices. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(script)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  )
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  )
}

const frame = {
  bodyName: 'Regione Marche',
  serviceName: 'Servizi alle famiglie',
  actions: [{ label: 'Esci', href: '/esci', method: 'post' as const }],
  menu: [{ label: 'Home', href: '/', active: true }],
  links: { accessibility: '/a', feedback: '/f', privacy: '/p' },
}

/** A portal in which everything that pages can show has happened. */
async function busyPortal() {
  const portal = await openPortal({ frame })
  const visitor = portal.visitor()
  const done = await send(visitor, ...manyStudents(25))
  const accepted = `${sendingPage()}&esito=BORSE-2017-042002-0001`
  expect(done.text).toContain('Invio riuscito')
  const waiting = await check(
    visitor,
    { ...manyStudents(1)[0], ...marioRossi, residence: 'Jesi' },
    lucaMarche,
  )
  const wrong = manyStudents(60).map((student, at) =>
    rowOf({ ...student, isee: `tanto ${at % 55}` }),
  )
  const file = await workbookOf({ Elenco: [[...headers, 'Altro'], ...wrong] })
  portal.office.clock.advance(60_000)
  const rejected = await visitor.upload(uploadTo(), await file.read(0, file.size))
  return { portal, accepted, waiting, rejected: rejected.location ?? '' }
}

describe.each([390, 1280])('pages at %d pixels', (width) => {
  it('have nothing that axe complains about, and nothing that runs over the edge', async () => {
    const { portal, accepted, waiting, rejected } = await busyPortal()
    const visits = [
      {
        who: operator,
        paths: [
          prefix,
          campaign,
          accepted,
          waiting,
          rejected,
          `${rejected}?errori=2`,
          `${campaign}/guida`,
        ],
      },
      { who: operatorOf('Due', ancona, jesi), paths: [`${campaign}/invio`] },
      { who: officer, paths: [sendingPage(), waiting] },
      { who: citizen, paths: [campaign] },
      { who: null, paths: [campaign] },
    ]
    await withPage({ width }, async (page) => {
      for (const { who, paths } of visits) {
        portal.signIn(who)
        for (const path of paths) {
          await page.goto(portal.origin + path)
          expect(await findings(page), path).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow, path).toBe(0)
          expect(await page.locator('h1').count(), path).toBe(1)
        }
      }
    })
  }, 120_000)

  it('nor after a confirmation in which something was missing', async () => {
    const { portal, waiting } = await busyPortal()
    await withPage({ width }, async (page) => {
      await page.goto(portal.origin + waiting)
      await page.getByRole('button', { name: 'Conferma e invia l’elenco di Ancona' }).click()
      await page.getByRole('heading', { name: 'Per confermare manca qualcosa' }).waitFor()
      expect(await findings(page)).toEqual([])
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Per confermare manca qualcosa',
      )
    })
  }, 60_000)
})

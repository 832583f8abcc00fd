import { expect } from 'vitest'
import { marioRossi } from '../../../core/test/support/lists'
import { confirm, workbook } from './ancona'
import type { Visitor } from './visitor'

/** The main job through a host, at any address. */
export async function sendsAList(visitor: Visitor, base: string): Promise<void> {
  const home = `${base}/borse-di-studio-2017`
  const page = await visitor.open(`${home}/invio`)
  expect(page.status).toBe(200)
  const checked = await visitor.upload(`${home}/042002/controlli`, await workbook(marioRossi))
  expect(checked.status).toBe(303)
  const confirmed = await confirm(visitor, checked.location ?? '')
  const done = await visitor.open(confirmed.location ?? '')
  expect(done.text).toContain('File caricato con successo')
  const links = [...done.body.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(
    ([, link]) => link ?? '',
  )
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter((link) => link !== '/' && !link.startsWith(`${base}/`))).toEqual([])
  for (const link of links.filter((one) => one.includes('_assets'))) {
    expect((await visitor.get(link)).status, link).toBe(200)
  }
}

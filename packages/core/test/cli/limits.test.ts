import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultWorkbookLimits, workbookLimitNames } from '../../src/index'
import { listOf, marioRossi } from '../support/lists'
import { buildConsegna, type Consegna, checkResult } from './consegna'
import { save, saveJson } from './files'

let consegna: Consegna
let list: string
beforeAll(async () => {
  consegna = await buildConsegna()
  list = await save(consegna.folder(), 'elenco.xlsx', await listOf(marioRossi))
})
afterAll(() => consegna.remove())

const check = (...args: readonly string[]) => consegna.run(['check', list, ...args])
async function refusal(...args: readonly string[]) {
  const { stdout } = await check('--json', ...args)
  return checkResult.parse(JSON.parse(stdout)).refusal?.code ?? null
}

describe('consegna check --limit', () => {
  it('lowers what a file may have, each limit with its own code', async () => {
    expect(await refusal('--limit', 'maxRows=1')).toBe('workbook.too-many-rows')
    expect(await refusal('--limit', 'maxColumns=3')).toBe('workbook.too-many-columns')
    expect(await refusal('--limit=maxParts=3')).toBe('workbook.too-many-parts')
    expect(await refusal('--limit', 'maxFileBytes=1KB')).toBe('file.too-large')
  })

  it('takes several limits at once', async () => {
    const raised = ['--limit', 'maxRows=2', '--limit', 'maxEntries=1', '--limit', 'maxCells=1000']
    expect((await check(...raised)).status).toBe(0)
  })

  it('goes before what the campaign says', async () => {
    const folder = consegna.folder()
    const path = saveJson(folder, 'bando.json', { limits: { maxFileBytes: 100, maxEntries: 1 } })
    expect(await refusal('--campaign', path)).toBe('file.too-large')
    expect(await refusal('--campaign', path, '--limit', 'maxFileBytes=1MB')).toBeNull()
    const twice = await save(folder, 'due.xlsx', await listOf(marioRossi, marioRossi))
    const two = await consegna.run(['check', twice, '--limit', 'maxEntries=1'])
    expect(two.stdout).toContain('list.too-many-entries')
    expect(two.stdout).toContain('--limit maxEntries=2')
  })

  it('is what a refused file is told to be raised by', async () => {
    const { status, stdout } = await check('--limit', 'maxRows=1')
    expect(status).toBe(2)
    expect(stdout).toContain('il limite si può alzare con --limit maxRows=2')
    const english = await check('--limit', 'maxPartBytes=1KB', '--lang', 'en')
    expect(english.stdout).toContain('the limit can be raised with --limit maxPartBytes=2048')
    const text = join(consegna.folder(), 'testo.xlsx')
    writeFileSync(text, 'ciao')
    expect((await consegna.run(['check', text])).stdout).not.toContain('--limit')
  })

  it.each(['it', 'en'])('is explained by the help, with every name (%s)', async (lang) => {
    const { stdout } = await consegna.run(['check', '--help', '--lang', lang])
    for (const name of ['maxEntries', ...workbookLimitNames]) expect(stdout).toMatch(`${name}`)
    expect(Object.keys(defaultWorkbookLimits)).toEqual([...workbookLimitNames])
  })
})

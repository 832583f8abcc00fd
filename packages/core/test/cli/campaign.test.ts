import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  borseDiStudio,
  bufferByteSource,
  openWorkbook,
  writeTemplateWorkbook,
} from '../../src/index'
import {
  campaignInput,
  headers,
  listOf,
  marioRossi,
  rowOf,
  student,
  workbookOf,
} from '../support/lists'
import { buildConsegna, type Consegna, checkResult, runHere } from './consegna'
import { save, saveJson } from './files'

let consegna: Consegna
let rich: string
beforeAll(async () => {
  consegna = await buildConsegna()
  const list = await listOf(marioRossi, student('Bianchi', 'Anna', { isee: 12_000 }))
  rich = await save(consegna.folder(), 'elenco.xlsx', list)
})
afterAll(() => consegna.remove())

/** Checks the list with an ISEE of 12,000 euro against a campaign. */
async function findings(campaign: unknown, file = rich) {
  const path = saveJson(consegna.folder(), 'bando.json', campaign)
  const { stdout, stderr } = await runHere(['check', file, '--json', '--campaign', path])
  expect(stderr).toBe('')
  const { outcome, issues, refusal } = checkResult.parse(JSON.parse(stdout))
  return { outcome, refusal, found: issues.map(({ code, severity }) => `${severity} ${code}`) }
}

const tooHigh = { outcome: 'invalid', refusal: null, found: ['error isee.over-threshold'] }

describe('a campaign from a JSON file', () => {
  it('without one, the preset’s own settings hold', async () => {
    const { stdout, status } = await consegna.run(['check', rich, '--json'])
    expect(status).toBe(1)
    const { issues } = checkResult.parse(JSON.parse(stdout))
    expect(issues.map(({ code }) => code)).toEqual(['isee.over-threshold'])
    expect(await findings({})).toEqual(tooHigh)
  })

  it.each([
    ['the whole of it', { ...campaignInput, settings: { iseeThreshold: 1_500_000 } }],
    ['a part', { settings: { iseeThreshold: 1_500_000 } }],
    ['its settings alone', { iseeThreshold: 1_500_000 }],
  ])('may hold %s', async (_how, campaign) => {
    expect(await findings(campaign)).toEqual({ outcome: 'valid', refusal: null, found: [] })
  })

  it('may have been saved by a Windows editor', async () => {
    const path = join(consegna.folder(), 'bando.json')
    writeFileSync(path, '\uFEFF{ "iseeThreshold": 1500000 }\r\n')
    expect((await consegna.run(['check', rich, '--campaign', path])).status).toBe(0)
  })

  it('decides about rules: a warning, or nothing at all', async () => {
    expect(await findings({ rules: { 'isee-threshold': 'warning' } })).toEqual({
      outcome: 'valid',
      refusal: null,
      found: ['warning isee.over-threshold'],
    })
    const off = await findings({ rules: { 'isee-threshold': 'off' } })
    expect(off.found).toEqual([])
    const past = await findings({ rules: { 'isee-threshold': { errorFrom: '2018-01-01' } } })
    expect(past).toEqual(tooHigh)
  })

  it('names the rules that it can decide about; that nobody stands in a list twice is not one', async () => {
    const told = async (rules: unknown) => {
      const path = saveJson(consegna.folder(), 'bando.json', { rules })
      return (await consegna.run(['check', rich, '--campaign', path])).stderr
    }
    expect(await told({ residence: 'off' })).toBe('')
    expect(await told({ residenza: 'off' })).toMatch(/residence.*|isee-zero-in-version-1/)
    expect(await told({ 'unique-key': 'off' })).toContain('rules.unique-key')
  })

  it('an error makes the list invalid, also where wrong entries are left out', async () => {
    expect(await findings({ onInvalidEntries: 'accept-valid-entries' })).toEqual(tooHigh)
  })

  it('sets limits to rows and bytes', async () => {
    const rows = await findings({ limits: { maxEntries: 1 } })
    expect(rows).toMatchObject({ outcome: 'refused', refusal: { code: 'list.too-many-entries' } })
    const bytes = await findings({ limits: { maxFileBytes: 100 } })
    expect(bytes).toMatchObject({ outcome: 'refused', refusal: { code: 'file.too-large' } })
  })

  it('says which versions of the template it takes', async () => {
    const [version1] = borseDiStudio.define({}).templates
    const bytes = await writeTemplateWorkbook(version1 ?? expect.fail(), {
      title: 'Borse',
      campaign: 'borse-di-studio-2016',
    })
    const empty = join(consegna.folder(), 'vecchio.xlsx')
    writeFileSync(empty, bytes)
    const only2 = { templates: [{ version: 2, policy: 'accepted' }] }
    expect(await findings(only2, empty)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'template.version-refused' },
    })
    // Where versions are not named, each is taken: this one is only empty.
    expect(await findings({}, empty)).toMatchObject({ refusal: { code: 'list.no-entries' } })
  })

  it('switches columns on, in the check as in the template', async () => {
    const campaign = { settings: { extraColumns: ['note'] } }
    const list = await workbookOf({
      Elenco: [
        [...headers, 'Note'],
        [...rowOf(marioRossi), 'x'],
      ],
    })
    const file = await save(consegna.folder(), 'note.xlsx', list)
    expect((await findings({}, file)).found).toEqual(['warning list.unknown-column'])
    expect((await findings(campaign, file)).found).toEqual([])
  })
})

describe('consegna template', () => {
  const named = (folder: string, name: string) => readFileSync(join(folder, name))

  it('writes the newest version into the working directory, and never over a file', async () => {
    const folder = consegna.folder()
    const first = await consegna.run(['template'], { cwd: folder })
    expect(first).toEqual({
      status: 0,
      stdout: 'Scritto: modello-borse-di-studio-v2.xlsx\n',
      stderr: '',
    })
    const written = named(folder, 'modello-borse-di-studio-v2.xlsx')
    const again = await consegna.run(['template'], { cwd: folder })
    expect(again.status).toBe(64)
    expect(again.stderr).toContain('c’è già e non viene sostituito')
    expect(named(folder, 'modello-borse-di-studio-v2.xlsx')).toEqual(written)
  })

  it('writes another version where it is told to, and may replace what is there', async () => {
    const folder = consegna.folder()
    writeFileSync(join(folder, 'modello.xlsx'), 'old')
    const args = ['template', '--version', '1', '--out', 'modello.xlsx']
    const { status } = await consegna.run(args, { cwd: folder })
    expect(status).toBe(0)
    // Its first two bytes tell a ZIP file.
    expect(named(folder, 'modello.xlsx').subarray(0, 2).toString()).toBe('PK')
    const check = await consegna.run(['check', 'modello.xlsx', '--json'], { cwd: folder })
    expect(checkResult.parse(JSON.parse(check.stdout)).refusal?.code).toBe('list.no-entries')
  })

  it('is of the campaign that the file names, with its columns; else of none', async () => {
    const folder = consegna.folder()
    saveJson(folder, 'bando.json', { ...campaignInput, settings: { extraColumns: ['note'] } })
    const written = async (...campaign: string[]) => {
      const args = ['template', '--out', 'modello.xlsx', ...campaign]
      expect((await consegna.run(args, { cwd: folder })).status).toBe(0)
      const workbook = await openWorkbook(bufferByteSource(named(folder, 'modello.xlsx')))
      const titles: string[] = []
      for await (const { cells } of workbook.sheets[0]?.rows() ?? []) {
        titles.push(...cells.map(({ raw }) => raw))
        break
      }
      return { titles, stamp: workbook.definedNames.get('consegna_template') }
    }
    const ofCampaign = await written('--campaign', 'bando.json')
    expect(ofCampaign.stamp).toBe('"borse-di-studio;2;borse-di-studio-2017"')
    expect(ofCampaign.titles).toContain('Note')
    // A stamp of a campaign that nobody named would be taken for another campaign's file.
    const ofNone = await written()
    expect(ofNone.stamp).toBe('"borse-di-studio;2"')
    expect(ofNone.titles).not.toContain('Note')
  })

  it('tells when the campaign does not take the version any more', async () => {
    const folder = consegna.folder()
    saveJson(folder, 'bando.json', { templates: [{ version: 2, policy: 'accepted' }] })
    const args = ['template', '--campaign', 'bando.json', '--version', '1', '--out', 'v1.xlsx']
    const { status, stderr } = await consegna.run(args, { cwd: folder })
    expect(status).toBe(0)
    expect(stderr).toContain('il bando non accetta la versione 1')
  })

  it('does not write over the campaign that it reads', async () => {
    const folder = consegna.folder()
    const path = saveJson(folder, 'bando.json', {})
    const args = ['template', '--campaign', path, '--out', path]
    const { status, stderr } = await consegna.run(args, { cwd: folder })
    expect(status).toBe(64)
    expect(stderr).toContain('deve leggere')
    expect(named(folder, 'bando.json').toString()).toBe('{}')
  })
})

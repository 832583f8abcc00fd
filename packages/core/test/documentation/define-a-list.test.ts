import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createIntake } from '../../src/index'
import { memoryMunicipalities, memorySigner, memoryStores } from '../../src/memory/index'

const root = join(import.meta.dirname, '../../../..')
const guide = await readFile(join(root, 'docs/guides/define-a-list.md'), 'utf8')
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text ?? '',
  )

describe('the guide to another list', () => {
  let folder = ''
  let workbook = ''
  beforeAll(async () => {
    // Inside the checkout, so that the packages' names are found from there, where git looks away.
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/define-a-list-'))
    workbook = join(folder, 'libri-di-testo.xlsx')
    const [textbooks = '', sentences = '', template = '', check = '', fields = '', preset = ''] =
      blocks('ts')
    const files = { textbooks, sentences, template, check, fields, preset }
    for (const [name, text] of Object.entries(files)) {
      const here = text.replace("'libri-di-testo.xlsx'", JSON.stringify(workbook))
      await writeFile(join(folder, `${name}.ts`), here)
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Runs one of its examples and gives what it prints. */
  async function run(name: string): Promise<{ printed: string; exported: object }> {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      const url = pathToFileURL(join(folder, `${name}.ts`)).href
      const exported = await import(/* @vite-ignore */ url)
      return { printed: log.mock.calls.map((words) => words.join(' ')).join('\n'), exported }
    } finally {
      log.mockRestore()
    }
  }

  it('has a definition of some thirty lines', () => {
    expect(blocks('ts')[0]?.trim().split('\n').length).toBeLessThanOrEqual(32)
  })

  it('makes a template, and finds in a filled one what it says', async () => {
    await run('template')
    const filled = new ExcelJS.Workbook()
    await filled.xlsx.readFile(workbook)
    const sheet = filled.getWorksheet('Elenco') ?? expect.fail('no list sheet')
    const rows = [
      ['RSSMRA01E17A271V', 'Rossi', 'Mario', 8500.5, 'ANIS014007'],
      ['VRDNDR02S03A271B', 'Bianchi', 'Andrea', '12.000,00', 'ANIS01400'],
    ]
    rows.forEach((values, at) => {
      values.forEach((value, column) => {
        sheet.getCell(at + 2, column + 1).value = value
      })
    })
    await filled.xlsx.writeFile(workbook)
    const { printed } = await run('check')
    expect(printed).toBe(blocks('text')[0]?.trim())
  })

  it('prints the field guide that it shows', async () => {
    const { printed } = await run('fields')
    expect(printed.trim()).toBe(blocks('text')[1]?.trim())
  })

  it('makes a preset that a campaign can name', async () => {
    const { exported } = await run('preset')
    const { libriDiTesto } = exported as {
      libriDiTesto: Parameters<typeof createIntake>[0]['presets'][number]
    }
    const intake = createIntake({
      presets: [libriDiTesto],
      signer: memorySigner(),
      stores: memoryStores(),
      registries: { municipalities: memoryMunicipalities([]) },
    })
    const campaign = await intake.saveCampaign({
      id: 'libri-2018',
      code: 'LIBRI-2018',
      preset: 'libri-di-testo',
      title: 'Libri di testo 2018/2019',
      region: '11',
      municipalitiesAsOf: '2018-09-01',
      window: { opensAt: '2018-09-01T06:00:00.000Z', closesAt: '2018-10-31T12:00:00.000Z' },
      templates: [{ version: 1, policy: 'accepted' }],
      rules: { 'second-band': 'off' },
      helpDesk: { phone: '071', email: 'aiuto@example.it', hours: '9–13' },
    })
    expect(campaign.preset).toBe('libri-di-testo')
    const made = await intake.makeTemplate({ campaign: 'libri-2018' })
    expect(made).toMatchObject({ kind: 'document', fileName: 'modello-libri-di-testo-v1.xlsx' })
  })
})

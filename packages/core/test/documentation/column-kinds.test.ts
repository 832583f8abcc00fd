import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import {
  type AnyColumn,
  bufferByteSource,
  entryJsonSchema,
  fieldGuide,
  messages,
  openWorkbook,
  type Preset,
  readList,
  type Template,
  writeTemplateWorkbook,
} from '../../src/index'
import { emptyContext } from '../support/reading'

const root = join(import.meta.dirname, '../../../..')
const guide = await readFile(join(root, 'docs/guides/column-kinds.md'), 'utf8')
const [printed = ''] = [...guide.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

/** The guide's files by the name that stands over each. */
const files = [...guide.matchAll(/`([a-z-]+\.ts)`:\n\n```ts\n([\s\S]*?)```/g)].map(
  ([, name = '', code = '']) => ({ name, code }),
)

interface Loans {
  readonly loans: Template
  readonly libriInComodato: Preset
}

describe('the guide to kinds of columns', () => {
  let folder = ''
  beforeAll(async () => {
    // Inside the checkout, so that the packages' names are found from there, where git looks away.
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/column-kinds-'))
    await Promise.all(files.map(({ name, code }) => writeFile(join(folder, name), code)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const load = <Module>(name: string): Promise<Module> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)

  it('uses what the package gives to everybody, and nothing else', () => {
    expect(files.map(({ name }) => name)).toEqual(['isbn.ts', 'loan-days.ts', 'loans.ts', 'try.ts'])
    const imported = files.flatMap(({ code }) =>
      [...code.matchAll(/ from '([^']+)'/g)].map(([, from]) => from),
    )
    expect([...new Set(imported.filter((from) => !from?.startsWith('./')))].sort()).toEqual([
      '@consegna/core',
      '@consegna/core/check',
      'zod',
    ])
  })

  it('prints what it shows', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      await load('try.ts')
      const lines = log.mock.calls.map(([word]) =>
        typeof word === 'string' ? word : inspect(word),
      )
      expect(lines.join('\n')).toBe(printed.trim())
    } finally {
      log.mockRestore()
    }
  })

  it('makes kinds that keep what every kind promises', async () => {
    const { loans, libriInComodato } = await load<Loans>('loans.ts')
    const cells = fc.oneof(
      fc.string({ maxLength: 20 }).map((text) => ({ kind: 'text' as const, text })),
      fc
        .stringMatching(/^\d{1,3} ?(giorni|settimane)?$/)
        .map((text) => ({ kind: 'text' as const, text })),
      fc.double().map((number) => ({ kind: 'number' as const, number })),
      fc.integer().map((number) => ({ kind: 'number' as const, number })),
      fc.boolean().map((boolean) => ({ kind: 'boolean' as const, boolean })),
      fc.constant({ kind: 'date' as const, date: '2018-09-03' }),
    )
    for (const column of [loans.columns.book, loans.columns.days] as AnyColumn[]) {
      const example = column.parse({ kind: 'text', text: column.example }, emptyContext)
      expect(example).toMatchObject({ ok: true })
      expect(Object.keys(z.toJSONSchema(column.schema)).length).toBeGreaterThan(2)
      for (const locale of ['it', 'en'] as const) {
        const { of } = messages(locale, libriInComodato.messages[locale])
        for (const code of column.codes) expect(of({ code, params: {} }).message).not.toBe(code)
      }
      fc.assert(
        fc.property(cells, (cell) => {
          const parsed = column.parse(cell, emptyContext)
          if (!parsed.ok) {
            for (const { code } of parsed.problems) expect(column.codes).toContain(code)
            return
          }
          expect(column.schema.safeParse(parsed.value).success).toBe(true)
          const text = String(column.layout.toCell(parsed.value))
          expect(column.parse({ kind: 'text', text }, emptyContext)).toEqual(parsed)
        }),
        { numRuns: 500 },
      )
    }
  })

  it('makes a template of which a file is filled in, read, and told what is wrong', async () => {
    const { loans, libriInComodato } = await load<Loans>('loans.ts')
    const workbook = new ExcelJS.Workbook()
    const bytes = await writeTemplateWorkbook(loans, {
      title: 'Comodato',
      campaign: null,
      rows: 20,
    })
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheet = workbook.getWorksheet('Elenco') ?? expect.fail('no list sheet')
    expect(sheet.getCell('C2').dataValidation.prompt).toContain('978-88-452-9261-3')
    sheet.getRow(2).values = ['Rossi', 'RSSMRA01E17A271V', 9_788_845_292_613, '2 settimane']
    sheet.getRow(3).values = ['Verdi', 'VRDNDR02S03A271B', '978-88-452-9261-4', 'un po’']
    const filled = new Uint8Array(await workbook.xlsx.writeBuffer())

    const opened = await openWorkbook(bufferByteSource(filled))
    const reading = await readList(opened, {
      templates: [{ template: loans, policy: 'accepted' }],
      rules: [],
      maxEntries: 100,
      today: '2018-09-03',
    })
    await opened.close()
    if (reading.kind === 'refused') throw new Error(reading.refusal.code)
    expect(reading.entries.map(({ values }) => values)).toEqual([
      { surname: 'Rossi', fiscalCode: 'RSSMRA01E17A271V', book: '9788845292613', days: 14 },
    ])
    const { of } = messages('en', libriInComodato.messages.en)
    expect(reading.issues.map((issue) => `${issue.cell} ${of(issue).message}`)).toEqual([
      'C3 The ISBN is not right: at least one digit is wrong.',
      'D3 The value is not a duration.',
    ])
  })

  it('makes kinds of which the field guide and the JSON Schema can tell', async () => {
    const { loans } = await load<Loans>('loans.ts')
    const { fields } = fieldGuide(loans, { locale: 'en' })
    expect(fields.map(({ example }) => example)).toContain('978-88-452-9261-3')
    expect(entryJsonSchema(loans, { locale: 'en' }).properties).toMatchObject({
      days: { description: expect.stringMatching(/ Whole number of days\.$/) },
    })
  })

  it('names every kind that is there', async () => {
    const kinds = join(root, 'packages/core/src/template/kinds')
    const names: string[] = []
    for (const entry of await readdir(kinds)) {
      if (!entry.endsWith('.ts')) continue
      const text = await readFile(join(kinds, entry), 'utf8')
      const [, name] = /export function (\w+)<const Options extends \w+>/.exec(text) ?? []
      if (name && name !== 'commonParts' && name !== 'textColumn') names.push(name)
    }
    expect(names.length).toBeGreaterThanOrEqual(19)
    for (const name of names) expect(guide).toContain(`| \`${name}\` |`)
  })
})

import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  type Issue,
  messages,
  writeTemplateWorkbook,
} from '../../src/index'
import { stampName, stampSheet, writeStamp } from '../../src/template/stamp'
import { nameConstant } from '../../src/template/workbook-writer/exceljs-gaps'
import { admittedTemplates } from '../../src/validation/templates-admitted'
import {
  andreaVerdi,
  headers,
  listOf,
  lucaMarche,
  marioRossi,
  rowOf,
  type Student,
  student,
} from '../support/lists'
import { definition, issues, read } from '../support/reading'

describe('template versions', () => {
  const made = async (version: number, ...students: Student[]): Promise<ByteSource> => {
    const template = definition.templates.find((one) => one.version === version)
    if (!template) throw new Error('no such version')
    const reading = await read(await listOf(...students))
    if (reading.kind === 'refused') throw new Error(reading.refusal.code)
    return bufferByteSource(
      await writeTemplateWorkbook(template, {
        title: 'Borse di Studio A.S. 2017/2018',
        campaign: 'borse-di-studio-2017',
        entries: reading.entries.map(({ values }) => values),
      }),
    )
  }

  it('are told by the stamp: a zero in version 1 is accepted with a warning that names version 2', async () => {
    const found = await issues(await made(1, lucaMarche))
    expect(found).toMatchObject([
      { code: 'isee.zero-in-version-1', severity: 'warning', cell: 'H2', value: '0' },
    ])
    expect(messages('it', borseDiStudio.messages.it).of(found[0] as Issue).remedy).toContain(
      'versione 2',
    )
    expect(await issues(await made(2, lucaMarche))).toEqual([])
  })

  describe('what is to be done about a zero in version 1', () => {
    const told = async (setting: 'warning' | 'error', versions: readonly number[]) => {
      const reading = await read(await made(1, lucaMarche), {
        ruleSettings: { 'isee-zero-in-version-1': setting },
        templates: admittedTemplates(definition.templates, {
          templates: versions.map((version) => ({ version, policy: 'accepted' as const })),
        }),
      })
      if (reading.kind === 'refused') throw new Error(reading.refusal.code)
      const [issue] = reading.issues
      if (!issue) throw new Error('nothing found')
      expect(issue).toMatchObject({ code: 'isee.zero-in-version-1', severity: setting })
      return messages('it', borseDiStudio.messages.it).of(issue).remedy
    }

    it('as a warning it is confirmed, as an error it is moved to version 2', async () => {
      expect(await told('warning', [1, 2])).toBe(
        'Controllare l’importo; se è giusto, confermare l’avviso. Dal prossimo invio usare la versione 2 del modello, che ammette lo zero.',
      )
      expect(await told('error', [1, 2])).toBe(
        'Controllare l’importo; se è giusto, copiare i dati nella versione 2 del modello, che ammette lo zero, e caricare quella.',
      )
    })

    it('nobody is sent to a version that the campaign does not take', async () => {
      expect(await told('warning', [1])).toBe(
        'Controllare l’importo; se è giusto, confermare l’avviso.',
      )
      expect(await told('error', [1])).toBe(
        'Controllare l’importo; se è davvero zero, contattare l’assistenza.',
      )
    })
  })

  it('are told by the defined name when the hidden sheet has lost its words', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Elenco')
    sheet.addRows([headers, rowOf(lucaMarche)])
    workbook.addWorksheet(stampSheet, { state: 'veryHidden' }).addRow(['altro'])
    nameConstant(
      workbook,
      stampName,
      writeStamp({ id: 'borse-di-studio', version: 1, campaign: null, municipality: null }),
    )
    const file = bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(await read(file)).toMatchObject({ template: { version: 1 } })
  })

  it('are accepted, warned of, or refused as the campaign says', async () => {
    const file = await made(1, marioRossi)
    const policy = (first: 'warned' | 'refused') =>
      admittedTemplates(definition.templates, {
        templates: [
          { version: 1, policy: first },
          { version: 2, policy: 'accepted' },
        ],
      })
    expect(await read(file, { templates: policy('warned') })).toMatchObject({
      template: { version: 1 },
      issues: [{ code: 'template.old-version', severity: 'warning', params: { current: 2 } }],
    })
    expect(await read(file, { templates: policy('refused') })).toMatchObject({
      refusal: { code: 'template.version-refused', params: { version: 1, current: 2 } },
    })
  })

  it('of another list are recognised', async () => {
    const [template] = definition.templates
    if (!template) throw new Error('no template')
    const bytes = await writeTemplateWorkbook(
      { ...template, id: 'libri-di-testo' },
      { title: 'Libri di testo', campaign: 'libri-2017' },
    )
    expect(await read(bufferByteSource(bytes))).toMatchObject({
      refusal: { code: 'template.other-list' },
    })
  })

  it('what the template’s workbook is filled with comes back as it was', async () => {
    const students = [marioRossi, andreaVerdi, lucaMarche, student('Łukasz', 'Đorđe', { sex: 'M' })]
    const before = await read(await listOf(...students))
    const after = await read(await made(2, ...students))
    if (before.kind === 'refused' || after.kind === 'refused') throw new Error('refused')
    expect(after.entries).toEqual(before.entries)
    expect(after.entries).toHaveLength(4)
  })
})

describe('the campaign’s own rules', () => {
  it('ISEE over the threshold is refused, or kept as not entitled', async () => {
    const file = await listOf({ ...marioRossi, isee: 10_632.95 })
    expect(await read(file)).toMatchObject({
      issues: [{ code: 'isee.over-threshold', cell: 'H2' }],
    })
    const kind = borseDiStudio.define({ overThreshold: 'accept-as-ineligible' })
    expect(await read(file, { rules: kind.rules })).toMatchObject({
      counts: { entries: 1, errors: 0, warnings: 1 },
    })
    expect(await read(await listOf({ ...marioRossi, isee: 10_632.94 }))).toMatchObject({
      issues: [],
    })
  })

  it('classes that are not admitted are named', async () => {
    const { rules } = borseDiStudio.define({ admittedClasses: ['1', '2'] })
    expect(await read(await listOf(marioRossi), { rules })).toMatchObject({
      issues: [{ code: 'class.not-admitted', params: { admitted: '1, 2' }, cell: 'K2' }],
    })
  })

  it('extra columns exist only when they are switched on', () => {
    const headersOf = (settings: Record<string, unknown>) =>
      borseDiStudio.define(settings).templates[1]?.columnList.map(([, column]) => column.header)
    expect(headersOf({})).toEqual(headers)
    expect(headersOf({ extraColumns: ['note'] })).toEqual([...headers, 'Note'])
  })
})

import { describe, expect, it } from 'vitest'
import {
  type AnyColumn,
  borseDiStudio,
  messages,
  type ReadContext,
  type Registries,
  type SchoolRegistry,
} from '../../src/index'
import {
  headers,
  listOf,
  marioRossi,
  rowOf,
  type Student,
  student,
  workbookOf,
} from '../support/lists'
import { emptyContext, read } from '../support/reading'
import { everyPlace } from '../template/rules/places'

const everything = { extraColumns: ['address', 'postalCode', 'note'] }
const places: ReadContext = { ...emptyContext, registries: everyPlace, asOf: '2018-04-01' }

/** Reads a list with the settings of a campaign, with all places known. */
async function readWith(
  settings: Record<string, unknown>,
  file: Awaited<ReturnType<typeof listOf>>,
  more: Partial<Registries> = {},
) {
  const { templates, rules } = borseDiStudio.define(settings)
  const reading = await read(file, {
    templates: templates.map((template) => ({ template, policy: 'accepted' })),
    rules,
    registries: { ...everyPlace, ...more },
    asOf: '2018-04-01',
  })
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return reading
}

const listWith = (code: string, one: Student = marioRossi) =>
  workbookOf({
    Elenco: [
      headers,
      rowOf(one).map((value, index) => (headers[index] === 'Codice fiscale' ? code : value)),
    ],
  })

describe('the example of every column', () => {
  const { templates, rules } = borseDiStudio.define(everything)

  it.each(templates.map((template) => [template.version, template] as const))(
    'agrees with all others: one invented student, whom version %i takes without a word',
    (_version, template) => {
      const values: Record<string, string | number> = {}
      for (const [name, column] of template.columnList as readonly [string, AnyColumn][]) {
        const parsed = column.parse({ kind: 'text', text: column.example }, places)
        expect(parsed).toMatchObject({ ok: true })
        if (!parsed.ok) continue
        expect(parsed.warnings ?? []).toEqual([])
        values[name] = parsed.value
      }
      expect(template.schema.safeParse(values).success).toBe(true)
      const row = values as never
      expect([...template.rules, ...rules].flatMap((rule) => rule.check(row, places))).toEqual([])
      expect(values).toMatchObject({ surname: 'Rossi', birthPlace: 'Ancona (AN)', isee: 850_050 })
    },
  )

  it('comes with what to write, in both languages', () => {
    for (const template of templates) {
      for (const [, { description }] of template.columnList as readonly [string, AnyColumn][]) {
        expect(description.it).not.toBe(description.en)
        expect(description.it).toMatch(/^\p{Lu}.+\.$/u)
        expect(description.en).toMatch(/^\p{Lu}.+\.$/u)
      }
    }
  })
})

describe('a fiscal code that disagrees with its row', () => {
  it('is a warning in either version, and the student stays in the list', async () => {
    const anna = student('Bianchi', 'Anna', { sex: 'F' })
    const [first, ...others] = rowOf(anna)
    expect(first).toBe('Bianchi')
    const file = await workbookOf({ Elenco: [headers, ['Anna', 'Bianchi', ...others.slice(1)]] })
    const reading = await readWith({}, file)
    expect(reading.issues).toMatchObject([
      { code: 'fiscal-code.swapped', severity: 'warning', cell: 'A2' },
    ])
    expect(reading.counts).toMatchObject({ entries: 1, errors: 0, warnings: 1 })
    for (const { rules } of borseDiStudio.define({}).templates) {
      expect(rules.map(({ id }) => id)).toContain('fiscal-code-agrees')
    }
  })

  it('born in another comune than the code says is told at that cell', async () => {
    const jesi = rowOf(marioRossi).map((value, index) =>
      headers[index] === 'Comune o Stato estero di nascita' ? 'Jesi' : value,
    )
    const { issues } = await readWith({}, await workbookOf({ Elenco: [headers, jesi] }))
    expect(issues).toMatchObject([{ code: 'fiscal-code.place', cell: 'F2' }])
  })

  it('a birthplace that nobody knows is only a warning, a residence an error', async () => {
    const nowhere = rowOf({ ...marioRossi, residence: 'Vattelapesca' }).map((value, index) =>
      headers[index] === 'Comune o Stato estero di nascita' ? 'Vattelapesca' : value,
    )
    const { issues } = await readWith({}, await workbookOf({ Elenco: [headers, nowhere] }))
    expect(issues.map(({ cell, severity }) => `${cell} ${severity}`)).toEqual([
      'F2 warning',
      'G2 error',
    ])
  })
})

describe('a class', () => {
  const column: AnyColumn | undefined = borseDiStudio.define({}).templates[1]?.columns.class
  const reads = (text: string) => {
    const parsed = column?.parse({ kind: 'text', text }, emptyContext)
    return parsed?.ok ? parsed.value : parsed?.problems.map(({ code }) => code).join()
  }

  it.each([
    ['3', '3ª', '3º', '3°', '3^', 'III', 'iii', 'terza', 'Terza', '3.0'],
    ['1', '1ª', 'I', 'prima'],
    ['5', '5^', 'V', 'quinta'],
  ])('%s may be written in the ways of schools', (value, ...written) => {
    for (const text of written) expect([text, reads(text)]).toEqual([text, value])
  })

  it.each([
    '3A',
    '3a',
    '3B',
    '3 A',
    '3ªA',
    '3^B',
    '3-C',
    'III B',
    'IIIA',
    'VB',
    'terza A',
    '3 sez. A',
  ])('with its section is refused, with what to leave out: %s', (text) => {
    expect(reads(text)).toBe('class.section')
  })

  it.each(['primavera', 'IX', '6', '3 anno di corso', 'A', '33'])('is not %s', (text) => {
    expect(reads(text)).toBe('choice.unknown')
  })

  it('with its section says which class to write', () => {
    const parsed = column?.parse({ kind: 'text', text: '3A' }, emptyContext)
    const [problem] = parsed?.ok === false ? parsed.problems : []
    expect(problem && messages('it', borseDiStudio.messages.it).of(problem)).toEqual({
      message: 'La classe è scritta insieme alla sezione: 3A',
      remedy: 'Scrivere soltanto 3, senza la sezione.',
    })
  })
})

describe('the threshold', () => {
  it('reads in the format of the language', async () => {
    const { issues } = await readWith({}, await listOf({ ...marioRossi, isee: 20_000 }))
    const told = (locale: 'it' | 'en') =>
      issues.map((issue) => messages(locale, borseDiStudio.messages[locale]).of(issue).message)
    expect(told('it')).toEqual(['L’ISEE supera la soglia del bando (10.632,94 euro).'])
    expect(told('en')).toEqual([
      'The ISEE is above the threshold of the campaign (10,632.94 euro).',
    ])
    const described = borseDiStudio.define({}).rules.map(({ description }) => description.en)
    expect(described.join()).toContain('(10,632.94 euro)')
  })
})

describe('what a campaign may set', () => {
  it('provisional codes are refused, or accepted with a warning', async () => {
    const file = await listWith('01234567897')
    expect((await readWith({}, file)).issues).toMatchObject([
      { code: 'fiscal-code.provisional', severity: 'error', cell: 'C2' },
    ])
    const accepting = await readWith({ provisionalCodes: 'accept' }, file)
    expect(accepting.issues).toMatchObject([
      { code: 'fiscal-code.provisional-accepted', severity: 'warning', cell: 'C2' },
    ])
    expect(accepting.entries).toMatchObject([{ key: '01234567897' }])
    const [issue] = accepting.issues
    expect(issue && messages('it').of(issue).message).toContain('provvisorio')
  })

  it('the birth dates that are admitted', async () => {
    const file = await listOf(marioRossi)
    expect((await readWith({ bornFrom: '2001-05-17', bornTo: '2001-05-17' }, file)).issues).toEqual(
      [],
    )
    expect((await readWith({ bornTo: '2001-05-16' }, file)).issues).toMatchObject([
      { code: 'date.out-of-range', cell: 'E2' },
    ])
    expect((await readWith({ bornFrom: '2001-05-18' }, file)).issues).toMatchObject([
      { code: 'date.out-of-range', cell: 'E2' },
    ])
  })

  it('the school year: what a complete registry of another year does not know is only a warning', async () => {
    const schools: SchoolRegistry = {
      schoolYears: ['201819'],
      territory: 'all',
      complete: true,
      find: () => null,
      similar: () => [],
      search: () => [],
    }
    const file = await listOf(marioRossi)
    const severities = async (schoolYear: string) =>
      (await readWith({ schoolYear }, file, { schools })).issues.map(({ severity }) => severity)
    expect(await severities('201718')).toEqual(['warning'])
    expect(await severities('201819')).toEqual(['error'])
  })

  it.each([
    [{ bornFrom: '2010-01-01', bornTo: '2009-12-31' }],
    [{ bornFrom: '01/01/1990' }],
    [{ provisionalCodes: 'yes' }],
    [{ schoolYear: '2017/2018' }],
    [{ noSuchSetting: true }],
  ])('but not %j', (settings) => {
    expect(borseDiStudio.settings.safeParse(settings).success).toBe(false)
    expect(() => borseDiStudio.define(settings)).toThrow()
  })
})

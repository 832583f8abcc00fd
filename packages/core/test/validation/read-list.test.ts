import { describe, expect, it } from 'vitest'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  type Issue,
  messages,
  openWorkbook,
  readList,
  writeTemplateWorkbook,
} from '../../src/index'
import { fiscalCodeCheckLetter } from '../../src/registries/fiscal-code'
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
  type Typed,
  workbookOf,
} from '../support/lists'

const definition = borseDiStudio.define({})
const templates = admittedTemplates(definition.templates, {
  templates: [
    { version: 1, policy: 'accepted' },
    { version: 2, policy: 'accepted' },
  ],
})

async function read(file: ByteSource, changes: Partial<Parameters<typeof readList>[1]> = {}) {
  const workbook = await openWorkbook(file)
  try {
    const { rules } = definition
    return await readList(workbook, { templates, rules, maxEntries: 1000, ...changes })
  } finally {
    await workbook.close()
  }
}

async function issues(file: ByteSource): Promise<readonly Issue[]> {
  const reading = await read(file)
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return reading.issues
}

const refusal = async (file: ByteSource): Promise<unknown> => {
  const reading = await read(file)
  return reading.kind === 'refused' ? messages('it').of(reading.refusal).message : reading.counts
}

const places = (found: readonly Issue[]): string[] =>
  found.map(
    ({ cell, code, severity }) => `${cell} ${code}${severity === 'error' ? '' : ' (avviso)'}`,
  )

/** A row with some of its cells written otherwise. */
const changed = (row: Typed[], cells: Readonly<Record<string, Typed>>): Typed[] =>
  headers.map((header, index) => (header in cells ? (cells[header] ?? null) : (row[index] ?? null)))

describe('reading a list', () => {
  it('gives the entries in canonical form: cents, days, upper case, the key without omocodia', async () => {
    const reading = await read(await listOf(marioRossi))
    expect(reading).toMatchObject({
      kind: 'read',
      template: { version: 2 },
      counts: { entries: 1, invalidEntries: 0, errors: 0, warnings: 0 },
      entries: [
        {
          key: 'RSSMRA01E17A271V',
          row: 2,
          values: {
            surname: 'Rossi',
            name: 'Mario',
            birthDate: '2001-05-17',
            isee: 850_050,
            class: '3',
            schoolCode: 'ANIS014007',
          },
        },
      ],
    })
  })

  it('takes columns in any order, case and spacing, and warns of those it does not know', async () => {
    const order = [10, 2, 0, 1, 4, 6, 7, 8]
    const row = rowOf(marioRossi)
    const file = await workbookOf({
      Foglio1: [
        [...order.map((index) => ` ${headers[index]?.toUpperCase()}* `), 'Telefono'],
        [...order.map((index) => row[index] ?? null), '071 123456'],
      ],
    })
    const reading = await read(file)
    expect(reading).toMatchObject({ counts: { entries: 1, errors: 0, warnings: 1 } })
    expect(await issues(file)).toMatchObject([
      { code: 'list.unknown-column', cell: 'I1', severity: 'warning', value: 'Telefono' },
    ])
  })

  it('ignores blank rows anywhere, stray blanks and notes beside the list, and keeps real row numbers', async () => {
    const file = await workbookOf({
      Elenco: [
        [],
        ['Elenco del comune di Ancona'],
        headers,
        [],
        rowOf(marioRossi),
        [null, '   ', ' '],
        [...Array(12).fill(null), 'da verificare'],
        changed(rowOf(andreaVerdi), { ISEE: 'esente' }),
        [],
      ],
    })
    expect(places(await issues(file))).toEqual(['H8 euro.unreadable'])
  })

  it('finds everything that is wrong in a row at once, with the name of whom it is about', async () => {
    const row = changed(rowOf(marioRossi), {
      Nome: null,
      'Codice fiscale': 'RSSMRA01E17A271X',
      'Data di nascita': '30/02/2001',
      ISEE: 'dieci',
      'Codice meccanografico': 'ANIS01',
      Classe: 9,
    })
    const found = await issues(await workbookOf({ Elenco: [headers, row] }))
    expect(places(found)).toEqual([
      'B2 cell.required',
      'C2 fiscal-code.check-letter',
      'E2 date.impossible',
      'H2 euro.unreadable',
      'I2 school-code.length',
      'K2 choice.unknown',
    ])
    expect(found[1]).toMatchObject({
      sheet: 'Elenco',
      row: 2,
      column: 'Codice fiscale',
      value: 'RSSMRA01E17A271X',
      entry: 'Rossi',
    })
  })

  it('reads values from text, number, date and formula results', async () => {
    const file = await workbookOf({
      Elenco: [
        headers,
        changed(rowOf(marioRossi), {
          Cognome: { formula: 'PROPER("ROSSI")', result: 'Rossi', date1904: false },
          'Data di nascita': '17/05/2001',
          ISEE: { formula: '4000+500', result: 4500, date1904: false },
          Classe: '3',
        }),
        changed(rowOf(andreaVerdi), { ISEE: { formula: '1-1', result: 0, date1904: false } }),
      ],
    })
    const reading = await read(file)
    expect(reading).toMatchObject({
      counts: { entries: 2, errors: 0 },
      entries: [{ values: { isee: 450_000, birthDate: '2001-05-17' } }, { values: { isee: 0 } }],
    })
  })

  it('says so when a cell holds an Excel error or a formula without result', async () => {
    const file = await workbookOf({
      Elenco: [
        headers,
        changed(rowOf(marioRossi), {
          ISEE: { error: '#N/A' },
          Cognome: { formula: 'A99', date1904: false },
        }),
      ],
    })
    expect(places(await issues(file))).toEqual(['A2 cell.no-result', 'H2 cell.error-value'])
  })

  it('a fiscal code may stand once, also when omocodia makes it look different', async () => {
    // The last digit of the place written with its letter, and the check letter that follows from it.
    const body = 'RSSMRA01E17A27M'
    const code = body + fiscalCodeCheckLetter(body)
    const twin = changed(rowOf(marioRossi), { 'Codice fiscale': code })
    const found = await issues(
      await workbookOf({ Elenco: [headers, rowOf(marioRossi), rowOf(andreaVerdi), twin] }),
    )
    expect(found).toMatchObject([
      { code: 'list.duplicate-key', cell: 'C4', params: { first: 'C2' }, entry: 'Rossi Mario' },
    ])
  })
})

describe('a list that cannot be taken as a whole', () => {
  it('has another header', async () => {
    const file = await workbookOf({
      Foglio1: [
        ['Prodotto', 'Prezzo'],
        ['Penna', 2],
      ],
    })
    expect(await refusal(file)).toBe('Nel file non c’è la riga dei titoli del modello.')
  })

  it('lacks a required column, which is named with its place', async () => {
    const without = (row: readonly Typed[]): Typed[] => row.filter((_, index) => index !== 7)
    const file = await workbookOf({ Elenco: [without(headers), without(rowOf(marioRossi))] })
    expect(await refusal(file)).toBe(
      'Nella riga dei titoli (foglio «Elenco», riga 1) manca la colonna obbligatoria «ISEE».',
    )
  })

  it('has a header twice', async () => {
    const file = await workbookOf({ Elenco: [[...headers, 'isee'], rowOf(marioRossi)] })
    expect(await refusal(file)).toBe(
      'Nel foglio «Elenco» il titolo «isee» c’è due volte: nelle celle H1 e L1.',
    )
  })

  it('has no entries', async () => {
    expect(await refusal(await workbookOf({ Elenco: [headers, [' '], []] }))).toBe(
      'Nel foglio «Elenco», sotto la riga dei titoli (riga 1), non c’è nessun nominativo.',
    )
  })

  it('has entries in two sheets, so that none is lost in silence', async () => {
    const sheet = [headers, rowOf(marioRossi)]
    expect(await refusal(await workbookOf({ Classe3: sheet, Classe4: sheet }))).toBe(
      'Ci sono elenchi in più fogli: «Classe3», «Classe4».',
    )
  })

  it('has more entries than the campaign takes', async () => {
    const reading = await read(await listOf(marioRossi, andreaVerdi, lucaMarche), { maxEntries: 2 })
    expect(reading).toMatchObject({ refusal: { code: 'list.too-many-entries' } })
  })
})

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
    expect(messages('it').of(found[0] as Issue).remedy).toContain('versione 2')
    expect(await issues(await made(2, lucaMarche))).toEqual([])
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

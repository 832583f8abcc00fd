import { describe, expect, it } from 'vitest'
import { type ByteSource, type Issue, messages } from '../../src/index'
import { fiscalCodeCheckLetter } from '../../src/registries/fiscal-code/check-letter'
import {
  andreaVerdi,
  headers,
  listOf,
  lucaMarche,
  marioRossi,
  rowOf,
  type Typed,
  workbookOf,
} from '../support/lists'
import { issues, read } from '../support/reading'

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

  it('quotes the beginning of a title that is a page of text', async () => {
    const title = `Note ${'x'.repeat(32_000)}`
    const row = [...rowOf(marioRossi), 'a', 'b']
    const [unknown, ...others] = await issues(
      await workbookOf({ Elenco: [[...headers, title, 'Altro'], row] }),
    )
    expect(others).toHaveLength(1)
    expect(unknown?.value).toMatch(/^Note x+…$/)
    expect(unknown?.value).toHaveLength(201)
    expect(unknown?.params).toEqual({ header: unknown?.value })
    const twice = await read(
      await workbookOf({ Elenco: [[...headers, `ISEE${' '.repeat(30_000)}*`], row] }),
    )
    expect(twice).toMatchObject({ refusal: { code: 'list.duplicate-header' } })
  })

  it('names the first sheets of many that hold a list', async () => {
    const sheet = [headers, rowOf(marioRossi)]
    const sheets = Array.from({ length: 8 }, (_, at) => [`Foglio${at + 1}`, sheet] as const)
    expect(await read(await workbookOf(Object.fromEntries(sheets)))).toMatchObject({
      refusal: {
        code: 'list.several-sheets',
        params: { sheets: '«Foglio1», «Foglio2», «Foglio3», «Foglio4», «Foglio5», … (+3)' },
      },
    })
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

  it.each([
    ['the wrong row first', ['wrong', 'right'], ['C3 warning list.key-in-faulty-row C2'], [3]],
    ['the right row first', ['right', 'wrong'], ['C3 error list.duplicate-key C2'], [2]],
    [
      'a third time',
      ['wrong', 'right', 'right', 'wrong'],
      [
        'C3 warning list.key-in-faulty-row C2',
        'C4 error list.duplicate-key C3',
        'C5 error list.duplicate-key C3',
      ],
      [3],
    ],
    ['in wrong rows alone', ['wrong', 'wrong'], ['C3 error list.duplicate-key C2'], []],
  ])('of two rows of one person the right one counts: %s', async (_, kinds, told, accepted) => {
    const rows = kinds.map((kind) =>
      kind === 'right' ? rowOf(marioRossi) : changed(rowOf(marioRossi), { ISEE: 'tanto' }),
    )
    const reading = await read(await workbookOf({ Elenco: [headers, ...rows] }))
    if (reading.kind === 'refused') throw new Error(reading.refusal.code)
    const ofKeys = reading.issues.filter(({ column }) => column === 'Codice fiscale')
    expect(
      ofKeys.map(
        ({ cell, severity, code, params }) => `${cell} ${severity} ${code} ${params.first}`,
      ),
    ).toEqual(told)
    expect(reading.entries.map(({ row }) => row)).toEqual(accepted)
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

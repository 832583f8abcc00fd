import { describe, expect, it } from 'vitest'
import {
  composeFiscalCode,
  date,
  defineTemplate,
  fiscalCode,
  fiscalCodeAgrees,
  messages,
  municipality,
  personName,
  type Registries,
  sex,
} from '../../../src/index'
import { mario, omocodiaForms } from '../../registries/fiscal-code/codes'
import { emptyContext } from '../../support/reading'
import { readRows } from './lists'
import { everyPlace, somePlaces } from './places'

const columns = {
  code: fiscalCode({ header: 'Codice fiscale', provisional: 'accept' }),
  surname: personName({ header: 'Cognome' }),
  name: personName({ header: 'Nome' }),
  sex: sex({ header: 'Sesso', required: false }),
  born: date({
    header: 'Data di nascita',
    required: false,
    min: '1930-01-01',
    max: '2017-12-31',
  }),
  birthPlace: municipality({
    header: 'Luogo di nascita',
    required: false,
    period: 'any',
    foreignStates: true,
  }),
}

const rule = fiscalCodeAgrees({
  code: 'code',
  surname: 'surname',
  name: 'name',
  sex: 'sex',
  birthDate: 'born',
  birthPlace: 'birthPlace',
})

const row = {
  code: mario,
  surname: 'Rossi',
  name: 'Mario',
  sex: 'M',
  born: '2001-05-17',
  birthPlace: 'Ancona (AN)',
} as const

type Row = { readonly [Column in keyof typeof row]: string | null }

const findings = (changes: Partial<Row>, registries: Partial<Registries> = everyPlace) =>
  rule.check({ ...row, ...changes }, { ...emptyContext, registries })

/** `column: code` of everything that is found. */
const found = (changes: Partial<Row>, registries?: Partial<Registries>): string[] =>
  findings(changes, registries).map(({ column, code }) => `${column}: ${code}`)

/** What a clerk reads of the first finding. */
function told(changes: Partial<Row>): string {
  const [first] = findings(changes)
  if (!first) return ''
  const { message, remedy } = messages('it').of(first)
  return `${message} ${remedy}`
}

const codeOf = (parts: Partial<Parameters<typeof composeFiscalCode>[0]>): string =>
  composeFiscalCode({
    surname: 'Rossi',
    name: 'Mario',
    sex: 'M',
    birthDate: '2001-05-17',
    birthPlace: 'A271',
    ...parts,
  })

describe('a fiscal code that agrees with its row', () => {
  it('is not spoken of, in any of its 128 forms', () => {
    for (const code of omocodiaForms(mario)) expect(found({ code })).toEqual([])
  })

  it('is not spoken of where the other cells are blank', () => {
    expect(found({ surname: null, name: null, sex: null, born: null, birthPlace: null })).toEqual(
      [],
    )
  })

  it('when it is provisional, is not compared at all', () => {
    expect(found({ code: '01234567897', surname: 'Bianchi', sex: 'F' })).toEqual([])
  })

  it.each([
    ["D'Àvalos", 'DVL'],
    ['De Santis', 'DSN'],
    ['Dell’Orto', 'DLL'],
    ['Rossi-Bianchi', 'RSS'],
    ['Đorđević', 'DRD'],
    ['Łukasiewicz', 'LKS'],
    ['Weiß', 'WSS'],
    ['Ørsted', 'RST'],
    ['Æbelø', 'BLA'],
    ['Niccolò', 'NCC'],
    ['Fo', 'FOX'],
    ['Ai', 'AIX'],
  ])('has the letters of surname %s: %s', (surname, letters) => {
    const code = codeOf({ surname })
    expect(code.slice(0, 3)).toBe(letters)
    expect(found({ code, surname })).toEqual([])
    expect(found({ code, surname: surname.toUpperCase() })).toEqual([])
  })

  it.each([
    ['Gianfranco', 'GFR'],
    ['Anna Maria', 'NMR'],
    ['Maria José', 'MJS'],
    ['Luca', 'LCU'],
    ['Io', 'IOX'],
  ])('has the letters of name %s: %s', (name, letters) => {
    const code = codeOf({ name })
    expect(code.slice(3, 6)).toBe(letters)
    expect(found({ code, name })).toEqual([])
  })
})

describe('surname and name', () => {
  it('that disagree are marked each in its column', () => {
    expect(found({ surname: 'Bianchi' })).toEqual(['surname: fiscal-code.surname'])
    expect(found({ name: 'Marta' })).toEqual(['name: fiscal-code.name'])
    expect(found({ surname: 'Bianchi', name: 'Anna' })).toEqual([
      'surname: fiscal-code.surname',
      'name: fiscal-code.name',
    ])
    expect(told({ surname: 'Bianchi' })).toContain('dal cognome risulta BNC, nel codice c’è RSS')
  })

  it('that are swapped are told in one sentence of their own', () => {
    expect(found({ surname: 'Mario', name: 'Rossi' })).toEqual(['surname: fiscal-code.swapped'])
    expect(told({ surname: 'Mario', name: 'Rossi' })).toContain('Cognome e nome sembrano scambiati')
  })

  it('of a married woman with both surnames only warn', () => {
    expect(found({ surname: 'Ro in Bianchi' })).toEqual(['surname: fiscal-code.surname'])
    expect(rule).toMatchObject({ severity: 'warning', onlyWarns: true })
  })

  it('are compared each alone where the other is blank', () => {
    expect(found({ surname: 'Mario', name: null })).toEqual(['surname: fiscal-code.surname'])
  })
})

describe('sex and day of birth', () => {
  it('that disagree are marked each in its column', () => {
    expect(found({ sex: 'F' })).toEqual(['sex: fiscal-code.sex'])
    expect(found({ born: '2001-05-18' })).toEqual(['born: fiscal-code.birth-day'])
    expect(told({ born: '2001-05-18' })).toContain('(18/05/2001)')
    expect(told({ born: '2001-05-18' })).toContain('che indica 17/05/01')
  })

  it('are read from the 40 that is added for women', () => {
    const anna = { code: codeOf({ sex: 'F' }), sex: 'F' }
    expect(found(anna)).toEqual([])
    expect(found({ ...anna, sex: 'M' })).toEqual(['sex: fiscal-code.sex'])
  })

  it('a day that was taken for the month is told so', () => {
    const code = codeOf({ birthDate: '2001-05-07' })
    expect(found({ code, born: '2001-07-05' })).toEqual(['born: fiscal-code.birth-day-swapped'])
    expect(told({ code, born: '2001-07-05' })).toContain('giorno e mese sembrano scambiati')
  })

  it('of another century can’t be told from the code', () => {
    expect(found({ born: '1901-05-17', birthPlace: null })).toEqual([])
  })
})

describe('the place of birth', () => {
  it('that is another comune, or a state, is marked with what the code says', () => {
    expect(found({ birthPlace: 'Jesi (AN)' })).toEqual(['birthPlace: fiscal-code.place'])
    expect(found({ birthPlace: 'Romania' })).toEqual(['birthPlace: fiscal-code.place'])
    expect(told({ birthPlace: 'Jesi (AN)' })).toContain(
      'Il luogo di nascita (Jesi (AN)) non corrisponde al codice fiscale, che indica Ancona (AN).',
    )
    const abroad = codeOf({ birthPlace: 'Z129' })
    expect(found({ code: abroad, birthPlace: 'Romania' })).toEqual([])
    expect(told({ code: abroad, birthPlace: 'Albania' })).toContain('che indica Romania')
  })

  it('may be any of the comuni that have the name', () => {
    for (const birthPlace of ['C337', 'M261']) {
      expect(found({ code: codeOf({ birthPlace }), birthPlace: 'Castro' })).toEqual([])
    }
  })

  it('agrees when the comune had another cadastral code at some time', () => {
    const code = codeOf({ birthPlace: 'B871', birthDate: '1999-05-17' })
    expect(found({ code, born: '1999-05-17', birthPlace: 'Nuovocodice (AN)' })).toEqual([])
  })

  it('may be a comune that is no more, or that changed its region', () => {
    expect(found({ code: codeOf({ birthPlace: 'H322' }), birthPlace: 'Ripe (AN)' })).toEqual([])
    const code = codeOf({ birthPlace: 'F478' })
    expect(found({ code, birthPlace: 'Montecopiolo (RN)' })).toEqual([])
  })

  it('that did not exist yet, or no more, on the day of birth is told with its days', () => {
    const early = { code: codeOf({ birthPlace: 'M318' }), birthPlace: 'Trecastelli (AN)' }
    expect(found(early)).toEqual(['birthPlace: fiscal-code.place-period'])
    expect(told(early)).toContain(
      'Trecastelli (AN), che il 17/05/2001 non esisteva: risulta dal 01/01/2014.',
    )
    expect(told(early)).toContain('confermare l’avviso')
    const late = {
      code: codeOf({ birthPlace: 'H322', birthDate: '2014-01-01' }),
      born: '2014-01-01',
      birthPlace: 'Ripe (AN)',
    }
    expect(told(late)).toContain('dal 17/03/1861 al 31/12/2013')
    expect(found({ ...late, birthPlace: null })).toEqual(['born: fiscal-code.place-period'])
    // On its last day it existed.
    const last = { code: codeOf({ birthPlace: 'H322', birthDate: '2013-12-31' }) }
    expect(found({ ...last, born: '2013-12-31', birthPlace: 'Ripe (AN)' })).toEqual([])
  })

  it('is not held against a day that is itself in doubt', () => {
    const code = codeOf({ birthPlace: 'M318', birthDate: '2015-05-17' })
    expect(found({ code, born: '2001-05-17', birthPlace: 'Trecastelli (AN)' })).toEqual([
      'born: fiscal-code.birth-day',
    ])
  })

  it('that no registry knows is told where the registries are complete', () => {
    const code = codeOf({ birthPlace: 'Q123' })
    expect(found({ code })).toEqual(['code: fiscal-code.unknown-place'])
    expect(told({ code })).toContain('(Q123)')
    expect(found({ code }, somePlaces)).toEqual([])
  })

  it('is left out without registries, and where they can’t tell', () => {
    expect(found({ birthPlace: 'Jesi (AN)' }, {})).toEqual([])
    expect(found({ birthPlace: 'Vattelapesca' })).toEqual([])
    // A comune of this name may lie where the registry knows none.
    const elsewhere = codeOf({ birthPlace: 'H501' })
    expect(found({ code: elsewhere, birthPlace: 'Castro' }, somePlaces)).toEqual([])
    // But Ancona is known, and is not Jesi.
    expect(found({ birthPlace: 'Jesi (AN)' }, somePlaces)).toEqual([
      'birthPlace: fiscal-code.place',
    ])
  })
})

describe('in a list', () => {
  const header = [
    'Codice fiscale',
    'Cognome',
    'Nome',
    'Sesso',
    'Data di nascita',
    'Luogo di nascita',
  ]
  const read = (
    rows: Parameters<typeof readRows>[1],
    ruleSettings: NonNullable<Parameters<typeof readRows>[2]>['ruleSettings'] = {},
  ) =>
    readRows({ columns, key: 'code', rules: [rule] }, [header, ...rows], {
      registries: everyPlace,
      ruleSettings,
    })

  it('everything is a warning at the cell that disagrees, and the entry stays', async () => {
    const { issues, counts } = await read([
      [mario, 'Rossi', 'Mario', 'M', '17/05/2001', 'Ancona'],
      [codeOf({ sex: 'F' }), 'Bianchi', 'Mario', 'M', '18/05/2001', 'Jesi'],
    ])
    expect(issues.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`)).toEqual([
      'B3 fiscal-code.surname warning',
      'D3 fiscal-code.sex warning',
      'E3 fiscal-code.birth-day warning',
      'F3 fiscal-code.place warning',
    ])
    expect(counts).toMatchObject({ entries: 2, errors: 0, warnings: 4 })
  })

  it('a campaign can switch it off, but never make an error of it', async () => {
    const wrong = [[mario, 'Bianchi', 'Mario', 'M', '17/05/2001', 'Ancona']]
    expect((await read(wrong, { 'fiscal-code-agrees': 'off' })).issues).toEqual([])
    expect((await read(wrong, { 'fiscal-code-agrees': 'error' })).counts).toMatchObject({
      errors: 0,
      warnings: 1,
    })
  })

  it('a cell that is missing or wrong does not keep the others from being compared', async () => {
    const { issues } = await read([[mario, 'Bianchi', null, 'forse', '30/02/2001', 'Jesi']])
    expect(issues.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C2 cell.required',
      'D2 choice.unknown',
      'E2 date.impossible',
      'B2 fiscal-code.surname',
      'F2 fiscal-code.place',
    ])
  })

  it('a wrong code is told as an error, and nothing is compared with it', async () => {
    const { issues } = await read([['RSSMRA01E17A271W', 'Bianchi', 'Anna']])
    expect(issues).toMatchObject([{ code: 'fiscal-code.check-letter', severity: 'error' }])
    expect(issues).toHaveLength(1)
  })
})

it('says in the field guide what it compares, and no more', () => {
  const names = fiscalCodeAgrees({ code: 'code', surname: 'surname', name: 'name' })
  expect(names.description.it).toBe('Corrispondono al codice fiscale: cognome e nome.')
  expect(names.description.en).toBe('They agree with the fiscal code: surname and name.')
  expect(rule.description.it).toContain('sesso, data di nascita e luogo di nascita.')
})

it('a column that the template has not got does not compile', () => {
  const template = { id: 'prova', version: 1, title: 'Prova', key: 'code', columns } as const
  defineTemplate({
    ...template,
    // @ts-expect-error there is no column "surnme"
    rules: [fiscalCodeAgrees({ code: 'code', surname: 'surnme' })],
  })
  const { rules } = defineTemplate({
    ...template,
    rules: [fiscalCodeAgrees({ code: 'code', surname: 'surname' })],
  })
  expect(rules.map(({ id }) => id)).toEqual(['fiscal-code-agrees'])
})

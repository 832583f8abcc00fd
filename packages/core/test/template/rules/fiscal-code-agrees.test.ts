import { describe, expect, it } from 'vitest'
import {
  date,
  defineTemplate,
  fiscalCode,
  fiscalCodeAgrees,
  municipality,
  personName,
  sex,
} from '../../../src/index'
import { mario, omocodiaForms } from '../../registries/fiscal-code/codes'
import { readRows } from './lists'
import { codeOf, found, rule, told } from './mario'
import { everyPlace } from './places'

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
    expect(told({ born: '2001-05-18' })).toContain('che indica 17/05/2001.')
    // Whoever wrote the wrong century is told of both.
    expect(told({ born: '1948-05-17' })).toContain('che indica 17/05/1901 (o 17/05/2001).')
    expect(told({ born: '1996-05-17' })).toContain('che indica 17/05/2001.')
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

import { describe, expect, it } from 'vitest'
import {
  type AnyColumn,
  choice,
  date,
  euro,
  fiscalCode,
  type PlainValue,
  personName,
  schoolCode,
  sex,
  text,
} from '../../../src/check'
import { emptyContext } from '../../support/reading'

const of = (value: string | number): PlainValue =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value }

/** The value that a column reads, or the codes of what is wrong. */
function read(column: AnyColumn, value: string | number | PlainValue): unknown {
  const parsed = column.parse(typeof value === 'object' ? value : of(value), emptyContext)
  return parsed.ok ? parsed.value : parsed.problems.map(({ code }) => code).join()
}

describe('euro', () => {
  const isee = euro({ header: 'ISEE', max: '15748.78' })

  it.each([
    ['10.632,94', 1_063_294],
    ['10632,94', 1_063_294],
    ['10632.94', 1_063_294],
    ['10,632.94', 1_063_294],
    ['€ 10.632,94', 1_063_294],
    ['10.632 euro', 1_063_200],
    ['10 632,94', 1_063_294],
    ['0', 0],
    ['0,00', 0],
    ['7,5', 750],
    [10_632.94, 1_063_294],
    [0, 0],
    [0.1 + 0.2, 30],
  ])('reads %s as %i cents', (written, cents) => {
    expect(read(isee, written)).toBe(cents)
  })

  it.each([
    ['10,632', 'euro.decimals'],
    ['10.632.94', 'euro.decimals'],
    ['0.632', 'euro.decimals'],
    ['1.5.5', 'euro.unreadable'],
    [1.005, 'euro.decimals'],
    ['-1', 'euro.negative'],
    [-0.01, 'euro.negative'],
    ['15748,79', 'euro.too-high'],
    ['esente', 'euro.unreadable'],
    ['1e3', 'euro.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(isee, written)).toBe(code)
  })
})

describe('date', () => {
  const born = date({ header: 'Data di nascita', min: '1930-01-01', max: '2010-12-31' })

  it.each([
    ['17/05/2001', '2001-05-17'],
    ['7/5/2001', '2001-05-07'],
    ['17-05-2001', '2001-05-17'],
    ['17.05.2001', '2001-05-17'],
    ['2001-05-17', '2001-05-17'],
    [37_028, '2001-05-17'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %s as %s', (written, day) => {
    expect(read(born, written)).toBe(day)
  })

  it('reads a date cell, with or without a time', () => {
    expect(read(born, { kind: 'date', date: '2001-05-17' })).toBe('2001-05-17')
    expect(read(born, { kind: 'date', date: '2001-05-17T00:00:00' })).toBe('2001-05-17')
  })

  it.each([
    ['30/02/2001', 'date.impossible'],
    ['05/17/2001', 'date.impossible'],
    ['17/05/01', 'date.two-digit-year'],
    ['ieri', 'date.unreadable'],
    ['17/05/2018', 'date.out-of-range'],
    [2.5, 'date.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(born, written)).toBe(code)
  })

  it('goes into the workbook at midnight UTC and comes back the same day', () => {
    expect(born.layout.toCell('2001-05-17')).toEqual(new Date('2001-05-17T00:00:00Z'))
    expect(born.show('2001-05-17', 'it')).toBe('17/05/2001')
  })
})

describe('names', () => {
  const surname = personName({ header: 'Cognome' })

  it.each(['Rossi', 'D’Àvalos', "Dell'Orto", 'Łukasz Đorđe', 'Anna-Maria', 'Niccolò'])(
    'keeps %s as written',
    (name) => expect(read(surname, name)).toBe(name),
  )

  it('cleans blanks, hard blanks and invisible characters', () => {
    expect(read(surname, '  De \u00a0 Santis\u200b ')).toBe('De Santis')
    expect(read(surname, 'Ros\u202esi')).toBe('Rossi')
  })

  it('refuses digits, other alphabets, and a cell that is a number', () => {
    expect(read(surname, 'R0ssi')).toBe('person-name.characters')
    expect(read(surname, 'Rоssi')).toBe('person-name.characters')
    expect(read(surname, 42)).toBe('person-name.characters')
  })
})

describe('choices and codes', () => {
  it('understands M, f, maschio and Femmina', () => {
    const column = sex({ header: 'Sesso' })
    expect(['M', 'f', ' maschio', 'Femmina'].map((value) => read(column, value))).toEqual([
      'M',
      'F',
      'M',
      'F',
    ])
    expect(read(column, 'X')).toBe('choice.unknown')
  })

  it('takes a class as number, text or Roman numeral', () => {
    const column = choice({
      header: 'Classe',
      choices: [{ value: '3', aliases: ['III', 'terza'] }, { value: '4' }],
    })
    expect([3, '3', 'iii', 'Terza'].map((value) => read(column, value))).toEqual([
      '3',
      '3',
      '3',
      '3',
    ])
    expect(read(column, 6)).toBe('choice.unknown')
    expect(column.layout.toCell('3')).toBe(3)
  })

  it('keeps letters and digits of school codes apart', () => {
    const column = schoolCode({ header: 'Codice meccanografico' })
    expect(read(column, 'anis014007')).toBe('ANIS014007')
    expect(read(column, 'MCRF3O5008')).toBe('MCRF3O5008')
    expect(read(column, 'ANIS01400')).toBe('school-code.length')
    expect(read(column, '1NIS014007')).toBe('school-code.shape')
  })

  it('compares fiscal codes without omocodia but keeps them as written', () => {
    const column = fiscalCode({ header: 'Codice fiscale' })
    expect(read(column, 'rssmra80a01h501u')).toBe('RSSMRA80A01H501U')
    expect(column.schema.safeParse('RSSMRA80A01H501V').success).toBe(false)
  })

  it('refuses a text over its length, and says both lengths', () => {
    const parsed = text({ header: 'Note', maxLength: 10 }).parse(
      of('undici caratteri'),
      emptyContext,
    )
    expect(parsed).toEqual({
      ok: false,
      problems: [{ code: 'text.too-long', params: { length: 16, maximum: 10 } }],
    })
  })
})

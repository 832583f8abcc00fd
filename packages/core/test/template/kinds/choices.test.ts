import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Column, ConsegnaError, choice, province, sex, yesNo } from '../../../src/index'
import { emptyContext } from '../../support/reading'
import { read } from './reading'

describe('sex', () => {
  it('understands M, f, maschio and Femmina', () => {
    const column = sex({ header: 'Sesso' })
    const written = ['M', 'f', ' maschio', 'Femmina', 'donna']
    expect(written.map((value) => read(column, value))).toEqual(['M', 'F', 'M', 'F', 'F'])
    expect(read(column, 'X')).toBe('choice.unknown')
    expectTypeOf(column).toEqualTypeOf<Column<'M' | 'F', true>>()
  })
})

describe('choice', () => {
  const schoolClass = choice({
    header: 'Classe',
    choices: [{ value: '3', aliases: ['III', 'terza', '3ª'] }, { value: '4' }],
  })

  it('takes a class as number, text or Roman numeral', () => {
    const written = [3, '3', 'iii', 'Terza', '3.0', '3,00', '03', '3ª', ' 3\u00A0']
    expect(written.map((value) => read(schoolClass, value))).toEqual(written.map(() => '3'))
    expect(read(schoolClass, 6)).toBe('choice.unknown')
    expect(read(schoolClass, 3.5)).toBe('choice.unknown')
    expect(schoolClass.layout.toCell('3')).toBe(3)
    expectTypeOf(schoolClass).toEqualTypeOf<Column<'3' | '4', true>>()
  })

  it('makes "1-2" again of the day that Excel made of it', () => {
    const band = choice({ header: 'Fascia', choices: [{ value: '1-2' }, { value: '13-20' }] })
    expect(read(band, { date: '2018-02-01' })).toBe('1-2')
    // An English Excel.
    expect(read(band, { date: '2018-01-02' })).toBe('1-2')
    expect(read(band, '1/2')).toBe('1-2')
    expect(read(band, { date: '2018-03-01' })).toBe('choice.unknown')
    expect(band.layout.numberFormat).toBe('@')
  })

  it('prefers the Italian day where both could be meant', () => {
    const both = choice({ header: 'Fascia', choices: [{ value: '2-1' }, { value: '1-2' }] })
    expect(read(both, { date: '2018-02-01' })).toBe('1-2')
  })

  it('gives codes the zeros back that Excel ate', () => {
    const code = choice({ header: 'Codice', choices: [{ value: '01' }, { value: '10' }] })
    expect(read(code, 1)).toBe('01')
    expect(read(code, 10)).toBe('10')
    expect(code.layout.toCell('01')).toBe('01')
  })

  it('tells values apart that differ by a sign only', () => {
    const grade = choice({ header: 'Voto', choices: [{ value: 'A' }, { value: 'A+' }] })
    expect([read(grade, 'A'), read(grade, 'A+')]).toEqual(['A', 'A+'])
    expect(read(grade, 'a')).toBe('choice.unknown')
  })

  it('tells the first of many values, and how many there are', () => {
    const choices = Array.from({ length: 229 }, (_, index) => ({ value: `Comune ${index + 1}` }))
    const parsed = choice({ header: 'Comune', choices }).parse(
      { kind: 'text', text: 'Atlantide' },
      emptyContext,
    )
    const list = String(parsed.ok ? '' : parsed.problems[0]?.params.choices)
    expect(list).toMatch(/^Comune 1, Comune 2, .+, … \(229\)$/)
    expect(list.length).toBeLessThan(230)
  })

  it('is not defined without values, or with one twice', () => {
    expect(() => choice({ header: 'Classe', choices: [] })).toThrow(ConsegnaError)
    expect(() => choice({ header: 'Classe', choices: [{ value: '1' }, { value: '1' }] })).toThrow(
      ConsegnaError,
    )
  })
})

describe('yes or no', () => {
  const resident = yesNo({ header: 'Residente' })

  it.each(['sì', 'Si', 'SI’', 's', 'x', 'VERO', 'yes', 1, '1', '1,0', true])(
    '%s is yes',
    (written) => {
      expect(read(resident, written)).toBe(true)
    },
  )

  it.each(['no', 'N', 'falso', 0, '0', false])('%s is no', (written) => {
    expect(read(resident, written)).toBe(false)
  })

  it.each(['forse', 2, '-', 'sì no', { date: '1900-01-01' }])('%j is neither', (written) => {
    expect(read(resident, written)).toBe('yes-no.unknown')
  })

  it('is written and shown in words', () => {
    expect(resident.layout.toCell(true)).toBe('Sì')
    expect([
      resident.show(true, 'it'),
      resident.show(true, 'en'),
      resident.show(false, 'en'),
    ]).toEqual(['Sì', 'Yes', 'No'])
  })
})

describe('province', () => {
  const column = province({ header: 'Provincia' })

  it.each([
    ['an', 'AN'],
    ['Ancona', 'AN'],
    ['provincia di Ancona', 'AN'],
    ['Forli-Cesena', 'FC'],
    ['REGGIO EMILIA', 'RE'],
    ['Reggio di Calabria', 'RC'],
    ["L'Aquila", 'AQ'],
    ['Massa Carrara', 'MS'],
    ['Bolzano/Bozen', 'BZ'],
    ['Pesaro', 'PU'],
    ['PS', 'PS'],
    ['Medio Campidano', 'VS'],
  ])('reads %s as %s', (written, sigla) => {
    expect(read(column, written)).toBe(sigla)
  })

  it('offers all 107 provinces of today, and nine former siglas that documents bear', () => {
    const { rule } = column.layout
    expect(rule.kind === 'choices' ? rule.choices.length : 0).toBe(107 + 9)
    const ofToday = province({ header: 'Provincia', former: false }).layout.rule
    expect(ofToday.kind === 'choices' ? ofToday.choices.length : 0).toBe(107)
  })
})

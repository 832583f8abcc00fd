import { describe, expect, it } from 'vitest'
import type { AnyColumn } from '../../../src/check'
import { ConsegnaError, date, euro, integer, messages, percentage } from '../../../src/index'
import { emptyContext } from '../../support/reading'
import { cellOf, read, type Written } from './reading'

/** What is told of a value that is taken. */
function warningsOf(column: AnyColumn, written: Written, context = emptyContext): string[] {
  const parsed = column.parse(cellOf(written), context)
  const warnings = parsed.ok ? (parsed.warnings ?? []) : []
  return warnings.map((each) => messages('it').of(each).message)
}

const noProblem = { code: '', params: {} }

describe('euro', () => {
  const isee = euro({ header: 'ISEE', max: '15748.78' })

  it.each<[Written, number]>([
    ['10.632,94', 1_063_294],
    ['10632,94', 1_063_294],
    ['10632.94', 1_063_294],
    ['10,632.94', 1_063_294],
    ['10 632,94', 1_063_294],
    ['10’632.94', 1_063_294],
    ['€ 10.632,94', 1_063_294],
    ['10.632,94 €', 1_063_294],
    ['EUR 10632,94', 1_063_294],
    ['10.632 euro', 1_063_200],
    ['10632,94euro', 1_063_294],
    ['€0,50', 50],
    ['+€ 7,50', 750],
    ['10\u00A0632,94', 1_063_294],
    ['0', 0],
    ['0,00', 0],
    ['-0', 0],
    ['7,5', 750],
    ['1.005', 100_500],
    [10_632.94, 1_063_294],
    [0, 0],
    [0.1 + 0.2, 30],
    [0.3 - 0.1 * 3, 0],
  ])('reads %s as %i cents', (written, cents) => {
    expect(read(isee, written)).toBe(cents)
  })

  it.each<[Written, string]>([
    ['10,632', 'euro.ambiguous'],
    ['10.632.94', 'euro.ambiguous'],
    ['10,632,94', 'euro.ambiguous'],
    ['0.632', 'euro.decimals'],
    ['8500,505', 'euro.decimals'],
    ['8500.505', 'euro.decimals'],
    [8500.505, 'euro.decimals'],
    [8500.5001, 'euro.decimals'],
    ['1.5.5', 'euro.unreadable'],
    ['8500 9000', 'euro.unreadable'],
    ['10 63', 'euro.unreadable'],
    // The sign of the currency in the place of a comma: 8,500.50 is meant, and not ten times as much.
    ['8500€50', 'euro.unreadable'],
    ['10€5', 'euro.unreadable'],
    ['10 euro 50', 'euro.unreadable'],
    ['10 € 5 €', 'euro.unreadable'],
    ['-1', 'euro.negative'],
    ['-€ 1', 'euro.negative'],
    ['€ -1', 'euro.negative'],
    ['−1', 'euro.negative'],
    [-0.01, 'euro.negative'],
    ['15748,79', 'euro.too-high'],
    ['esente', 'euro.unreadable'],
    ['1e3', 'euro.unreadable'],
    [1e300, 'euro.unreadable'],
    [true, 'euro.unreadable'],
    [{ date: '1929-02-09' }, 'euro.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(isee, written)).toBe(code)
  })

  it('says the limit as Italians write it, to others as the English do', () => {
    const parsed = isee.parse({ kind: 'number', number: 20_000 }, emptyContext)
    const problem = parsed.ok ? null : parsed.problems[0]
    const told = (locale: 'it' | 'en') => problem && messages(locale).of(problem).message
    expect(told('it')).toBe('L’importo è superiore a 15.748,78 euro.')
    expect(told('en')).toBe('The amount is above 15,748.78 euro.')
  })

  it('of whole euro takes no cents, and shows none in the workbook', () => {
    const whole = euro({ header: 'Contributo', decimals: 0 })
    expect(read(whole, '1.200')).toBe(120_000)
    expect(read(whole, '1.200,00')).toBe(120_000)
    expect(read(whole, '1.200,50')).toBe('euro.decimals')
    expect(whole.layout.numberFormat).toBe('#,##0')
    expect(whole.description.it).toBe('Importo in euro senza decimali, per esempio: 10.632.')
  })

  it.each([{ min: '10,5' }, { min: '100', max: '99' }, { max: '10.55', decimals: 1 as const }])(
    'is not defined by limits that make no sense: %j',
    (limits) => {
      expect(() => euro({ header: 'ISEE', ...limits })).toThrow(ConsegnaError)
    },
  )
})

describe('integer', () => {
  const children = integer({ header: 'Figli', max: 20 })

  it.each<[Written, number]>([
    [3, 3],
    ['3', 3],
    ['3,0', 3],
    ['3.00', 3],
    [' +3 ', 3],
    [3.000000001, 3],
  ])('reads %s as %i', (written, number) => {
    expect(read(children, written)).toBe(number)
  })

  it.each<[Written, string]>([
    ['3,5', 'integer.decimals'],
    [3.5, 'integer.decimals'],
    [-1, 'integer.too-low'],
    ['1.000', 'integer.too-high'],
    ['1,000', 'integer.ambiguous'],
    ['tre', 'integer.unreadable'],
    ['1e1', 'integer.unreadable'],
    [{ date: '1900-01-03' }, 'integer.unreadable'],
    [false, 'integer.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(children, written)).toBe(code)
  })
})

describe('percentage', () => {
  const share = percentage({ header: 'Quota' })
  const disability = percentage({ header: 'Invalidità', min: 34, decimals: 0 })

  it.each<[Written, number]>([
    ['25%', 2500],
    ['25 %', 2500],
    ['25 per cento', 2500],
    ['25', 2500],
    [25, 2500],
    ['25,5%', 2550],
    ['25.5%', 2550],
    [33.33, 3333],
    ['0,25%', 25],
    ['1%', 100],
    [0, 0],
    [0.333, 3330],
    ['100', 10_000],
  ])('reads %s as %i hundredths of a percent', (written, value) => {
    expect(read(share, written)).toBe(value)
  })

  it.each<[Written, string]>([
    [0.25, '0,25% 25%'],
    ['0,25', '0,25% 25%'],
    ['0.25', '0,25% 25%'],
    [1, '1% 100%'],
  ])('does not guess which of two shares a bare %s is', (written, both) => {
    expect(read(share, written)).toBe('percentage.ambiguous')
    const cell: Parameters<typeof share.parse>[0] =
      typeof written === 'number'
        ? { kind: 'number', number: written }
        : { kind: 'text', text: String(written) }
    const parsed = share.parse(cell, emptyContext)
    const { message } = messages('it').of((parsed.ok ? null : parsed.problems[0]) ?? noProblem)
    expect(message).toContain(`può voler dire ${both.replace(' ', ' oppure ')}`)
  })

  it('takes the share that limits and decimals admit, where that is one only', () => {
    expect(read(disability, 0.75)).toBe(7500)
    expect(read(disability, 1)).toBe(10_000)
    expect(read(disability, '0,8')).toBe(8000)
    expect(read(disability, 74)).toBe(7400)
    expect(read(disability, 0.2)).toBe('percentage.decimals')
  })

  it.each<[Written, string]>([
    ['33,333%', 'percentage.decimals'],
    ['110%', 'percentage.too-high'],
    [110, 'percentage.too-high'],
    ['-5%', 'percentage.too-low'],
    ['%', 'percentage.unreadable'],
    ['metà', 'percentage.unreadable'],
    [{ date: '1900-01-25' }, 'percentage.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(share, written)).toBe(code)
  })

  it('stands in the workbook with its sign, as text, so that Excel does not turn it into a fraction', () => {
    expect(share.layout.toCell(2550)).toBe('25,5%')
    expect(share.layout.numberFormat).toBe('@')
    expect([share.show(2550, 'it'), share.show(2550, 'en')]).toEqual(['25,5%', '25.5%'])
  })
})

describe('date', () => {
  const born = date({ header: 'Data di nascita', min: '1930-01-01', max: '2010-12-31' })
  const any = date({ header: 'Giorno' })

  it.each<[Written, string]>([
    ['17/05/2001', '2001-05-17'],
    ['7/5/2001', '2001-05-07'],
    ['17-05-2001', '2001-05-17'],
    ['17.05.2001', '2001-05-17'],
    ['17 05 2001', '2001-05-17'],
    ['17 / 05 / 2001', '2001-05-17'],
    ['17/05/2001 00:00:00', '2001-05-17'],
    ['17/05/2001 0.00', '2001-05-17'],
    ['2001-05-17', '2001-05-17'],
    ['2001/5/17', '2001-05-17'],
    ['2001-05-17T00:00:00.000Z', '2001-05-17'],
    ['17 maggio 2001', '2001-05-17'],
    ['17 Maggio 2001', '2001-05-17'],
    ['17-mag-2001', '2001-05-17'],
    ['1° maggio 2001', '2001-05-01'],
    ['1º gennaio 2001', '2001-01-01'],
    ['giovedì 17 maggio 2001', '2001-05-17'],
    ['3 sett. 2001', '2001-09-03'],
    ['17 May 2001', '2001-05-17'],
    [37_028, '2001-05-17'],
    [37_028.35, '2001-05-17'],
    ['29/02/2000', '2000-02-29'],
    [{ date: '2001-05-17' }, '2001-05-17'],
    [{ date: '2001-05-17T23:30:00' }, '2001-05-17'],
  ])('reads %j as %s', (written, day) => {
    expect(read(born, written)).toBe(day)
  })

  it('counts the days of a bare number as its workbook does', () => {
    const from1904 = { ...emptyContext, dateSystem: '1904' as const }
    expect(read(born, 37_028)).toBe('2001-05-17')
    expect(read(born, 35_566, from1904)).toBe('2001-05-17')
  })

  it.each<[Written, string]>([
    ['30/02/2001', 'date.impossible'],
    ['29/02/2001', 'date.impossible'],
    ['31 giugno 2001', 'date.impossible'],
    ['05/17/2001', 'date.impossible'],
    ['00/05/2001', 'date.impossible'],
    ['17/05/01', 'date.two-digit-year'],
    ['17-mag-01', 'date.two-digit-year'],
    ['17 maggio ’01', 'date.two-digit-year'],
    ['01-05-17', 'date.two-digit-year'],
    ['2001', 'date.year-only'],
    [2001, 'date.year-only'],
    ['ieri', 'date.unreadable'],
    [`1 maggio 2001 ${'.'.repeat(60)} 1999`, 'date.unreadable'],
    [`17/05/2001 10:30:00,${'0'.repeat(60)}`, 'date.unreadable'],
    ['maggio 2001', 'date.unreadable'],
    ['17052001', 'date.unreadable'],
    ['37028', 'date.unreadable'],
    ['17/05/2001 e 18/05/2001', 'date.unreadable'],
    [17, 'date.unreadable'],
    [17_052_001, 'date.unreadable'],
    [-1, 'date.unreadable'],
    [{ date: '1899-12-31T08:30:00' }, 'date.unreadable'],
    [true, 'date.unreadable'],
    ['17/05/2018', 'date.out-of-range'],
    [{ date: '1905-06-23' }, 'date.out-of-range'],
  ])('refuses %j: %s', (written, code) => {
    expect(read(born, written)).toBe(code)
  })

  it('takes a time of a workbook of 1904 for what it is', () => {
    const from1904 = { ...emptyContext, dateSystem: '1904' as const }
    expect(read(any, { date: '1904-01-01T08:30:00' }, from1904)).toBe('date.unreadable')
    expect(read(any, { date: '1904-01-01' }, from1904)).toBe('1904-01-01')
  })

  it('asks whether a day of long ago is a year that Excel made a day of', () => {
    expect(read(any, { date: '1905-06-23' })).toBe('1905-06-23')
    const [warning] = warningsOf(any, { date: '1905-06-23' })
    expect(warning).toMatch(/^La cella contiene il 23\/06\/1905, ma forse .* solo l’anno 2001:/)
    const from1904 = { ...emptyContext, dateSystem: '1904' as const }
    expect(warningsOf(any, { date: '1909-06-24' }, from1904)[0]).toContain('l’anno 2001')
    for (const written of ['23/06/1905', { date: '1905-01-22' }, { date: '1906-01-01' }] as const) {
      expect(warningsOf(any, written)).toEqual([])
    }
    expect(warningsOf(any, { date: '1905-06-23' }, from1904)).toEqual([])
  })

  it('needs no limits; it begins where all programs count alike', () => {
    expect(read(any, '31/12/2099')).toBe('2099-12-31')
    expect(read(any, '28/02/1900')).toBe('date.too-early')
    expect(read(date({ header: 'Giorno', min: '2018-04-01' }), '31/03/2018')).toBe('date.too-early')
    expect(read(date({ header: 'Giorno', max: '2018-04-01' }), '02/04/2018')).toBe('date.too-late')
    expect(any.layout.rule).toEqual({ kind: 'date' })
  })

  it('goes into the workbook at midnight UTC and comes back the same day', () => {
    expect(born.layout.toCell('2001-05-17')).toEqual(new Date('2001-05-17T00:00:00Z'))
    expect(born.show('2001-05-17', 'it')).toBe('17/05/2001')
  })

  it.each([{ min: '01/01/2018' }, { max: '2018-02-30' }, { min: '2018-02-01', max: '2018-01-01' }])(
    'is not defined by limits that make no sense: %j',
    (limits) => {
      expect(() => date({ header: 'Giorno', ...limits })).toThrow(ConsegnaError)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { isDateFormat } from '../../src/workbook/dates/date-format'
import { normalizeIsoDate } from '../../src/workbook/dates/iso-date'
import { type DateSystem, serialToIso } from '../../src/workbook/dates/serial-date'
import { cellsOf } from './files/read-file'
import { oneSheet, styles, workbook } from './files/workbook-parts'

describe('a number with a date format', () => {
  const cells =
    '<row r="1"><c r="A1" s="1"><v>37028</v></c><c r="B1" s="2"><v>37028.354166666664</v></c>' +
    '<c r="C1" s="0"><v>37028</v></c><c r="D1" s="9"><v>37028</v></c></row>'
  const others = { 'xl/styles.xml': styles(0, 14, 'dd/mm/yyyy hh:mm', '0.00') }

  it('is a date, with its time when it has one', async () => {
    expect(await cellsOf(cells, others)).toEqual({
      A1: { date: '2001-05-17' },
      B1: { date: '2001-05-17T08:30:00' },
      C1: 37028,
      D1: 37028,
    })
  })

  it.each(['1', 'true', 'on'])('counts from 1904 when the workbook says %s', async (flag) => {
    const xml = workbook(`<workbookPr date1904="${flag}"/>${oneSheet}`)
    expect(await cellsOf(cells, { ...others, 'xl/workbook.xml': xml })).toMatchObject({
      A1: { date: '2005-05-18' },
      B1: { date: '2005-05-18T08:30:00' },
    })
  })

  it('stays a number when the calendar has no such day', async () => {
    const impossible =
      '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-1</v></c>' +
      '<c r="C1" s="1"><v>99999999</v></c></row>'
    expect(await cellsOf(impossible, others)).toEqual({ A1: 60, B1: -1, C1: 99999999 })
  })
})

describe('the days of a number', () => {
  it.each<[number, DateSystem, string | undefined]>([
    [0, '1900', '1899-12-31'],
    [1, '1900', '1900-01-01'],
    [59, '1900', '1900-02-28'],
    [60, '1900', undefined],
    [61, '1900', '1900-03-01'],
    [36526, '1900', '2000-01-01'],
    [2958465, '1900', '9999-12-31'],
    [2958466, '1900', undefined],
    [0, '1904', '1904-01-01'],
    [60, '1904', '1904-03-01'],
    [2957003, '1904', '9999-12-31'],
    [2957004, '1904', undefined],
    [-0.5, '1904', undefined],
  ])('%d is, in the system of %s, %s', (serial, system, day) => {
    expect(serialToIso(serial, system)).toBe(day)
  })

  it('are rounded to the second, over midnight too', () => {
    expect(serialToIso(37028 + 0.7 / 86400, '1900')).toBe('2001-05-17T00:00:01')
    expect(serialToIso(37028 - 0.3 / 86400, '1900')).toBe('2001-05-17')
    expect(serialToIso(0.5, '1900')).toBe('1899-12-31T12:00:00')
  })
})

describe('a date that is written as text', () => {
  it('is read in a cell of type d', async () => {
    const cells =
      '<row r="1"><c r="A1" t="d"><v>2001-05-17T00:00:00</v></c>' +
      '<c r="B1" t="d"><v>2001-02-30</v></c></row>'
    expect(await cellsOf(cells)).toEqual({ A1: { date: '2001-05-17' }, B1: { unreadable: 'type' } })
  })

  it.each([
    ['2001-05-17', '2001-05-17'],
    ['2001-05-17T08:30:00', '2001-05-17T08:30:00'],
    ['2001-05-17T08:30', '2001-05-17T08:30:00'],
    ['2001-05-17T08:30:00.000Z', '2001-05-17T08:30:00'],
    ['2001-05-17T23:59:59.9', '2001-05-18'],
    ['2001-05-17T08:30:00+02:00', '2001-05-17T08:30:00'],
    ['08:30:00', '1899-12-31T08:30:00'],
    ['T08:30:00', '1899-12-31T08:30:00'],
    ['2001-02-29', undefined],
    ['9999-12-31T23:59:59.9', undefined],
    ['2001-13-01', undefined],
    ['17/05/2001', undefined],
    ['37028', undefined],
    ['', undefined],
  ])('%s is %s', (written, date) => {
    expect(normalizeIsoDate(written)).toBe(date)
  })
})

describe('built-in formats', () => {
  const dates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 58]
  const numbers = [0, 1, 2, 9, 13, 23, 26, 37, 44, 48, 49, 59]

  it.each([
    ['dates', dates, { date: '2001-05-17' }],
    ['numbers', numbers, 37028],
  ])('of %s are known by their ids', async (_, ids, expected) => {
    const cells = ids.map(
      (_id, style) => `<row r="${style + 1}"><c s="${style}"><v>37028</v></c></row>`,
    )
    const read = await cellsOf(cells.join(''), { 'xl/styles.xml': styles(...ids) })
    expect(Object.values(read)).toEqual(ids.map(() => expected))
  })
})

describe('custom formats', () => {
  it.each([
    'dd/mm/yyyy',
    'gg/mm/aaaa',
    'd-mmm;@',
    '[$-410]d mmmm yyyy;@',
    '[h]:mm:ss',
    '[ss]',
    'mm:ss.0',
    'h:mm AM/PM',
    'A/P',
    'yyyy\\-mm\\-dd\\ hh:mm:ss\\ \\U\\T\\C',
    'yyyy"年"m"月"d"日"',
    '[=0]"";dd/mm/yyyy',
    '[Red][<36526]"prima";dd/mm/yyyy',
    'YYYY',
  ])('%s shows a date', (code) => {
    expect(isDateFormat(code)).toBe(true)
  })

  it.each([
    'General',
    'GENERAL',
    '0.00',
    '#,##0.00 "mesi"',
    '0\\d',
    '0 _d',
    '* 0',
    '[Red]0',
    '[Blue]General',
    '[$€-410] #,##0.00',
    '0.00E+00',
    '"dd/mm/yyyy"',
    '"On";"On";"Off"',
    '@',
    '0;"d"',
    '',
    '[>=100]0.0;0',
  ])('%s does not', (code) => {
    expect(isDateFormat(code)).toBe(false)
  })
})

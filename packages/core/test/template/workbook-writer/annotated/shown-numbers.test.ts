import { describe, expect, it } from 'vitest'
import { euro } from '../../../../src/template/kinds/euro'
import { integer } from '../../../../src/template/kinds/integer'
import { cellContent } from '../../../../src/template/workbook-writer/annotated/cell-content'

const header = 'Importo'
const whole = integer({ header })

/** A column of somebody else, with a number format of its own. */
const formatted = (numberFormat: string) => ({
  ...whole,
  layout: { ...whole.layout, numberFormat },
})

describe('a wrong number in the annotated file', () => {
  it.each([
    [whole, 3.5],
    [whole, 0.1],
    [euro({ header, decimals: 0 }), 3.4],
    [euro({ header, decimals: 1 }), 3.44],
    [euro({ header }), 8500.505],
    [formatted('0%'), 0.255],
    [formatted('#,##0.00 "€"'), 1.005],
    [formatted('0.0,'), 1500],
    [formatted('0.00E+00'), 1234.5],
    [formatted('# ?/?'), 0.3],
  ])('is not rounded by the format of its column: %#, %d', (column, number) => {
    expect(cellContent({ kind: 'number', number }, column, 'it')).toEqual({
      value: number,
      format: 'General',
    })
  })

  it.each([
    [whole, -3, '0'],
    [euro({ header, decimals: 1 }), 3.4, '#,##0.0'],
    [euro({ header }), 10_632.94, '#,##0.00'],
    [euro({ header }), 0.1 + 0.2, '#,##0.00'],
    [formatted('0%'), 0.25, '0%'],
    [formatted('#,##0.00 "1/2"'), 1.25, '#,##0.00 "1/2"'],
    [formatted('@'), 3.123, '@'],
  ])('keeps that format where it shows all of it: %#, %d', (column, number, format) => {
    expect(cellContent({ kind: 'number', number }, column, 'it')).toEqual({ value: number, format })
  })
})

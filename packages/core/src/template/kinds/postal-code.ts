import { z } from 'zod'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { refuse, textColumn } from './text-column'

/** 00010 is the lowest that is given: the province of Roma. */
const shape = /^(?!0000)\d{5}$/

/** CAP: five digits. A number gets the leading zeros back that Excel ate. */
export function postalCode<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'postal-code',
    description: {
      it: 'CAP: cinque cifre, per esempio: 60121.',
      en: 'Postal code: five digits, for instance: 60121.',
    },
    example: '60121',
    codes: ['postal-code.length', 'postal-code.shape'],
    schema: z.string().regex(shape),
    read: (text, cell) => {
      if (shape.test(text)) return { ok: true, value: text }
      const written = text.replaceAll(' ', '').replace(/^(?:IT?|V)-(?=\d{5}$)/i, '')
      if (!/^\d+$/.test(written)) return refuse({ code: 'postal-code.shape', params: {} })
      const code = cell.kind === 'number' ? written.padStart(5, '0') : written
      if (code.length !== 5) {
        return refuse({ code: 'postal-code.length', params: { length: code.length } })
      }
      return shape.test(code)
        ? { ok: true, value: code }
        : refuse({ code: 'postal-code.shape', params: {} })
    },
    identity: (value) => value,
    width: 9,
    length: { min: 5, max: 5 },
  })
}

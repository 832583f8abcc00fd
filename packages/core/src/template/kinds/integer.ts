import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import { formatCount } from '../../messages/formats'
import type { Column } from '../column'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { turnedText } from './deceptive-text'
import { refuse } from './text-column'
import { scaledNumber } from './written-number'

export interface IntegerOptions extends ColumnOptions {
  /** Least number admitted. @default 0 */
  readonly min?: number
  /** Greatest number admitted. @default none */
  readonly max?: number
}

/**
 * A whole number: `3`, `3,00`, `1.250`. The value is that number.
 * @throws ConsegnaError `column.invalid` when no whole number lies between the limits
 */
export function integer<const Options extends IntegerOptions>(
  options: Options,
): Column<number, RequiredOf<Options>> {
  const { min = 0, max } = options
  if (
    !Number.isSafeInteger(min) ||
    (max !== undefined && !(Number.isSafeInteger(max) && max >= min))
  ) {
    throw new ConsegnaError('column.invalid', { kind: 'integer', reason: 'limits' })
  }
  const example = 3 >= min && (max === undefined || 3 <= max) ? '3' : String(max ?? min)
  const parts = commonParts(options, {
    description: {
      it: `Numero intero, senza decimali, per esempio: ${example}.`,
      en: `A whole number, without decimals, for instance: ${example}.`,
    },
    example,
  })
  const beyond = (code: string, limit: number) => refuse({ code, params: { limit } })
  const tooLow = beyond('integer.too-low', min)
  const tooHigh = beyond('integer.too-high', max ?? Number.MAX_SAFE_INTEGER)
  return {
    kind: 'integer',
    ...parts,
    schema: z
      .int()
      .min(min)
      .max(max ?? Number.MAX_SAFE_INTEGER),
    parse: (cell) => {
      const turned = turnedText(cell)
      if (turned) return refuse(turned)
      const read = scaledNumber(cell, 0)
      if (read.kind !== 'number') return refuse({ code: `integer.${read.kind}`, params: {} })
      const value = read.scaled
      if (value < min) return tooLow
      if (max !== undefined && value > max) return tooHigh
      return { ok: true, value }
    },
    codes: [
      'text.direction',
      'integer.unreadable',
      'integer.ambiguous',
      'integer.decimals',
      'integer.too-low',
      ...(max === undefined ? [] : ['integer.too-high']),
    ],
    identity: String,
    show: (value, locale) => formatCount(value, locale),
    layout: {
      width: 12,
      numberFormat: '0',
      rule: { kind: 'integer', min, ...(max === undefined ? {} : { max }) },
      prompt: parts.description.it,
      toCell: (value) => value,
    },
  }
}

import { z } from 'zod'
import type { Problem } from '../../errors/problem'
import { formatCents } from '../../messages/formats'
import type { Column, PlainValue } from '../column'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

export interface EuroOptions extends ColumnOptions {
  /** Least amount admitted, in euro: `'0'`. @default '0' */
  readonly min?: string
  /** Greatest amount admitted, in euro: `'15748.78'`. @default none */
  readonly max?: string
  /** Whether the workbook lets the least amount itself be typed. The check always does. @default true */
  readonly minTypable?: boolean
}

type Amount = { readonly cents: number } | { readonly problem: Problem }
const problem = (code: string): Amount => ({ problem: { code, params: {} } })

/** Cents of an amount written in a definition. */
const centsOf = (amount: string): number => Math.round(Number(amount) * 100)

function fromNumber(amount: number): Amount {
  const cents = Math.round(amount * 100)
  if (!Number.isSafeInteger(cents)) return problem('euro.unreadable')
  // Excel's own arithmetic leaves dust far below a hundredth of a cent.
  return Math.abs(amount * 100 - cents) < 0.01 ? { cents } : problem('euro.decimals')
}

/** `10.632,94`, `10632,94`, `10632.94`, `€ 10.632`; what could mean two amounts is refused. */
function fromText(text: string): Amount {
  const digits = text.replace(/€|\beuro?\b/gi, '').replace(/\s/g, '')
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(digits)
  if (!match) {
    const english = /^-?\d{1,3}(?:,\d{3})+\.\d{1,2}$/.test(digits)
    return english
      ? fromText(digits.replaceAll(',', '').replace('.', ','))
      : problem('euro.unreadable')
  }
  const [, sign, whole = '', separator, fraction = ''] = match
  const grouped = whole.includes('.')
  if (grouped && (separator === '.' || whole.startsWith('0'))) return problem('euro.decimals')
  if (fraction.length > 2) return problem('euro.decimals')
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0'))
  return Number.isSafeInteger(cents)
    ? { cents: sign === '-' ? -cents : cents }
    : problem('euro.unreadable')
}

function read(value: PlainValue): Amount {
  if (value.kind === 'number') return fromNumber(value.number)
  return value.kind === 'text' ? fromText(cellText(value)) : problem('euro.unreadable')
}

/** An amount of money. The value is integer cents. */
export function euro<const Options extends EuroOptions>(
  options: Options,
): Column<number, RequiredOf<Options>> {
  const min = centsOf(options.min ?? '0')
  const max = options.max === undefined ? null : centsOf(options.max)
  const parts = commonParts(options, {
    description: {
      it: 'Importo in euro con due decimali, per esempio: 10.632,94.',
      en: 'Amount in euro with two decimals, for instance: 10.632,94.',
    },
    example: '10.632,94',
  })
  return {
    kind: 'euro',
    ...parts,
    schema: z.number().int(),
    parse: (value) => {
      const amount = read(value)
      if ('problem' in amount) return { ok: false, problems: [amount.problem] }
      const { cents } = amount
      const fail = (code: string, limit: number) => ({
        ok: false as const,
        problems: [{ code, params: { limit: formatCents(limit, 'it') } }],
      })
      if (cents < 0 && min >= 0)
        return { ok: false, problems: [{ code: 'euro.negative', params: {} }] }
      if (cents < min) return fail('euro.too-low', min)
      if (max !== null && cents > max) return fail('euro.too-high', max)
      return { ok: true, value: cents }
    },
    codes: ['euro.unreadable', 'euro.decimals', 'euro.negative', 'euro.too-low', 'euro.too-high'],
    identity: String,
    show: (value, locale) => formatCents(value, locale),
    layout: {
      width: 14,
      numberFormat: '#,##0.00',
      rule: {
        kind: 'decimal',
        min: min / 100,
        minExclusive: options.minTypable === false,
        ...(max === null ? {} : { max: max / 100 }),
      },
      prompt: parts.description.it,
      toCell: (value) => value / 100,
    },
  }
}

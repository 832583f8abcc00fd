import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import { formatCents } from '../../messages/formats'
import type { Column } from '../column'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { turnedText } from './deceptive-text'
import { refuse } from './text-column'
import { scaledNumber } from './written-number'

export interface EuroOptions extends ColumnOptions {
  /** Least amount admitted, in euro: `'0'`. @default '0' */
  readonly min?: string
  /** Greatest amount admitted, in euro: `'15748.78'`. @default none */
  readonly max?: string
  /** How many decimals an amount may have; 0 takes whole euro only. @default 2 */
  readonly decimals?: 0 | 1 | 2
  /** Whether the workbook lets the least amount itself be typed. The check always does. @default true */
  readonly minTypable?: boolean
}

/** Cents of an amount written in a definition. */
function centsOf(amount: string): number {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(amount)) {
    throw new ConsegnaError('column.invalid', { kind: 'euro', reason: `no amount: "${amount}"` })
  }
  return Math.round(Number(amount) * 100)
}

/** Only at an end, before or behind the sign of the number: inside, as in `8500€50`, it stands for a comma. */
const currencyBefore = /^([+\-−–]?) ?(?:€|euro?\b) ?/i
const currencyBehind = / ?(?:€|euro?)$/i

const withoutCurrency = (text: string): string =>
  text.replace(currencyBefore, '$1').replace(currencyBehind, '')

/** The amount that examples show, as far as the limits let it. */
function exampleOf(min: number, max: number | null, decimals: number): number {
  const usual = decimals === 2 ? 1_063_294 : decimals === 1 ? 1_063_290 : 1_063_200
  return usual >= min && (max === null || usual <= max) ? usual : (max ?? min)
}

/** `10.632,94` without the decimals that a column does not take. */
const shorten = (amount: string, decimals: 0 | 1 | 2): string =>
  decimals === 0 ? amount.slice(0, -3) : decimals === 1 ? amount.slice(0, -1) : amount

/**
 * An amount of money: `10.632,94`, `10632,94`, `10632.94`, `€ 10.632`. What could mean two amounts
 * (`10,632`) is refused. The value is integer cents.
 * @throws ConsegnaError `column.invalid` when a limit is not an amount, or no amount lies between them
 */
export function euro<const Options extends EuroOptions>(
  options: Options,
): Column<number, RequiredOf<Options>> {
  const { decimals = 2 } = options
  const min = centsOf(options.min ?? '0')
  const max = options.max === undefined ? null : centsOf(options.max)
  const cents = 10 ** (2 - decimals)
  if (min % cents !== 0 || (max !== null && (max % cents !== 0 || max < min))) {
    throw new ConsegnaError('column.invalid', { kind: 'euro', reason: 'limits' })
  }
  const example = shorten(formatCents(exampleOf(min, max, decimals), 'it'), decimals)
  const parts = commonParts(options, {
    description:
      decimals === 0
        ? {
            it: `Importo in euro senza decimali, per esempio: ${example}.`,
            en: `Amount in euro without decimals, for instance: ${example}.`,
          }
        : {
            it: `Importo in euro con ${decimals === 1 ? 'un decimale' : 'due decimali'}, per esempio: ${example}.`,
            en: `Amount in euro with ${decimals === 1 ? 'one decimal' : 'two decimals'}, for instance: ${example}.`,
          },
    example,
  })
  const beyond = (code: string, limit: number) => refuse({ code, params: { limitCents: limit } })
  const tooLow = beyond('euro.too-low', min)
  const tooHigh = beyond('euro.too-high', max ?? Number.MAX_SAFE_INTEGER)
  return {
    kind: 'euro',
    ...parts,
    stored: { it: 'Numero intero di centesimi di euro.', en: 'Whole number of euro cents.' },
    schema: z
      .int()
      .min(min)
      .max(max ?? Number.MAX_SAFE_INTEGER)
      .multipleOf(cents),
    parse: (cell) => {
      const turned = turnedText(cell)
      if (turned) return refuse(turned)
      const read = scaledNumber(cell, decimals, withoutCurrency)
      if (read.kind === 'decimals') return refuse({ code: 'euro.decimals', params: { decimals } })
      if (read.kind !== 'number') return refuse({ code: `euro.${read.kind}`, params: {} })
      const amount = read.scaled * cents
      if (amount < 0 && min >= 0) return refuse({ code: 'euro.negative', params: {} })
      if (amount < min) return tooLow
      return max !== null && amount > max ? tooHigh : { ok: true, value: amount }
    },
    codes: [
      'text.direction',
      'euro.unreadable',
      'euro.ambiguous',
      'euro.decimals',
      ...(min >= 0 ? ['euro.negative'] : []),
      ...(min === 0 ? [] : ['euro.too-low']),
      ...(max === null ? [] : ['euro.too-high']),
    ],
    identity: String,
    show: (value, locale) => formatCents(value, locale),
    layout: {
      width: 14,
      numberFormat: ['#,##0', '#,##0.0', '#,##0.00'][decimals] ?? '#,##0.00',
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

import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Column, Parsed, PlainValue } from '../column'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { turnedText } from './deceptive-text'
import { refuse } from './text-column'
import { type ScaledNumber, scaledNumber } from './written-number'

export interface PercentageOptions extends ColumnOptions {
  /** Least share admitted, in percent. @default 0 */
  readonly min?: number
  /** Greatest share admitted, in percent. @default 100 */
  readonly max?: number
  /** How many decimals a percentage may have. @default 2 */
  readonly decimals?: 0 | 1 | 2
}

/** The value counts hundredths of a percent. */
const whole = 100

const percentSign = / ?(?:%|per cento)$/i

/** `25,5%`: as a value stands in sentences, in the workbook and in the examples. */
const show = (value: number): string => `${String(value / whole).replace('.', ',')}%`

/**
 * A share. With its sign it is what it says: `25%`, `25,5 %`, `0,5%`. A bare number is percent too: 25 is
 * 25%. But Excel keeps 0.25 for a cell that shows 25%, so that a bare number from 0 to 1 can mean two
 * shares: where limits and decimals admit only one of them it is that one, else it is refused. The
 * workbook's cells are text, so that what is typed stays as it is. The value is an integer, hundredths of
 * a percent: 2550 for 25,5%.
 * @throws ConsegnaError `column.invalid` when a limit has more decimals than the column, or they are swapped
 */
export function percentage<const Options extends PercentageOptions>(
  options: Options,
): Column<number, RequiredOf<Options>> {
  const { decimals = 2 } = options
  const step = 10 ** (2 - decimals)
  const [min, max] = [options.min ?? 0, options.max ?? 100].map((limit) => {
    const scaled = Math.round(limit * whole)
    if (scaled % step === 0 && Math.abs(limit * whole - scaled) < 1e-6) return scaled
    throw new ConsegnaError('column.invalid', { kind: 'percentage', reason: `limit ${limit}` })
  }) as [number, number]
  if (min > max) throw new ConsegnaError('column.invalid', { kind: 'percentage', reason: 'limits' })
  const example = show(2500 >= min && 2500 <= max ? 2500 : max)
  const parts = commonParts(options, {
    description: {
      it: `Percentuale con il segno %, per esempio: ${example}.`,
      en: `Percentage with the sign %, for instance: ${example}.`,
    },
    example,
  })
  const beyond = (code: string, limit: number) => refuse({ code, params: { limitPercent: limit } })
  const judge = (read: ScaledNumber): Parsed<number> => {
    if (read.kind === 'unreadable') return refuse({ code: 'percentage.unreadable', params: {} })
    // Nobody writes thousands of percent: "33,333%" has three decimals.
    if (read.kind !== 'number') return refuse({ code: 'percentage.decimals', params: { decimals } })
    const value = read.scaled * step
    if (value < min) return beyond('percentage.too-low', min)
    return value > max ? beyond('percentage.too-high', max) : { ok: true, value }
  }
  return {
    kind: 'percentage',
    ...parts,
    stored: {
      it: 'Numero intero di centesimi di punto percentuale: 2550 è 25,5%.',
      en: 'Whole number of hundredths of a percent: 2550 is 25.5%.',
    },
    schema: z.int().min(min).max(max).multipleOf(step),
    parse: (cell) => {
      const turned = turnedText(cell)
      if (turned) return refuse(turned)
      const withoutSign = (text: string): string => text.replace(percentSign, '')
      const percent = judge(scaledNumber(cell, decimals, withoutSign))
      const bare = bareFraction(cell)
      if (bare === null) return percent
      // As Excel keeps a cell that shows percent.
      const fraction = judge(scaledNumber({ kind: 'number', number: bare * 100 }, decimals))
      if (percent.ok && fraction.ok) {
        const params = { wholePercent: percent.value, fractionPercent: fraction.value }
        return refuse({ code: 'percentage.ambiguous', params })
      }
      return fraction.ok ? fraction : percent
    },
    codes: [
      'text.direction',
      'percentage.unreadable',
      'percentage.decimals',
      'percentage.too-low',
      'percentage.too-high',
      'percentage.ambiguous',
    ],
    identity: String,
    show: (value, locale) => (locale === 'it' ? show(value) : show(value).replace(',', '.')),
    layout: {
      width: 12,
      numberFormat: '@',
      rule: { kind: 'length', min: 0, max: 10 },
      prompt: parts.description.it,
      toCell: show,
    },
  }
}

/** A number above 0 and up to 1 without a sign of percent; null for everything else. */
function bareFraction(cell: PlainValue): number | null {
  if (cell.kind === 'number') return cell.number > 0 && cell.number <= 1 ? cell.number : null
  const text = cell.kind === 'text' ? cellText(cell).replace(',', '.') : ''
  const number = /^(?:0?\.\d{1,15}|0\.\d{1,15}|1(?:\.0+)?)$/.test(text) ? Number(text) : 0
  return number > 0 ? number : null
}

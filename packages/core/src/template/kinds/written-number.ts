import type { PlainValue } from '../column'
import { cellText } from './cell-text'

/** A number as it stands in a cell, in units of its last admitted decimal, or why it can't be told. */
export type ScaledNumber =
  | { readonly kind: 'number'; readonly scaled: number }
  /** More decimals than are admitted. */
  | { readonly kind: 'decimals' }
  /** It could be two numbers: `10,632` has three decimals in Italy, and is ten thousand in England. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' }

/** Beyond it neither Excel nor JavaScript keeps every unit. */
const greatest = 1e13

const italian = /^(\d{1,3}(?:([. '])\d{3})(?:\2\d{3})*|\d+)(?:,(\d+))?$/
const plain = /^(\d+)\.(\d+)$/
const english = /^(\d{1,3}(?:([, '])\d{3})(?:\2\d{3})*)\.(\d+)$/
const couldBeTwo = /^[1-9]\d{0,2}(?:(?:,\d{3})+(?:,\d{1,2})?|(?:\.\d{3})+\.\d{1,2})$/

/**
 * Reads `10.632,94`, `10632,94`, `10632.94`, `10 632,94`, `10,632.94` and numbers of Excel.
 * @param decimals as many as are admitted, and the power of ten of the scale: 2 gives cents
 * @param tidy takes away what may stand beside the digits, such as the sign of the currency
 */
export function scaledNumber(
  cell: PlainValue,
  decimals: number,
  tidy: (text: string) => string = (text) => text,
): ScaledNumber {
  if (cell.kind === 'number') return fromNumber(cell.number, decimals)
  return cell.kind === 'text'
    ? fromText(tidy(cellText(cell)).trim(), decimals)
    : { kind: 'unreadable' }
}

function fromNumber(value: number, decimals: number): ScaledNumber {
  const exact = value * 10 ** decimals
  const scaled = Math.round(exact)
  if (!(Math.abs(scaled) <= greatest)) return { kind: 'unreadable' }
  // Excel's own arithmetic leaves dust far below the last decimal that anybody types.
  const dust = Math.max(1e-5, Math.abs(exact) * 1e-15)
  // Adding zero makes a plain zero of a negative one.
  return Math.abs(exact - scaled) <= dust
    ? { kind: 'number', scaled: scaled + 0 }
    : { kind: 'decimals' }
}

function fromText(text: string, decimals: number): ScaledNumber {
  const [, sign = '', unsigned = ''] = /^([+\-−–]?) ?(.*)$/.exec(text.replaceAll('’', "'")) ?? []
  const found = digitsOf(unsigned)
  if (typeof found === 'string') return { kind: found }
  // Two decimals are what people write of money: "3,00" is whole.
  const fraction = found.fraction.length <= 2 ? found.fraction.replace(/0+$/, '') : found.fraction
  if (fraction.length > decimals) return { kind: 'decimals' }
  const scaled = Number(found.whole + fraction.padEnd(decimals, '0'))
  if (!(scaled <= greatest)) return { kind: 'unreadable' }
  return { kind: 'number', scaled: (sign === '' || sign === '+' ? scaled : -scaled) + 0 }
}

type Digits = { readonly whole: string; readonly fraction: string }

function digitsOf(text: string): Digits | 'ambiguous' | 'unreadable' {
  if (text.length > 30) return 'unreadable'
  if (couldBeTwo.test(text)) return 'ambiguous'
  const local = italian.exec(text)
  // A group of thousands does not begin with a zero: `0.632` has three decimals.
  if (local && !/^0+\D/.test(local[1] ?? '')) {
    return { whole: (local[1] ?? '').replace(/\D/g, ''), fraction: local[3] ?? '' }
  }
  const foreign = plain.exec(text) ?? english.exec(text)
  return foreign
    ? { whole: (foreign[1] ?? '').replace(/\D/g, ''), fraction: foreign.at(-1) ?? '' }
    : 'unreadable'
}

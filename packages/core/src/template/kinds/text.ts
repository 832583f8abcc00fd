import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Localised } from '../../messages/locale'
import type { Column, PlainValue } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { refuse, textColumn, tooLong } from './text-column'

/** What a text must look like, and how that is said to people. */
export interface TextPattern {
  /** Over the whole text, with `^` and `$`. */
  readonly regex: RegExp
  /** What it asks for, as the end of a sentence: `tre lettere e quattro cifre`, `three letters and four digits`. */
  readonly asks: Localised
  /** A text that matches. */
  readonly example: string
}

export interface TextOptions extends ColumnOptions {
  /** Characters at the least. @default 1 */
  readonly minLength?: number
  /** Characters at the most. @default 200 */
  readonly maxLength?: number
  /** What the text must look like. @default any text */
  readonly pattern?: TextPattern
  /** Width in the workbook, in characters. @default 24 */
  readonly width?: number
}

const exampleOf = (min: number, max: number): string => {
  const usual = 'Testo libero'
  const fits = usual.length >= min && usual.length <= max
  return fits ? usual : 'Testo'.padEnd(min, 'o').slice(0, max)
}

/** Excel keeps fifteen digits of a number: of a longer one the end is lost. */
const hasLostDigits = (cell: PlainValue): boolean =>
  cell.kind === 'number' && Math.abs(cell.number) >= 1e15

/**
 * Free text on one line. The value is cleaned of invisible characters and double blanks.
 * @throws ConsegnaError `column.invalid` when the limits are swapped or the pattern's example does not match
 */
export function text<const Options extends TextOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { minLength: min = 1, maxLength: max = 200, pattern } = options
  // Without the flags that make a regular expression remember where it stood.
  const regex =
    pattern && new RegExp(pattern.regex.source, pattern.regex.flags.replace(/[gy]/g, ''))
  const example = options.example ?? pattern?.example ?? exampleOf(min, max)
  const fits = example.length >= min && example.length <= max && (regex?.test(example) ?? true)
  if (!fits || min < 1) {
    throw new ConsegnaError('column.invalid', { kind: 'text', reason: `the example "${example}"` })
  }
  const length = {
    it: min > 1 ? `da ${min} a ${max} caratteri` : `al massimo ${max} caratteri`,
    en: min > 1 ? `of ${min} to ${max} characters` : `of at most ${max} characters`,
  }
  return textColumn(options, {
    kind: 'text',
    description: {
      it: pattern
        ? `Testo con ${pattern.asks.it}, per esempio: ${example}.`
        : `Testo, ${length.it}.`,
      en: pattern
        ? `Text with ${pattern.asks.en}, for instance: ${example}.`
        : `Text ${length.en}.`,
    },
    example,
    codes: [
      'text.digits-lost',
      'text.too-long',
      min > 1 ? 'text.too-short' : 'text.blank',
      ...(pattern ? ['text.pattern'] : []),
    ],
    schema: regex ? z.string().min(min).max(max).regex(regex) : z.string().min(min).max(max),
    read: (value, cell) => {
      if (hasLostDigits(cell)) return refuse({ code: 'text.digits-lost', params: {} })
      const long = tooLong(value, max)
      if (long) return long
      if (value.length < min) {
        const params = { length: value.length, minimum: min }
        return refuse(
          min > 1 ? { code: 'text.too-short', params } : { code: 'text.blank', params: {} },
        )
      }
      return pattern && !regex?.test(value)
        ? refuse({ code: 'text.pattern', params: { ...pattern.asks, example } })
        : { ok: true, value }
    },
    identity: foldText,
    width: options.width ?? 24,
    length: { min: min > 1 ? min : 0, max },
  })
}

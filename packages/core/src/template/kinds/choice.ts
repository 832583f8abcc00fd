import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Column, PlainValue } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { refuse } from './text-column'

/** One value of a drop-down, with other ways to write it. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly aliases?: readonly string[]
}

export interface ChoiceOptions extends ColumnOptions {
  /** The values of the drop-down, in their order, each with other ways to write it. */
  readonly choices: readonly Choice[]
  /** Width in the workbook, in characters. @default 10 */
  readonly width?: number
  /** Name of the kind. @default 'choice' */
  readonly kind?: string
}

/** The values that a column of these choices may have. */
export type ChosenFrom<Options extends ChoiceOptions> = Options['choices'][number]['value']

/** As many characters of the list of values as a sentence bears. */
const longest = 200

/** What Excel makes another number or a day of, as it is typed: "01", "1-2", "1/2", "1,0". */
const misread = /^0\d|^\d+[-/.,]\d/

/**
 * One of a few values. Case, accents and punctuation are forgiven, "3.0" and "03" are 3, and a day that
 * Excel made of "1-2" is "1-2" again.
 * @throws ConsegnaError `column.invalid` when there is no value, or two are the same
 */
export function choice<const Options extends ChoiceOptions>(
  options: Options,
): Column<ChosenFrom<Options>, RequiredOf<Options>> {
  type Value = ChosenFrom<Options>
  const values = options.choices.map(({ value }): Value => value)
  if (values.length === 0 || new Set(values).size !== values.length) {
    throw new ConsegnaError('column.invalid', { kind: 'choice', reason: 'choices' })
  }
  const list = shorten(values)
  const parts = commonParts(options, {
    description: { it: `Uno dei valori: ${list}.`, en: `One of the values: ${list}.` },
    example: values[0] ?? '',
  })
  const asText = values.some((value) => misread.test(value))
  const find = finder<Value>(options.choices)
  const spelled = options.choices.flatMap(({ value, aliases = [] }) => [value, ...aliases])
  // With whatever is forgiven, a spelling is not this long: a page of text is not looked through.
  const farTooLong = 200 + 2 * Math.max(...spelled.map(({ length }) => length))
  // As nearly all cells are written, without looking further.
  const exactly = new Map(
    values
      .filter((value) => find(value) === value)
      .map((value) => [value as string, { ok: true, value } as const]),
  )
  const unknown = refuse({ code: 'choice.unknown', params: { choices: list } })
  return {
    kind: options.kind ?? 'choice',
    ...parts,
    schema: z.enum(values) as z.ZodType<Value>,
    parse: (cell) => {
      const text = cellText(cell)
      const exact = exactly.get(text)
      if (exact) return exact
      if (text.length > farTooLong) return unknown
      for (const written of spellings(cell)) {
        const value = find(written)
        if (value !== null) return { ok: true, value }
      }
      return unknown
    },
    codes: ['choice.unknown'],
    identity: (value) => value,
    show: (value) => value,
    layout: {
      width: options.width ?? 10,
      numberFormat: asText ? '@' : 'General',
      rule: { kind: 'choices', choices: values },
      prompt: parts.description.it,
      // What Excel takes for a number when it is typed stands as a number.
      toCell: (value) => (!asText && /^\d{1,9}$/.test(value) ? Number(value) : value),
    },
  }
}

/** The values in a sentence: the first of many, and how many there are. */
function shorten(values: readonly string[]): string {
  const list = values.join(', ')
  if (list.length <= longest) return list
  const cut = list.slice(0, list.lastIndexOf(', ', longest))
  return `${cut}, … (${values.length})`
}

/** What may have been typed into a cell, the likeliest first. */
function spellings(cell: PlainValue): readonly string[] {
  const text = cellText(cell)
  if (cell.kind === 'date') {
    const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(cell.date) ?? []
    // "1-2" is the first of February to an Italian Excel, the second of January to an English one.
    return month && day ? [text, `${+day}-${+month}`, `${+month}-${+day}`] : [text]
  }
  const [, whole] = /^(\d+)[.,]0+$/.exec(text) ?? []
  return whole === undefined ? [text] : [text, whole]
}

/** Finds a value as it is written, then in its folded form, then without leading zeros. */
function finder<Value extends string>(
  choices: readonly Choice<Value>[],
): (written: string) => Value | null {
  const forms: readonly ((text: string) => string)[] = [
    (text) => text,
    foldText,
    (text) => foldText(text).replace(/\b0+(?=\d)/g, ''),
  ]
  const indexes = forms.map((formOf) => {
    const index = new Map<string, Value | null>()
    for (const { value, aliases = [] } of choices) {
      for (const written of [value, ...aliases]) {
        const form = formOf(written)
        // A form that two values share, such as that of "A" and "A+", stands for neither.
        const other = index.get(form)
        if (form !== '') index.set(form, other === undefined || other === value ? value : null)
      }
    }
    return index
  })
  return (written) => {
    for (const [at, formOf] of forms.entries()) {
      const value = indexes[at]?.get(formOf(written))
      if (value) return value
    }
    return null
  }
}

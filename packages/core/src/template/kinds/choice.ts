import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

export interface ChoiceOptions extends ColumnOptions {
  /** The values of the drop-down, in their order, each with other ways to write it. */
  readonly choices: readonly { readonly value: string; readonly aliases?: readonly string[] }[]
  /** Width in the workbook, in characters. @default 10 */
  readonly width?: number
  /** Name of the kind. @default 'choice' */
  readonly kind?: string
}

/** One of a few values. Case, accents and punctuation are forgiven. */
export function choice<const Options extends ChoiceOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const values = options.choices.map(({ value }) => value)
  const list = values.join(', ')
  const parts = commonParts(options, {
    description: { it: `Uno dei valori: ${list}.`, en: `One of the values: ${list}.` },
    example: values[0] ?? '',
  })
  const byForm = new Map<string, string>()
  for (const { value, aliases = [] } of options.choices) {
    for (const form of [value, ...aliases]) byForm.set(foldText(form), value)
  }
  return {
    kind: options.kind ?? 'choice',
    ...parts,
    schema: z.enum(values as [string, ...string[]]),
    parse: (cell) => {
      const value = byForm.get(foldText(cellText(cell)))
      return value === undefined
        ? { ok: false, problems: [{ code: 'choice.unknown', params: { choices: list } }] }
        : { ok: true, value }
    },
    codes: ['choice.unknown'],
    identity: (value) => value,
    show: (value) => value,
    layout: {
      width: options.width ?? 10,
      numberFormat: 'General',
      rule: { kind: 'choices', choices: values },
      prompt: parts.description.it,
      toCell: (value) => (/^\d{1,9}$/.test(value) ? Number(value) : value),
    },
  }
}

/** M or F; "maschio" and "femmina" are understood. */
export function sex<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return choice({
    ...options,
    kind: 'sex',
    width: 8,
    choices: [
      { value: 'M', aliases: ['maschio', 'maschile', 'male'] },
      { value: 'F', aliases: ['femmina', 'femminile', 'female'] },
    ],
  }) as Column<string, RequiredOf<Options>>
}

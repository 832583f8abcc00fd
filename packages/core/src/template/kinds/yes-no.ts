import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { refuse } from './text-column'

const yes = new Set(['si', 's', 'yes', 'y', 'x', 'vero', 'true', '1'])
const no = new Set(['no', 'n', 'falso', 'false', '0'])

/** Longer than any way to write it, with whatever stands round it: a page of text is not looked through. */
const longest = 100
const unknown = refuse({ code: 'yes-no.unknown', params: {} })

/** Yes or no, written in any usual way: "Sì", "x", "no", 1, VERO. The value is a boolean. */
export function yesNo<const Options extends ColumnOptions>(
  options: Options,
): Column<boolean, RequiredOf<Options>> {
  const parts = commonParts(options, {
    description: { it: 'Sì oppure No.', en: 'Sì (yes) or No.' },
    example: 'Sì',
  })
  return {
    kind: 'yes-no',
    ...parts,
    schema: z.boolean(),
    parse: (cell) => {
      // Only "1" and "0" count among numbers; "1,0" is the same number as text.
      const text = cellText(cell)
      if (text.length > longest) return unknown
      const written = foldText(text.replace(/^([01])[.,]0+$/, '$1'))
      if (yes.has(written)) return { ok: true, value: true }
      return no.has(written) ? { ok: true, value: false } : unknown
    },
    codes: ['yes-no.unknown'],
    identity: String,
    show: (value, locale) => (value ? (locale === 'it' ? 'Sì' : 'Yes') : 'No'),
    layout: {
      width: 8,
      numberFormat: 'General',
      rule: { kind: 'choices', choices: ['Sì', 'No'] },
      prompt: parts.description.it,
      toCell: (value) => (value ? 'Sì' : 'No'),
    },
  }
}

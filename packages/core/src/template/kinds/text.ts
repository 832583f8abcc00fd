import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

export interface TextOptions extends ColumnOptions {
  /** Characters at the most. @default 200 */
  readonly maxLength?: number
  /** Width in the workbook, in characters. @default 24 */
  readonly width?: number
}

/** Free text on one line. The value is cleaned of invisible characters and double blanks. */
export function text<const Options extends TextOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const maxLength = options.maxLength ?? 200
  const parts = commonParts(options, `Testo, al massimo ${maxLength} caratteri.`)
  return {
    kind: 'text',
    ...parts,
    schema: z.string().min(1).max(maxLength),
    parse: (value) => {
      const clean = cellText(value)
      return clean.length <= maxLength
        ? { ok: true, value: clean }
        : {
            ok: false,
            problems: [
              { code: 'text.too-long', params: { length: clean.length, maximum: maxLength } },
            ],
          }
    },
    identity: foldText,
    show: (value) => value,
    layout: {
      width: options.width ?? 24,
      numberFormat: '@',
      rule: { kind: 'length', min: 0, max: maxLength },
      prompt: parts.description,
      toCell: (value) => value,
    },
  }
}

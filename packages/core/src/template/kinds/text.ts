import { z } from 'zod'
import type { Column } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn, tooLong } from './text-column'

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
  const max = options.maxLength ?? 200
  return textColumn(options, {
    kind: 'text',
    description: {
      it: `Testo, al massimo ${max} caratteri.`,
      en: `Text of at most ${max} characters.`,
    },
    example: 'Testo libero',
    codes: ['text.too-long'],
    schema: z.string().min(1).max(max),
    read: (value) => tooLong(value, max) ?? { ok: true, value },
    identity: foldText,
    width: options.width ?? 24,
    length: { min: 0, max },
  })
}

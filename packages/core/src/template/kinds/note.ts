import { z } from 'zod'
import type { Column } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { refuse, textColumn, tooLong } from './text-column'

export interface NoteOptions extends ColumnOptions {
  /** Characters at the most. @default 1000 */
  readonly maxLength?: number
}

/** A longer text in people's own words. Line breaks are kept as blanks. */
export function note<const Options extends NoteOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const max = options.maxLength ?? 1000
  return textColumn(options, {
    kind: 'note',
    description: {
      it: `Annotazioni, al massimo ${max} caratteri. Non scrivere dati sulla salute o altri dati non richiesti.`,
      en: `Notes of at most ${max} characters. Write no data about health, and nothing that is not asked for.`,
    },
    example: 'Domanda integrata il 12 aprile',
    codes: ['text.too-long', 'text.blank'],
    schema: z.string().min(1).max(max),
    read: (text) =>
      tooLong(text, max) ??
      (text === '' ? refuse({ code: 'text.blank', params: {} }) : { ok: true, value: text }),
    identity: foldText,
    width: 40,
    length: { min: 0, max },
  })
}

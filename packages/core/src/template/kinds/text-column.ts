import type { z } from 'zod'
import type { Column, Parsed, PlainValue } from '../column'
import type { ReadContext } from '../read-context'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type KindParts, type RequiredOf } from './column-options'

/** What makes one kind of text differ from another. */
export interface TextKind extends KindParts {
  /** Name of the kind: `school-code`. */
  readonly kind: string
  readonly schema: z.ZodType<string>
  /** Reads the cell's text, which is clean and not blank. */
  readonly read: (text: string, cell: PlainValue, context: ReadContext) => Parsed<string>
  /** Codes of what `read` may find. */
  readonly codes: readonly string[]
  /** The form in which two texts count as the same. */
  readonly identity: (value: string) => string
  /** In the workbook, in characters. */
  readonly width: number
  /** Characters that the workbook lets people type without a warning. */
  readonly length: { readonly min: number; readonly max: number }
}

/** A column whose value is text: text format in the workbook, so that leading zeros stay. */
export function textColumn<const Options extends ColumnOptions>(
  options: Options,
  kind: TextKind,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(options, kind)
  return {
    kind: kind.kind,
    ...parts,
    schema: kind.schema,
    parse: (cell, context) => kind.read(cellText(cell), cell, context),
    codes: kind.codes,
    identity: kind.identity,
    show: (value) => value,
    layout: {
      width: kind.width,
      numberFormat: '@',
      rule: { kind: 'length', ...kind.length },
      prompt: parts.description.it,
      toCell: (value) => value,
    },
  }
}

/** What is wrong with a text over its length; null when it fits. */
export function tooLong(text: string, maximum: number): Parsed<string> | null {
  return text.length <= maximum
    ? null
    : { ok: false, problems: [{ code: 'text.too-long', params: { length: text.length, maximum } }] }
}

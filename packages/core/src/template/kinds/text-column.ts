import type { z } from 'zod'
import type { Problem } from '../../errors/problem'
import type { Column, Parsed, PlainValue } from '../column'
import type { ReadContext } from '../read-context'
import { cellText, long } from './cell-text'
import { type ColumnOptions, commonParts, type KindParts, type RequiredOf } from './column-options'
import { turnedText } from './deceptive-text'
import { isTidy } from './tidy-text'

/** What makes one kind of text differ from another. */
export interface TextKind extends KindParts {
  /** Name of the kind: `school-code`. */
  readonly kind: string
  readonly schema: z.ZodType<string>
  /** Reads the cell's text, which is clean; blank only when the cell held nothing but invisible signs. */
  readonly read: (text: string, cell: PlainValue, context: ReadContext) => Parsed<string>
  /** Codes of what `read` may find. */
  readonly codes: readonly string[]
  /** The form in which two texts count as the same. */
  readonly identity: (value: string) => string
  /** The value as a person reads it. @default as it is stored */
  readonly show?: (value: string) => string
  /** The value as it stands in a workbook. @default as it is stored */
  readonly toCell?: (value: string) => string
  /** In the workbook, in characters. */
  readonly width: number
  /** Characters that the workbook lets people type without a warning. */
  readonly length: { readonly min: number; readonly max: number }
}

/**
 * A column whose value is text: text format in the workbook, so that leading zeros stay. Hidden signs
 * that turn the direction of writing are refused before `read` sees the text.
 */
export function textColumn<const Options extends ColumnOptions>(
  options: Options,
  kind: TextKind,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(options, kind)
  return {
    kind: kind.kind,
    ...parts,
    schema: kind.schema,
    parse: (cell, context) => {
      if (cell.kind === 'text' && cell.text.length < long && isTidy(cell.text))
        return kind.read(cell.text, cell, context)
      const turned = turnedText(cell)
      return turned ? refuse(turned) : kind.read(cellText(cell), cell, context)
    },
    codes: ['text.direction', ...kind.codes],
    identity: kind.identity,
    show: kind.show ?? ((value) => value),
    layout: {
      width: kind.width,
      numberFormat: '@',
      rule: { kind: 'length', ...kind.length },
      prompt: parts.description.it,
      toCell: kind.toCell ?? ((value) => value),
    },
  }
}

/** The answer of a column that takes nothing of a cell. */
export const refuse = (...problems: readonly Problem[]): Parsed<never> => ({ ok: false, problems })

/** What is wrong with a text over its length; null when it fits. */
export function tooLong(text: string, maximum: number): Parsed<string> | null {
  return text.length <= maximum
    ? null
    : refuse({ code: 'text.too-long', params: { length: text.length, maximum } })
}

import type { z } from 'zod'
import type { Problem } from '../errors/problem'
import type { Locale, Localised } from '../messages/locale'
import type { EntryValue } from '../ports/records'
import type { CellValue } from '../ports/workbook-reader'
import type { ReadContext } from './read-context'

/** What columns are given to read: blank cells, error values and missing results are dealt with before. */
export type PlainValue = Extract<CellValue, { kind: 'text' | 'number' | 'boolean' | 'date' }>

/** What a column makes of a cell: its canonical value, or everything that is wrong with it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings?: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What the template's workbook lets people type into a column. Excel does not check what is pasted. */
export type InputRule =
  | { readonly kind: 'none' }
  /** A drop-down. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | {
      readonly kind: 'decimal'
      readonly min: number
      readonly minExclusive?: boolean
      readonly max?: number
    }
  /** A number without decimals; both ends admitted. */
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  /** Days as `YYYY-MM-DD`, both admitted; without both, any day. */
  | { readonly kind: 'date'; readonly min?: string; readonly max?: string }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }

/** How a column looks in the template's workbook. */
export interface ColumnLayout<Value> {
  /** In characters, as Excel counts. */
  readonly width: number
  /** Excel number format: `@` keeps leading zeros, `dd/mm/yyyy` for dates, `#,##0.00` for money. */
  readonly numberFormat: string
  readonly rule: InputRule
  /** Shown beside the cell when it is selected; at most 255 characters. */
  readonly prompt: string
  /** The value as it stands in a workbook; a Date is at midnight UTC. */
  readonly toCell: (value: Value) => string | number | Date
}

/** One column of a template. Kinds such as `fiscalCode()` make these; others can be written outside. */
export interface Column<Value extends EntryValue = EntryValue, Required extends boolean = boolean> {
  /** Name of the kind: `fiscal-code`. */
  readonly kind: string
  /** Title in the header row. */
  readonly header: string
  /** Other titles under which the column is recognised. */
  readonly aliases: readonly string[]
  readonly required: Required
  /** The canonical value, as it is stored. */
  readonly schema: z.ZodType<Value>
  /** Reads a cell that is not blank and holds no Excel error. Never throws. */
  readonly parse: (value: PlainValue, context: ReadContext) => Parsed<Value>
  /** The form in which two values count as the same: without omocodia, for instance. */
  readonly identity: (value: Value) => string
  /** The value as a person reads it. */
  readonly show: (value: Value, locale: Locale) => string
  readonly layout: ColumnLayout<Value>
  /** What to write, for the field guide and the prompt. */
  readonly description: Localised
  /** How the canonical value is to be understood, where that is not plain: cents, for instance. For the JSON Schema. */
  readonly stored?: Localised
  /** A value as people would type it; it reads without errors. */
  readonly example: string
  /** Codes of what `parse` may find. */
  readonly codes: readonly string[]
}

/** A column whatever its value: what code that treats all columns alike works with. */
// biome-ignore lint/suspicious/noExplicitAny: a value is only ever given back to the column that made it
export type AnyColumn = Column<any, boolean>

export type Columns = Readonly<Record<string, AnyColumn>>

/** The values of a row: an optional column may be null. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | null
    : never
}

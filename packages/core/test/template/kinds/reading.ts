import type { AnyColumn, PlainValue, ReadContext } from '../../../src/check'
import { emptyContext } from '../../support/reading'

/** What stands in a cell, as short as a test can say it. */
export type Written = string | number | boolean | { readonly date: string }

export function cellOf(written: Written): PlainValue {
  if (typeof written === 'string') return { kind: 'text', text: written }
  if (typeof written === 'number') return { kind: 'number', number: written }
  if (typeof written === 'boolean') return { kind: 'boolean', boolean: written }
  return { kind: 'date', date: written.date }
}

/** The value that a column reads, or the codes of what is wrong. */
export function read(
  column: AnyColumn,
  written: Written,
  context: ReadContext = emptyContext,
): unknown {
  const parsed = column.parse(cellOf(written), context)
  return parsed.ok ? parsed.value : parsed.problems.map(({ code }) => code).join()
}

/** Codes of what a column finds, errors and warnings. */
export function found(
  column: AnyColumn,
  written: Written,
  context: ReadContext = emptyContext,
): readonly string[] {
  const parsed = column.parse(cellOf(written), context)
  return (parsed.ok ? (parsed.warnings ?? []) : parsed.problems).map(({ code }) => code)
}

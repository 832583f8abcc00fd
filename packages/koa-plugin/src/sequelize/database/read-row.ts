import { ConsegnaError } from '@consegna/core'
import type { Row } from './session'

/** Without what was found: it may be about a person. */
const unreadable = (column: string) =>
  new ConsegnaError('store.unavailable', { unreadable: column })

export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw unreadable(column)
  return value
}

/** Drivers give large integers as text. */
export function integer(row: Row, column: string): number {
  const value = row[column]
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw unreadable(column)
  return number
}

/** Drivers give times as dates or as text. */
export function instant(row: Row, column: string): string {
  const value = row[column]
  if (value instanceof Date) return value.toISOString()
  return text(row, column)
}

/** A copy of its own: drivers may give a view into a larger buffer. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw unreadable(column)
  return Uint8Array.from(value)
}

/** What this folder wrote there; nothing else writes to its tables. */
export function json<Value>(row: Row, column: string): Value {
  const written = text(row, column)
  try {
    return JSON.parse(written)
  } catch {
    // Not its error: that quotes the text.
    throw unreadable(column)
  }
}

export function oneOf<Word extends string>(row: Row, column: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === row[column])
  if (found === undefined) throw unreadable(column)
  return found
}

/** What stands in the column, or null when nothing does. */
export const nullable = <Value>(
  row: Row,
  column: string,
  read: (row: Row, column: string) => Value,
): Value | null => (row[column] === null ? null : read(row, column))

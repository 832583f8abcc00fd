import { ConsegnaError, type Examined } from '@consegna/core'
import type { NewRow } from './insert'
import type { Row, SqlValue } from './session'

/** As it would be written: drivers give large integers as text, and times as dates. */
function isAsWritten(found: unknown, written: SqlValue): boolean {
  if (found instanceof Date) return found.toISOString() === written
  if (typeof written === 'number') {
    return (
      (typeof found === 'number' || typeof found === 'string') && String(found) === String(written)
    )
  }
  return found === written
}

/** Of an error of `read-row`: the column that it could not read. */
function unreadableColumn(error: unknown): string {
  if (!(error instanceof ConsegnaError) || typeof error.params.unreadable !== 'string') throw error
  return error.params.unreadable
}

/**
 * Reads a row and writes it again in mind: whatever then differs was not written there by us, even where it would
 * read the same.
 */
export function examineRow<Item>(
  row: Row,
  read: (row: Row) => Item,
  write: (item: Item) => NewRow,
): Examined<Item> {
  try {
    const item = read(row)
    const columns = Object.entries(write(item))
      .filter(([column, written]) => !isAsWritten(row[column], written))
      .map(([column]) => column)
    return columns.length === 0 ? { kind: 'whole', item } : { kind: 'damaged', columns }
  } catch (error) {
    return { kind: 'damaged', columns: [unreadableColumn(error)] }
  }
}

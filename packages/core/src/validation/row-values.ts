import type { EntryValue } from '../ports/records'

/**
 * Values by the names of columns. It inherits nothing, so that a column may have any name; unlike what
 * `Object.create(null)` makes, all rows share one layout in memory, which is three times as quick and small.
 */
export class RowValues {
  [name: string]: EntryValue
}
Object.setPrototypeOf(RowValues.prototype, null)
delete (RowValues.prototype as { constructor?: unknown }).constructor

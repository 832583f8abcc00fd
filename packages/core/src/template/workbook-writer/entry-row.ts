import { formatDay } from '../../messages/formats'
import type { Entry } from '../../ports/records'
import type { Template } from '../define-template'
import { excelSerial } from './excel-date'
import { excelText } from './excel-text'

/** A value as exceljs writes it rightly: it escapes no text, and counts the days before March 1900 wrongly. */
function cellValue(value: string | number | Date): string | number {
  if (typeof value === 'string') return excelText(value)
  if (typeof value === 'number') return value
  const day = value.toISOString().slice(0, 10)
  return excelSerial(day) ?? formatDay(day)
}

/** An entry as the cells of its row; null for a blank one. */
export const entryRow = (
  { columnList }: Template,
  entry: Entry['values'],
): readonly (string | number | null)[] =>
  columnList.map(([name, { layout }]) => {
    const value = entry[name]
    return value === null || value === undefined ? null : cellValue(layout.toCell(value))
  })

import type ExcelJS from 'exceljs'
import { formatDay } from '../../../messages/formats'
import type { Locale } from '../../../messages/locale'
import type { ListValue } from '../../../validation/list-content'
import { isDateFormat } from '../../../workbook/dates/date-format'
import type { AnyColumn } from '../../column'
import { unreadWords } from '../../unread-cells'
import { excelSerial } from '../excel-date'
import { excelText, maxTextLength } from '../excel-text'
import { showsWhole } from './shows-whole'

/** What is written into a cell, and in which number format. */
export interface CellContent {
  readonly value: ExcelJS.CellValue
  readonly format: string
}

const general = 'General'
const textFormat = '@'
const dateFormat = 'dd/mm/yyyy'
const timeFormat = 'dd/mm/yyyy hh:mm:ss'

/** The error values that every version of Excel knows; a file with others counts as damaged. */
const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const
const errorOf = (error: string): ExcelJS.CellErrorValue => ({
  error: errors.find((one) => one === error) ?? '#VALUE!',
})

/** A text, not longer than Excel takes, that keeps the blanks at its ends. */
function textValue(text: string): ExcelJS.CellValue {
  const cut = excelText(text.slice(0, maxTextLength))
  return /^\s|\s$/.test(cut) ? { richText: [{ text: cut }] } : cut
}

/** A number in the format of its column, but never shown as something else than it is. */
function numberFormat(number: number, column: AnyColumn | undefined): string {
  if (!column) return general
  const { numberFormat: format } = column.layout
  return !isDateFormat(format) && showsWhole(number, format) ? format : general
}

function dateContent(date: string, column: AnyColumn | undefined): CellContent {
  const serial = excelSerial(date)
  if (serial === null) {
    return { value: formatDay(date.slice(0, 10)), format: textFormat }
  }
  const own = column?.layout.numberFormat ?? general
  if (date.length > 10) return { value: serial, format: timeFormat }
  return { value: serial, format: isDateFormat(own) ? own : dateFormat }
}

/**
 * A value as it was read: a text stays a text, also one that looks like a formula or a number; blanks
 * alone are nothing; where nothing could be read, words say so. Null when there is nothing to write.
 *
 * @param column the template's; undefined for a column that it does not know
 * @param locale of what is said of cells that could not be read
 */
export function cellContent(
  value: ListValue,
  column: AnyColumn | undefined,
  locale: Locale,
): CellContent | null {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === ''
        ? null
        : { value: textValue(value.text), format: column?.layout.numberFormat ?? textFormat }
    case 'number':
      return { value: value.number, format: numberFormat(value.number, column) }
    case 'boolean':
      return { value: value.boolean, format: column?.layout.numberFormat ?? general }
    case 'date':
      return dateContent(value.date, column)
    case 'error':
      return { value: errorOf(value.error), format: column?.layout.numberFormat ?? general }
    case 'unreadable':
    case 'no-result':
    case 'merged': {
      const why = value.kind === 'unreadable' ? value.reason : value.kind
      const format = column?.layout.numberFormat ?? general
      return { value: unreadWords[locale][why], format }
    }
  }
}

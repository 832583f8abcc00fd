import type ExcelJS from 'exceljs'
import { formatDay } from '../../messages/formats'
import type { Entry } from '../../ports/records'
import type { Template } from '../define-template'
import { excelSerial } from './excel-date'
import { excelText } from './excel-text'
import { addHeader, listSheetOptions, protectList, styleColumns } from './list-sheet-layout'

/** A value as exceljs writes it rightly: it escapes no text, and counts the days before March 1900 wrongly. */
function cellValue(value: string | number | Date): string | number {
  if (typeof value === 'string') return excelText(value)
  if (typeof value === 'number') return value
  const day = value.toISOString().slice(0, 10)
  return excelSerial(day) ?? formatDay(day)
}

/** The sheet to be filled in: the header in row 1, one entry in each row below. */
export async function addListSheet(
  workbook: ExcelJS.Workbook,
  template: Template,
  content: { readonly entries: readonly Entry['values'][]; readonly lastRow: number },
): Promise<ExcelJS.Worksheet> {
  const columns = template.columnList.map(([, column]) => column)
  const sheet = workbook.addWorksheet(template.sheet, listSheetOptions)
  styleColumns(sheet, columns)
  addHeader(sheet, columns)
  for (const entry of content.entries) {
    sheet.addRow(
      template.columnList.map(([name, { layout }]) => {
        const value = entry[name]
        if (value === null || value === undefined) return null
        return cellValue(layout.toCell(value))
      }),
    )
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: content.lastRow, column: columns.length },
  }
  await protectList(sheet)
  return sheet
}

import type ExcelJS from 'exceljs'
import type { Entry } from '../../ports/records'
import type { Template } from '../define-template'
import { entryRow } from './entry-row'
import { addHeader, listSheetOptions, protectList, styleColumns } from './list-sheet-layout'

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
    sheet.addRow([...entryRow(template, entry)])
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: content.lastRow, column: columns.length },
  }
  await protectList(sheet)
  return sheet
}

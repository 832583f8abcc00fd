import type ExcelJS from 'exceljs'
import type { Entry } from '../../ports/records'
import type { AnyColumn, InputRule } from '../column'
import type { Template } from '../define-template'
import { boxed, fills, font, heightOf, inks } from './look'

/** The last column that a sheet can have. */
const lastColumn = 16_384
const plainWidth = 10
/** Characters that margin and filter arrow take from a title. */
const besideHeader = 3

/** The title as it stands in the header row: an asterisk marks what must be filled in. */
const headerText = (column: AnyColumn): string =>
  column.required ? `${column.header}*` : column.header

/** A column is never narrower than the longest word of its title. */
const widthOf = (column: AnyColumn): number =>
  Math.max(
    column.layout.width,
    ...headerText(column)
      .split(' ')
      .map((word) => word.length + besideHeader),
  )

/** The sheet to be filled in: the header in row 1, one entry in each row below. */
export async function addListSheet(
  workbook: ExcelJS.Workbook,
  template: Template,
  content: { readonly entries: readonly Entry['values'][]; readonly lastRow: number },
): Promise<ExcelJS.Worksheet> {
  const columns = template.columnList.map(([, column]) => column)
  const sheet = workbook.addWorksheet(template.sheet, {
    views: [{ state: 'frozen', ySplit: 1, activeCell: 'A2' }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      showGridLines: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P di &N' },
  })
  styleColumns(sheet, columns)
  addHeader(sheet, columns)
  for (const entry of content.entries) {
    sheet.addRow(
      template.columnList.map(([name, { layout }]) => {
        const value = entry[name]
        return value === null || value === undefined ? null : layout.toCell(value)
      }),
    )
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: content.lastRow, column: columns.length },
  }
  await protect(sheet)
  return sheet
}

/**
 * Formats stand on whole columns: no cell is created for them. The columns beyond the last are
 * unlocked too, because Excel deletes a row of a protected sheet only if no cell of it is locked.
 */
function styleColumns(sheet: ExcelJS.Worksheet, columns: readonly AnyColumn[]): void {
  columns.forEach((definition, index) => {
    const { numberFormat, rule } = definition.layout
    const column = sheet.getColumn(index + 1)
    column.width = widthOf(definition)
    column.style = {
      numFmt: numberFormat,
      alignment: alignmentOf(rule),
      protection: { locked: false },
    }
  })
  for (let number = columns.length + 1; number <= lastColumn; number += 1) {
    const column = sheet.getColumn(number)
    // Told, so that exceljs writes all of them as one.
    column.width = plainWidth
    column.style = { protection: { locked: false } }
  }
}

/** Numbers to the right, short values in the middle, texts to the left, none touching the next column. */
function alignmentOf(rule: InputRule): Partial<ExcelJS.Alignment> {
  if (rule.kind === 'decimal') return { horizontal: 'right', indent: 1 }
  if (rule.kind === 'date' || rule.kind === 'choices') return { horizontal: 'center' }
  return { horizontal: 'left', indent: 1 }
}

function addHeader(sheet: ExcelJS.Worksheet, columns: readonly AnyColumn[]): void {
  const row = sheet.getRow(1)
  // The whole row, cells that do not exist included: nobody adds a column by accident.
  row.font = { name: font, size: 11, bold: true, color: { argb: inks.white } }
  row.protection = { locked: true }
  row.height = Math.max(...columns.map((c) => heightOf(headerText(c), widthOf(c) - besideHeader)))
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1)
    cell.value = headerText(column)
    cell.style = {
      numFmt: '@',
      font: { name: font, size: 11, bold: true, color: { argb: inks.white } },
      fill: column.required ? fills.required : fills.optional,
      alignment: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true },
      border: boxed,
      protection: { locked: true },
    }
  })
}

/** Against accidents, not against people: without a password everybody can lift it. */
function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  return sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  })
}

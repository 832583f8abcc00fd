import type ExcelJS from 'exceljs'
import type { AnyColumn, InputRule } from '../column'
import { excelText } from './excel-text'
import { boxed, fills, font, heightOf, inks } from './look'

/** The last column that a sheet can have. */
const lastColumn = 16_384
const plainWidth = 10
/** Characters that margin and filter arrow take from a title. */
const besideHeader = 3

/** How the list's sheet is seen and printed: the header stays in sight and on every page. */
export const listSheetOptions: Partial<ExcelJS.AddWorksheetOptions> = {
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
}

/** A column beside those of the template. */
export interface ExtraColumn {
  /** As it stands in the header row; empty for a column without a title. */
  readonly title: string
  readonly width: number
  readonly style: Partial<ExcelJS.Style>
  readonly fill: ExcelJS.Fill
}

/** The title as it stands in the header row: an asterisk marks what must be filled in. */
const headerText = (column: AnyColumn): string =>
  column.required ? `${column.header}*` : column.header

/** A column is never narrower than the longest word of its title. */
export const widthOf = (column: AnyColumn): number =>
  Math.max(
    column.layout.width,
    ...headerText(column)
      .split(' ')
      .map((word) => word.length + besideHeader),
  )

/** Numbers to the right, short values in the middle, texts to the left, none touching the next column. */
export function alignmentOf(rule: InputRule): Partial<ExcelJS.Alignment> {
  if (rule.kind === 'decimal' || rule.kind === 'integer') return { horizontal: 'right', indent: 1 }
  if (rule.kind === 'date' || rule.kind === 'choices') return { horizontal: 'center' }
  return { horizontal: 'left', indent: 1 }
}

/**
 * Formats stand on whole columns: no cell is created for them. The columns beyond the last are
 * unlocked too, because Excel deletes a row of a protected sheet only if no cell of it is locked.
 */
export function styleColumns(
  sheet: ExcelJS.Worksheet,
  columns: readonly AnyColumn[],
  extras: readonly ExtraColumn[] = [],
): void {
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
  extras.forEach(({ width, style }, index) => {
    const column = sheet.getColumn(columns.length + index + 1)
    column.width = width
    column.style = { ...style, protection: { locked: false } }
  })
  for (let number = columns.length + extras.length + 1; number <= lastColumn; number += 1) {
    const column = sheet.getColumn(number)
    // Told, so that exceljs writes all of them as one.
    column.width = plainWidth
    column.style = { protection: { locked: false } }
  }
}

/** The titles in row 1. */
export function addHeader(
  sheet: ExcelJS.Worksheet,
  columns: readonly AnyColumn[],
  extras: readonly ExtraColumn[] = [],
): ExcelJS.Row {
  const titles = [
    ...columns.map((column) => ({
      text: headerText(column),
      width: widthOf(column),
      fill: column.required ? fills.required : fills.optional,
    })),
    ...extras.map(({ title, width, fill }) => ({ text: title, width, fill })),
  ]
  const row = sheet.getRow(1)
  // The whole row, cells that do not exist included: nobody adds a column by accident.
  row.font = { name: font, size: 11, bold: true, color: { argb: inks.white } }
  row.protection = { locked: true }
  row.height = Math.max(...titles.map(({ text, width }) => heightOf(text, width - besideHeader)))
  titles.forEach(({ text, fill }, index) => {
    if (text === '') return
    const cell = row.getCell(index + 1)
    cell.value = excelText(text)
    cell.style = {
      numFmt: '@',
      font: { name: font, size: 11, bold: true, color: { argb: inks.white } },
      fill,
      alignment: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true },
      border: boxed,
      protection: { locked: true },
    }
  })
  return row
}

/** Against accidents, not against people: without a password everybody can lift it. */
export function protectList(sheet: ExcelJS.Worksheet): Promise<void> {
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

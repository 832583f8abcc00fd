import type { Entry } from '../../ports/records'
import type { Template } from '../define-template'
import { streamWorkbook } from './annotated/stream-workbook'
import { describeWorkbook } from './describe-workbook'
import { entryRow } from './entry-row'
import { drained, keepPartsInOrder } from './exceljs-gaps'
import { addInputRules } from './input-rules'
import { addInstructionsSheet } from './instructions-sheet'
import { addHeader, listSheetOptions, protectList, styleColumns } from './list-sheet-layout'
import { addStamp } from './stamp-sheet'
import type { TemplateWorkbookOptions } from './write-template-workbook'

export interface FilledWorkbookOptions extends Omit<TemplateWorkbookOptions, 'entries'> {
  /** Rows of the list, in this order; asked for while the file is written. */
  readonly entries: AsyncIterable<Entry['values']>
}

/** Entries between two looks at whether they were taken. */
const batch = 64

/**
 * The workbook of a template with entries, made while it is taken: however many there are, none is held.
 * The same sheets as `writeTemplateWorkbook` makes; the times in the archive are those of the writing.
 * What `entries` throws comes through.
 */
export async function* writeFilledWorkbook(
  template: Template,
  options: FilledWorkbookOptions,
): AsyncGenerator<Uint8Array> {
  const { title, entries, rows = 5000, campaign, municipality } = options
  const columns = template.columnList.map(([, column]) => column)
  yield* streamWorkbook(async (workbook, signal) => {
    describeWorkbook(workbook, template, title)
    const sheet = workbook.addWorksheet(template.sheet, listSheetOptions)
    keepPartsInOrder(sheet)
    styleColumns(sheet, columns)
    addHeader(sheet, columns).commit()
    // The same object for all cells of a column: exceljs looks styles up by that.
    const styles = columns.map((_, index) => sheet.getColumn(index + 1).style)
    let count = 0
    for await (const entry of entries) {
      count += 1
      const row = sheet.getRow(count + 1)
      for (const [index, value] of entryRow(template, entry).entries()) {
        if (value === null) continue
        const cell = row.getCell(index + 1)
        cell.value = value
        cell.style = styles[index] ?? {}
      }
      row.commit()
      if (count % batch === 0) await drained(sheet, signal)
    }
    addInstructionsSheet(workbook, template, { ...options, prefilled: count })
    const lastRow = Math.max(rows, count) + 1
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: lastRow, column: columns.length },
    }
    addInputRules(workbook, sheet, template, lastRow)
    await protectList(sheet)
    const { id, version } = template
    addStamp(workbook, { id, version, campaign, municipality: municipality?.istat ?? null })
  })
}

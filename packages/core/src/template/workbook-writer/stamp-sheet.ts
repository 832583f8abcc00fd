import type ExcelJS from 'exceljs'
import { type Stamp, stampName, stampSheet, writeStamp } from '../stamp'
import { nameConstant } from './exceljs-gaps'

/** Tells the template twice, in a very-hidden sheet and in a name of its own: programs may drop either. */
export function addStamp(workbook: ExcelJS.Workbook, stamp: Stamp): void {
  const text = writeStamp(stamp)
  const sheet = workbook.addWorksheet(stampSheet, { state: 'veryHidden' })
  sheet.addRow([text, 'modello, versione, bando, comune'])
  sheet.addRow(['it', 'lingua'])
  nameConstant(workbook, stampName, text)
}

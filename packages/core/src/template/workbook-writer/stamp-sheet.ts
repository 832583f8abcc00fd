import type ExcelJS from 'exceljs'
import type { Template } from '../define-template'
import { stampName, stampSheet, writeStamp } from '../stamp'
import { nameConstant } from './exceljs-gaps'

/** Tells the template twice, in a very-hidden sheet and in a name of its own: programs may drop either. */
export function addStamp(workbook: ExcelJS.Workbook, template: Template, campaign: string): void {
  const stamp = writeStamp(template)
  const sheet = workbook.addWorksheet(stampSheet, { state: 'veryHidden' })
  sheet.addRows([
    [stamp, 'modello e versione'],
    ['it', 'lingua'],
    [campaign, 'bando'],
  ])
  nameConstant(workbook, stampName, stamp)
}

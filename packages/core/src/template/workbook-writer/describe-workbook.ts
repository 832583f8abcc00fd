import type ExcelJS from 'exceljs'
import type { Template } from '../define-template'

/** Workbooks carry no time of their making: the same template is always the same file. */
const timeless = new Date(Date.UTC(2018, 0, 1))

/** What the properties of the document say, and which of its sheets is open. */
export function describeWorkbook(
  workbook: ExcelJS.Workbook,
  { id, version, title }: Template,
  campaign: string,
): void {
  workbook.title = `${title} – ${campaign}`
  workbook.subject = campaign
  workbook.keywords = `${id}, versione ${version}`
  workbook.creator = 'Consegna'
  workbook.lastModifiedBy = 'Consegna'
  workbook.created = timeless
  workbook.modified = timeless
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ]
}

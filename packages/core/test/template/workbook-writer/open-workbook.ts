import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'

export async function openInExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

/** A sheet that has to be there. */
export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  expect(sheet, `sheet ${name}`).toBeDefined()
  return sheet as ExcelJS.Worksheet
}

/** The XML of one part, for what exceljs writes but does not read. */
export async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  try {
    const entry = (await zip.getEntries()).find(({ filename }) => filename === path)
    if (!entry || entry.directory) throw new Error(`there is no ${path}`)
    return await entry.getData(new TextWriter())
  } finally {
    await zip.close()
  }
}

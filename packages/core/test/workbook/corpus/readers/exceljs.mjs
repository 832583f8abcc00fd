import ExcelJS from 'exceljs'
import { instant } from './plain-cells.mjs'

/**
 * @param {string} path
 * @returns {Promise<import('./plain-cells.mjs').PlainSheets>}
 */
export async function readWithExcelJs(path) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  /** @type {import('./plain-cells.mjs').PlainSheets} */
  const sheets = {}
  book.eachSheet((sheet) => {
    /** @type {Record<string, string>} */
    const cells = {}
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // In a merged range exceljs gives the value of the first cell for all of them.
        if (cell.type === ExcelJS.ValueType.Merge) return
        const value = plain(cell.value)
        if (value !== undefined) cells[cell.address] = value
      })
    })
    sheets[sheet.name] = cells
  })
  return sheets
}

/**
 * @param {unknown} value
 * @returns {string | undefined}
 */
function plain(value) {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string') return `t:${value}`
  if (typeof value === 'number') return `n:${value}`
  if (typeof value === 'boolean') return `b:${value}`
  if (value instanceof Date) return instant(value)
  if (typeof value !== 'object') return `t:${value}`
  if ('error' in value) return `e:${value.error}`
  if ('formula' in value || 'sharedFormula' in value) {
    return plain('result' in value ? value.result : undefined)
  }
  if ('richText' in value && Array.isArray(value.richText)) {
    return plain(value.richText.map(({ text }) => text ?? '').join(''))
  }
  if ('text' in value) return plain(value.text)
  return `t:${JSON.stringify(value)}`
}

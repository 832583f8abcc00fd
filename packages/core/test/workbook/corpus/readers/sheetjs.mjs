import { readFileSync } from 'node:fs'
import XLSX from 'xlsx'
import { date, instant } from './plain-cells.mjs'

/** SheetJS gives an error by the number that it has in the old binary format. */
const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

/**
 * Numbers are asked for with their format: SheetJS' own `Date`s depend on the time zone of the
 * machine, the parts of a date that it shows do not.
 *
 * @param {string} path
 * @returns {import('./plain-cells.mjs').PlainSheets}
 */
export function readWithSheetJs(path) {
  const book = XLSX.read(readFileSync(path), { type: 'buffer', cellNF: true, cellHTML: false })
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904)
  /** @type {import('./plain-cells.mjs').PlainSheets} */
  const sheets = {}
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    // A chart keeps a copy of its numbers, which SheetJS gives as if they were cells.
    if (!sheet || sheet['!type'] === 'chart') continue
    /** @type {Record<string, string>} */
    const cells = {}
    for (const [ref, cell] of Object.entries(sheet)) {
      const value = ref.startsWith('!') ? undefined : plain(cell, date1904)
      if (value !== undefined) cells[ref] = value
    }
    sheets[name] = cells
  }
  return sheets
}

/**
 * @param {XLSX.CellObject} cell
 * @param {boolean} date1904
 * @returns {string | undefined}
 */
function plain({ t, v, w, z }, date1904) {
  if (v === undefined || v === null || v === '') return undefined
  if (t === 's') return `t:${v}`
  if (t === 'b') return `b:${v}`
  if (t === 'e') return `e:${errors.get(Number(v)) ?? w}`
  if (v instanceof Date) return instant(v)
  if (typeof v !== 'number') return `t:${v}`
  const parts = typeof z === 'string' && XLSX.SSF.is_date(z) ? dateParts(v, date1904) : undefined
  return parts ?? `n:${v}`
}

/**
 * @param {number} serial
 * @param {boolean} date1904
 */
function dateParts(serial, date1904) {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904 })
  if (!parts) return undefined
  const { y, m, d, H, M, S, u } = parts
  return date([y, m, d, H, M, S + u])
}

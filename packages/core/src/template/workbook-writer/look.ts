import type ExcelJS from 'exceljs'

const solid = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})

/** Dark enough for white letters: contrast above 5 on both. */
export const fills = {
  required: solid('FF0059B3'),
  optional: solid('FF5A6872'),
  pale: solid('FFEDF3FA'),
} as const

export const inks = {
  white: 'FFFFFFFF',
  heading: 'FF003D7A',
  text: 'FF1A1A1A',
  quiet: 'FF5A6872',
} as const

const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFC5CFD9' } }
export const boxed: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line }
export const font = 'Calibri'

/** Letters are narrower than the digits that Excel measures columns with. */
const lettersPerDigit = 1.12

/** Height in points for a text of ordinary size in a cell so many characters wide, as far as can be told without drawing it. */
export const heightOf = (text: string, width: number): number => 6 + 15 * linesOf(text, width)

export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * lettersPerDigit))
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 1 : 0) + word.length
    while (used > room) {
      lines += 1
      used -= room
    }
  }
  return lines
}

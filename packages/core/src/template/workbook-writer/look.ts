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
  /** Beside the template's columns: not read, or added. */
  other: solid('FF7A5C00'),
  added: solid('FFA3171B'),
  error: solid('FFFBDDDB'),
  warning: solid('FFFFF1C7'),
} as const

export const inks = {
  white: 'FFFFFFFF',
  heading: 'FF003D7A',
  text: 'FF1A1A1A',
  quiet: 'FF5A6872',
  error: 'FF8F1216',
  warning: 'FF6B4A00',
  link: 'FF0059B3',
} as const

const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFC5CFD9' } }
export const boxed: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line }
export const font = 'Calibri'

/** Letters are narrower than the digits that Excel measures columns with. */
const lettersPerDigit = 1.12

/** The highest row that Excel shows, in points. */
const maxHeight = 409

/** Height in points for a text of ordinary size in a cell so many characters wide, as far as can be told without drawing it. */
export const heightOf = (text: string, width: number): number =>
  Math.min(maxHeight, 6 + 15 * linesOf(text, width))

/** Lines that a text takes, breaks of its own included. */
export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + wrappedLines(line, width), 0)

function wrappedLines(text: string, width: number): number {
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

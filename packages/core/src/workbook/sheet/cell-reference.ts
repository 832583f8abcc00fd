/** What a sheet can hold: XFD1048576 is its last cell. */
export const maxRowNumber = 1_048_576
export const maxColumnNumber = 16_384

export interface Position {
  /** 1 for column A. */
  readonly column: number
  readonly row: number
}

/** Null when it is no reference to a cell of a sheet. */
export function parseReference(reference: string): Position | null {
  let at = 0
  let column = 0
  for (; at < reference.length; at += 1) {
    // Bit 5 makes lower case of a letter.
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26 || reference.charCodeAt(at) < 0x41) break
    column = column * 26 + letter
    if (column > maxColumnNumber) return null
  }
  const row = parseRowNumber(reference, at)
  return column === 0 || row === null ? null : { column, row }
}

/** The number from `start` to the end, digits only. Null when no row can have it. */
export function parseRowNumber(digits: string, start = 0): number | null {
  let row = 0
  for (let at = start; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return null
    row = row * 10 + digit
    if (row > maxRowNumber) return null
  }
  return row === 0 ? null : row
}

const letters: string[] = []

/** `A` for 1, `XFD` for 16,384. */
export function columnLetters(column: number): string {
  const known = letters[column]
  if (known !== undefined) return known
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(0x41 + ((left - 1) % 26)) + name
  }
  letters[column] = name
  return name
}

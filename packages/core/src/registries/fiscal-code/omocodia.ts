import { fiscalCodeCheckLetter } from './check-letter'

/** Positions, from 0, whose digit may be replaced by a letter when two persons would share a code. */
export const omocodiaPositions = [6, 7, 9, 10, 12, 13, 14]
/** What stands for the digits 0–9. */
export const omocodiaLetters = 'LMNPQRSTUV'

const shape =
  /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/

/** Whether letters and digits are in their places, with or without omocodia. */
export const hasFiscalCodeShape = (code: string): boolean => shape.test(code)

/**
 * The form in which persons are compared: digits back in the place of omocodia's letters, with the
 * check letter that belongs to them. A text that has not the shape of a fiscal code comes back unchanged.
 */
export function withoutOmocodia(code: string): string {
  return hasFiscalCodeShape(code) ? digitsBack(code) : code
}

function hasItsDigits(code: string): boolean {
  // Digits stand before all letters.
  for (const position of omocodiaPositions) if (code.charCodeAt(position) >= 0x41) return false
  return true
}

/** The same for a code that has the shape. */
export function digitsBack(code: string): string {
  if (hasItsDigits(code)) return code
  const characters = [...code]
  for (const position of omocodiaPositions) {
    const digit = omocodiaLetters.indexOf(characters[position] ?? '')
    if (digit >= 0) characters[position] = String(digit)
  }
  const body = characters.slice(0, 15).join('')
  return body + fiscalCodeCheckLetter(body)
}

import type { Problem } from '../../errors/problem'
import type { PlainValue } from '../column'
import { isNearAscii } from './tidy-text'

/** Marks, embeddings, overrides and isolates of the writing direction: UAX #9, 2. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** What telephones and web pages put round a copied text; left to right changes nothing for Latin letters. */
const opening = /^[\s\u200E\u202A\u202D\u2066]+/u
const closing = /^[\s\u200E\u202C\u2069]$/u

/** A text without what stands round it. Not by a regular expression: blanks in its midst would cost their square. */
function unwrapped(text: string): string {
  const start = opening.exec(text)?.[0].length ?? 0
  let end = text.length
  while (end > start && closing.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * A text with hidden signs that turn the direction of writing shows other than it is stored: what is
 * wrong with it, or null.
 */
export function turnedText(cell: PlainValue): Problem | null {
  if (cell.kind !== 'text' || isNearAscii(cell.text) || !directions.test(cell.text)) return null
  const [sign] = directions.exec(unwrapped(cell.text)) ?? []
  return sign === undefined ? null : { code: 'text.direction', params: { sign: codePoint(sign) } }
}

/** Alphabets with letters that look like Latin ones. */
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]+/gu

/**
 * Letters of other alphabets, many of which look like Latin ones: what is wrong, with those letters in
 * brackets and their names (`R[о]ssi`, `U+043E`); or null. @param text clean
 */
export function lookAlikes(text: string): Problem | null {
  if (isNearAscii(text)) return null
  const letters = text.match(foreign)
  if (letters === null) return null
  const signs = [...new Set(letters.join(''))].slice(0, 5)
  const marked = text.slice(0, 60).replace(foreign, '[$&]')
  return {
    code: 'text.look-alike',
    params: { marked, signs: signs.map((sign) => `${sign} ${codePoint(sign)}`).join(', ') },
  }
}

/** `U+043E`: how a character is called that can't be told by its look. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

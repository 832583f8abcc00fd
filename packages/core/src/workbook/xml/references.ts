import { Code, isOf, Kind } from './characters'

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['quot', '"'],
])

/**
 * What stands for `&amp;` or `&#xE0;`; null for an entity that XML does not know by itself, and for
 * the number of no character.
 * @param reference without `&` and `;`
 */
export function resolveReference(reference: string): string | null {
  if (reference.charCodeAt(0) !== Code.Hash) return named.get(reference) ?? null
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference) ?? []
  const number =
    hexadecimal === undefined
      ? Number.parseInt(decimal ?? '', 10)
      : Number.parseInt(hexadecimal, 16)
  return isCharacter(number) ? String.fromCodePoint(number) : null
}

function isCharacter(number: number): boolean {
  if (number < Code.FirstOfMany) return isOf(number, Kind.Character)
  if (number > 0xffff) return number <= 0x10ffff
  return number < 0xd800 || (number > 0xdfff && number < 0xfffe)
}

/** Null when one of the references is none. */
function resolveReferences(text: string): string | null {
  let start = text.indexOf('&')
  if (start === -1) return text
  let resolved = ''
  let done = 0
  while (start !== -1) {
    const end = text.indexOf(';', start)
    const character = end === -1 ? null : resolveReference(text.slice(start + 1, end))
    if (character === null) return null
    resolved += text.slice(done, start) + character
    done = end + 1
    start = text.indexOf('&', done)
  }
  return resolved + text.slice(done)
}

/** A text as it is meant: ends of lines are line feeds, references are resolved. Null when malformed. */
export const readText = (written: string): string | null =>
  resolveReferences(normaliseLines(written))

/** An attribute's value as it is meant: white space is blanks, unless by reference. Null when malformed. */
export const readValue = (written: string): string | null =>
  resolveReferences(written.replace(/\r\n|[\r\n\t]/g, ' '))

const normaliseLines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

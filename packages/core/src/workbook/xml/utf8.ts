import type { ByteTexts } from '../../ports/workbook-platform'

/** The highest bit of each of four bytes. */
const highBits = 0x80808080 | 0

/** Where from `start` on the first byte is that is no character by itself; the end when there is none. */
export function endOfAscii(bytes: Uint8Array, start = 0): number {
  const { buffer, byteOffset, length } = bytes
  let at = start
  while (at < length && ((byteOffset + at) & 3) !== 0) {
    if ((bytes[at] as number) >= 0x80) return at
    at += 1
  }
  if (length - at >= 4) {
    // Four at a time.
    const words = new Int32Array(buffer, byteOffset + at, (length - at) >> 2)
    at += plainWords(words) * 4
  }
  while (at < length && (bytes[at] as number) < 0x80) at += 1
  return at
}

function plainWords(words: Int32Array): number {
  const { length } = words
  let word = 0
  while (word < length && ((words[word] as number) & highBits) === 0) word += 1
  return word
}

/**
 * How many bytes there are up to the end of the last whole character, when all of them are characters
 * of UTF-8 that XML allows (those of a single byte are not looked at); -1 when one is none.
 * Source: https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, table 3-7
 */
export function wholeCharacters(bytes: Uint8Array, { isUtf8 }: ByteTexts): number {
  const { length } = bytes
  const last = startOfLast(bytes)
  // Characters that begin with 0xEF are looked at: XML does not allow all of them.
  const known = isUtf8(bytes.subarray(0, last)) && !bytes.includes(0xef)
  let at = known ? last : endOfAscii(bytes)
  while (at < length) {
    const size = sizeOf(bytes, at)
    if (size === 0) return -1
    if (size === unfinished) return at
    at += size
    if ((bytes[at] as number) < 0x80) at = endOfAscii(bytes, at)
  }
  return at
}

/** Where the last character begins, which may be cut; the end when it is one of a single byte. */
function startOfLast(bytes: Uint8Array): number {
  let at = bytes.length
  if (at === 0 || (bytes[at - 1] as number) < 0x80) return at
  while (at > 0 && ((bytes[at - 1] as number) & 0xc0) === 0x80) at -= 1
  return Math.max(0, at - 1)
}

/** A character that goes on behind the end. */
const unfinished = -1

/** How many bytes the character takes that begins with a byte of 0x80 or more; 0 when it is none. */
function sizeOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0xc2 || first > 0xf4) return 0
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (at + 1 === bytes.length) return unfinished
  const second = bytes[at + 1] as number
  if (!isSecond(first, second)) return 0
  for (let next = at + 2; next < at + size; next += 1) {
    if (next === bytes.length) return unfinished
    if (((bytes[next] as number) & 0xc0) !== 0x80) return 0
  }
  // U+FFFE and U+FFFF are no characters.
  return first === 0xef && second === 0xbf && (bytes[at + 2] as number) >= 0xbe ? 0 : size
}

/** Not the long form of a short character, no half surrogate, nothing above U+10FFFF. */
function isSecond(first: number, second: number): boolean {
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  return second >= lowest && second <= highest
}

import { unescapeText } from '../parts/escaped-text'
import { code, isOf, kind } from './characters'
import { readText } from './references'
import type { XmlBuffer } from './xml-buffer'

/** The second letter of what begins an escape such as `_x000D_`. */
const escapeLetter = 0x78

/**
 * Compares what stands in a buffer with tags as nearly all programs write them. Each step is told where
 * it begins, and tells where it ends: -1 when something else stands there, or not all of it yet.
 */
export class CommonMarkup {
  readonly #buffer: XmlBuffer
  /** What stands before the names of elements: empty, or `x:`. */
  prefix = ''
  #textStart = 0
  #textEnd = 0
  #hasReferences = false
  #hasEscapes = false

  constructor(buffer: XmlBuffer) {
    this.#buffer = buffer
  }

  /** `<c`, with the prefix. @param name of one letter */
  opens(at: number, name: number): number {
    if (at === -1) return -1
    const { codes } = this.#buffer
    if (codes[at] !== code.less) return -1
    const local = this.follows(at + 1, this.prefix)
    return local !== -1 && codes[local] === name ? local + 1 : -1
  }

  /** `</c>`, with the prefix. @param name of one letter */
  closes(at: number, name: number): number {
    if (at === -1) return -1
    const { codes } = this.#buffer
    if (codes[at] !== code.less || codes[at + 1] !== code.slash) return -1
    const local = this.follows(at + 2, this.prefix)
    if (local === -1 || codes[local] !== name || codes[local + 1] !== code.greater) return -1
    return local + 2
  }

  /** `<is>`, with the prefix. */
  opensLong(at: number, name: string): number {
    const { codes } = this.#buffer
    if (codes[at] !== code.less) return -1
    const end = this.follows(this.follows(at + 1, this.prefix), name)
    return end !== -1 && codes[end] === code.greater ? end + 1 : -1
  }

  /** `</is>`, with the prefix. */
  closesLong(at: number, name: string): number {
    if (at === -1) return -1
    const { codes } = this.#buffer
    if (codes[at] !== code.less || codes[at + 1] !== code.slash) return -1
    const end = this.follows(this.follows(at + 2, this.prefix), name)
    return end !== -1 && codes[end] === code.greater ? end + 1 : -1
  }

  follows(at: number, text: string): number {
    if (at === -1) return -1
    const { codes } = this.#buffer
    for (let character = 0; character < text.length; character += 1) {
      if (codes[at + character] !== text.charCodeAt(character)) return -1
    }
    return at + text.length
  }

  /** A text up to the next tag, with nothing but characters and references in it. */
  text(start: number): number {
    const { codes } = this.#buffer
    this.#textStart = start
    this.#hasReferences = false
    this.#hasEscapes = false
    let at = start
    for (;;) {
      while (isOf(codes[at], kind.cellText)) at += 1
      const unit = codes[at]
      if (unit === code.less) break
      if (unit === code.underscore) this.#hasEscapes ||= codes[at + 1] === escapeLetter
      else if (unit === code.ampersand || unit === code.carriageReturn) this.#hasReferences = true
      else return -1
      at += 1
    }
    this.#textEnd = at
    return at
  }

  /** What the last text says, before its escapes are undone. Null when a reference is malformed. */
  takeText(): string | null {
    const written = this.#buffer.text.slice(this.#textStart, this.#textEnd)
    if (!this.#hasReferences) return written
    // A reference may stand for a character of an escape.
    this.#hasEscapes = true
    return readText(written)
  }

  /** @param text what `takeText` has given, possibly without the white space at its ends */
  unescape(text: string): string {
    return this.#hasEscapes ? unescapeText(text) : text
  }
}

/** Whether a code unit is a digit. */
export const isDigit = (unit: number | undefined): boolean => {
  const digit = (unit as number) - code.zero
  return digit >= 0 && digit <= 9
}

import { unescapeText } from '../parts/escaped-text'
import { Code, isOf, Kind } from './characters'
import { readText } from './references'
import type { XmlBuffer } from './xml-buffer'

/**
 * Compares what stands in a buffer with tags as nearly all programs write them. Each step is told where
 * it begins, and tells where it ends: -1 when something else stands there, or not all of it yet.
 */
export class CommonMarkup {
  readonly #buffer: XmlBuffer
  /** What stands before the names of elements: empty, or `x:`. */
  prefix = ''
  /** Of the last text. */
  textStart = 0
  textEnd = 0
  #hasReferences = false
  #hasEscapes = false
  /** Whether each byte is a character. */
  #isPlain = true

  constructor(buffer: XmlBuffer) {
    this.#buffer = buffer
  }

  /** `<c`, with the prefix. @param name of one letter */
  opens(at: number, name: number): number {
    if (at === -1) return -1
    const { bytes } = this.#buffer
    if (bytes[at] !== Code.Less) return -1
    const local = this.#local(at + 1)
    return bytes[local] === name ? local + 1 : -1
  }

  /** `</c>`, with the prefix. @param name of one letter */
  closes(at: number, name: number): number {
    if (at === -1) return -1
    const { bytes } = this.#buffer
    if (bytes[at] !== Code.Less || bytes[at + 1] !== Code.Slash) return -1
    const local = this.#local(at + 2)
    return bytes[local] === name && bytes[local + 1] === Code.Greater ? local + 2 : -1
  }

  /** `<is>`, with the prefix. */
  opensLong(at: number, name: string): number {
    const { bytes } = this.#buffer
    if (bytes[at] !== Code.Less) return -1
    const end = this.follows(this.follows(at + 1, this.prefix), name)
    return end !== -1 && bytes[end] === Code.Greater ? end + 1 : -1
  }

  /** `</is>`, with the prefix. */
  closesLong(at: number, name: string): number {
    if (at === -1) return -1
    const { bytes } = this.#buffer
    if (bytes[at] !== Code.Less || bytes[at + 1] !== Code.Slash) return -1
    const end = this.follows(this.follows(at + 2, this.prefix), name)
    return end !== -1 && bytes[end] === Code.Greater ? end + 1 : -1
  }

  /** Where a name begins behind the prefix; a place where nothing fits when there is another. */
  #local(at: number): number {
    if (this.prefix === '') return at
    const local = this.follows(at, this.prefix)
    return local === -1 ? this.#buffer.end : local
  }

  /** @param text of single bytes */
  follows(at: number, text: string): number {
    if (at === -1) return -1
    const { bytes } = this.#buffer
    for (let character = 0; character < text.length; character += 1) {
      if (bytes[at + character] !== text.charCodeAt(character)) return -1
    }
    return at + text.length
  }

  /** A text up to the next tag, with nothing but characters and references in it. */
  text(start: number): number {
    const { bytes } = this.#buffer
    this.textStart = start
    this.#hasReferences = false
    this.#hasEscapes = false
    this.#isPlain = true
    let at = start
    while (isOf(bytes[at], Kind.Plain)) at += 1
    if (bytes[at] !== Code.Less) at = this.#specialText(at)
    this.textEnd = at
    return at
  }

  #specialText(start: number): number {
    const { bytes } = this.#buffer
    let at = start
    for (;;) {
      while (isOf(bytes[at], Kind.Plain)) at += 1
      const byte = bytes[at] as number
      if (byte === Code.Less) return at
      if (byte === Code.Underscore) this.#hasEscapes ||= bytes[at + 1] === Code.LowerX
      else if (byte === Code.Ampersand || byte === Code.CarriageReturn) this.#hasReferences = true
      else if (byte >= Code.FirstOfMany) this.#isPlain = false
      else return -1
      at += 1
    }
  }

  /** Whether each byte of the last text is a character that means itself. */
  get isMeantAsWritten(): boolean {
    return this.#isPlain && !this.#hasReferences && !this.#hasEscapes
  }

  /** What the last text says, before its escapes are undone. Null when a reference is malformed. */
  takeText(): string | null {
    const buffer = this.#buffer
    const [start, end] = [this.textStart, this.textEnd]
    const written = this.#isPlain ? buffer.plainSlice(start, end) : buffer.slice(start, end)
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

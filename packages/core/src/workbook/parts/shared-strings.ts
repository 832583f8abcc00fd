import type { ByteTexts } from '../../ports/workbook-platform'
import { portableByteTexts } from '../xml/byte-texts'

/** Strings of one page lie in one string of the engine: a million small ones cost three times as much. */
const pageShift = 10
const pageLength = 1 << pageShift

const firstCapacity = 32_768

/** The texts that cells refer to by index. */
export class SharedStrings {
  readonly #byteTexts: ByteTexts
  readonly #pages: string[] = []
  #ends = new Uint32Array(pageLength)
  #length = 0
  /** The last page: texts, and behind them characters that are not text yet. */
  #open: string[] = []
  #ascii = new Uint8Array(firstCapacity)
  #asciiLength = 0
  #openEnd = 0

  constructor(byteTexts: ByteTexts = portableByteTexts) {
    this.#byteTexts = byteTexts
  }

  get length(): number {
    return this.#length
  }

  add(text: string): void {
    this.#closeAscii()
    this.#open.push(text)
    this.#addEnd(text.length)
  }

  /** A text of characters below 0x80, as bytes: no string is made of it until it is asked for. */
  addAscii(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start
    if (this.#asciiLength + length > this.#ascii.length) {
      const longer = new Uint8Array((this.#asciiLength + length) * 2)
      longer.set(this.#ascii)
      this.#ascii = longer
    }
    const ascii = this.#ascii
    const shift = this.#asciiLength - start
    for (let at = start; at < end; at += 1) ascii[at + shift] = bytes[at] as number
    this.#asciiLength += length
    this.#addEnd(length)
  }

  /** To be called after the last text. */
  seal(): void {
    this.#closeAscii()
    this.#pages.push(this.#open.join(''))
    this.#open = []
    this.#openEnd = 0
  }

  /** Undefined when the index points nowhere. */
  get(index: number): string | undefined {
    if (index >= this.#length) return undefined
    const start = (index & (pageLength - 1)) === 0 ? 0 : this.#ends[index - 1]
    return this.#pages[index >>> pageShift]?.slice(start, this.#ends[index])
  }

  #addEnd(length: number): void {
    if (this.#length === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2)
      longer.set(this.#ends)
      this.#ends = longer
    }
    this.#openEnd += length
    this.#ends[this.#length] = this.#openEnd
    this.#length += 1
    if ((this.#length & (pageLength - 1)) === 0) this.seal()
  }

  #closeAscii(): void {
    if (this.#asciiLength === 0) return
    this.#open.push(this.#byteTexts.fromAscii(this.#ascii.subarray(0, this.#asciiLength)))
    this.#asciiLength = 0
  }
}

import type { ByteTexts } from '../../ports/workbook-platform'

const firstCapacity = 65_536

/** Up to so many bytes a decoder is not worth its call. */
const fewBytes = 64

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The part of a document that has come and is not read yet, as bytes of UTF-8: they are looked at one by
 * one many times faster than characters of a string. Strings are made when they are asked for.
 */
export class XmlBuffer {
  /** As many as `end` says; behind them a 0, so that reading them needs no look at the end. */
  bytes = new Uint8Array(firstCapacity)
  end = 0
  /** What lies before it is read. */
  at = 0
  /** A character for each byte, right for those that are characters; undefined until it is needed. */
  #text: string | undefined
  readonly #byteTexts: ByteTexts

  constructor(byteTexts: ByteTexts) {
    this.#byteTexts = byteTexts
  }

  /**
   * @param piece whole characters
   * @returns by how much what is not read yet has moved to the front
   */
  append(piece: Uint8Array): number {
    const moved = this.at
    const left = this.end - moved
    const end = left + piece.length
    const unread = this.bytes.subarray(moved, this.end)
    if (end >= this.bytes.length) this.bytes = new Uint8Array((end + 1) * 2)
    this.bytes.set(unread)
    this.bytes.set(piece, left)
    this.bytes[end] = 0
    this.end = end
    this.at = 0
    this.#text = undefined
    return moved
  }

  /** Characters between two places. */
  slice(start: number, end: number): string {
    const { bytes } = this
    if (end - start > fewBytes) return utf8.decode(bytes.subarray(start, end))
    let text = ''
    let done = start
    for (let at = start; at < end; at += 1) {
      if ((bytes[at] as number) < 0x80) continue
      text += this.plainSlice(done, at) + characterAt(bytes, at)
      // The bytes that go on with a character are of their own range.
      while (((bytes[at + 1] as number) & 0xc0) === 0x80) at += 1
      done = at + 1
    }
    return done === start ? this.plainSlice(start, end) : text + this.plainSlice(done, end)
  }

  /** The same where all characters are of a single byte. */
  plainSlice(start: number, end: number): string {
    this.#text ??= this.#byteTexts.fromAscii(this.bytes.subarray(0, this.end))
    return this.#text.slice(start, end)
  }
}

/** @param at where a character of several bytes begins, known to be whole */
function characterAt(bytes: Uint8Array, at: number): string {
  const first = bytes[at] as number
  const second = (bytes[at + 1] as number) & 0x3f
  if (first < 0xe0) return String.fromCharCode(((first & 0x1f) << 6) | second)
  const third = (bytes[at + 2] as number) & 0x3f
  if (first < 0xf0) return String.fromCharCode(((first & 0x0f) << 12) | (second << 6) | third)
  const fourth = (bytes[at + 3] as number) & 0x3f
  return String.fromCodePoint(((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth)
}

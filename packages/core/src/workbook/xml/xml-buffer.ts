import type { XmlPiece } from './xml-decoder'

const firstCapacity = 65_536

/**
 * The part of a document that has come and is not read yet, twice: as a string, from which slices are
 * taken, and as its code units, which are looked at one by one many times faster than those of a string.
 */
export class XmlBuffer {
  text = ''
  /** As many as `end` says; behind them a 0, so that reading them needs no look at the end. */
  codes = new Uint16Array(firstCapacity)
  end = 0
  /** What lies before it is read. */
  at = 0

  /** @returns by how much what is not read yet has moved to the front */
  append({ text, bytes }: XmlPiece): number {
    const moved = this.at
    const left = this.end - moved
    const end = left + text.length
    const codes = this.#room(end + 1)
    codes.set(this.codes.subarray(moved, this.end))
    this.codes = codes
    if (bytes === null) fillFromText(codes, left, text)
    else if (bytes.length === text.length) codes.set(bytes, left)
    else fillFromUtf8(codes, left, bytes)
    codes[end] = 0
    this.text = left === 0 ? text : this.text.slice(moved, this.end) + text
    this.end = end
    this.at = 0
    return moved
  }

  #room(length: number): Uint16Array<ArrayBuffer> {
    return length <= this.codes.length ? this.codes : new Uint16Array(length * 2)
  }
}

function fillFromText(codes: Uint16Array, start: number, text: string): void {
  for (let at = 0; at < text.length; at += 1) codes[start + at] = text.charCodeAt(at)
}

/** @param bytes whole characters, known to be well formed */
function fillFromUtf8(codes: Uint16Array, start: number, bytes: Uint8Array): void {
  let to = start
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte < 0x80) {
      codes[to] = byte
      at += 1
    } else {
      const second = (bytes[at + 1] as number) & 0x3f
      if (byte < 0xe0) {
        codes[to] = ((byte & 0x1f) << 6) | second
        at += 2
      } else {
        const third = (bytes[at + 2] as number) & 0x3f
        if (byte < 0xf0) {
          codes[to] = ((byte & 0x0f) << 12) | (second << 6) | third
          at += 3
        } else {
          const fourth = (bytes[at + 3] as number) & 0x3f
          const point = ((byte & 0x07) << 18) | (second << 12) | (third << 6) | fourth
          codes[to] = 0xd7c0 + (point >> 10)
          to += 1
          codes[to] = 0xdc00 | (point & 0x3ff)
          at += 4
        }
      }
    }
    to += 1
  }
}

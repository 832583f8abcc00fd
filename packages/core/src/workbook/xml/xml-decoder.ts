import type { ByteTexts } from '../../ports/workbook-platform'
import { damaged } from '../refusals'
import { portableByteTexts } from './byte-texts'
import { wholeCharacters } from './utf8'

/** Within these bytes an XML declaration has named its encoding. */
const declarationWithin = 256

const none = new Uint8Array()
const encoder = new TextEncoder()

/**
 * The characters of an XML part whose bytes come in pieces, as UTF-8. OOXML is UTF-8 or UTF-16; a
 * declared encoding of another kind is honoured when the platform knows it.
 */
export class XmlDecoder {
  readonly #part: string
  readonly #byteTexts: ByteTexts
  /** Null for UTF-8, which is only looked at. */
  #decoder: TextDecoder | null | undefined
  /** Bytes that wait for more: those before the encoding is known, then those of a part of a character. */
  #waiting = none

  /** @param part its name, for the refusal */
  constructor(part: string, byteTexts: ByteTexts = portableByteTexts) {
    this.#part = part
    this.#byteTexts = byteTexts
  }

  /**
   * @returns whole characters; only until the next call
   * @throws UnreadableWorkbookError for bytes that are not of the encoding, or an unknown encoding
   */
  decode(bytes: Uint8Array): Uint8Array {
    const all = this.#waiting.length === 0 ? bytes : concatenate(this.#waiting, bytes)
    if (this.#decoder !== undefined || all.length >= declarationWithin) {
      return this.#decode(all, true)
    }
    this.#waiting = new Uint8Array(all)
    return none
  }

  end(): Uint8Array {
    return this.#decode(this.#waiting, false)
  }

  #decode(bytes: Uint8Array, more: boolean): Uint8Array {
    if (this.#decoder === undefined) this.#decoder = this.#decoderFor(bytes)
    if (this.#decoder !== null) {
      this.#waiting = none
      const encoded = encoder.encode(this.#attempt(this.#decoder, bytes, more))
      if (wholeCharacters(encoded, this.#byteTexts) === -1) throw damaged(this.#part)
      return encoded
    }
    const length = wholeCharacters(bytes, this.#byteTexts)
    if (length === -1 || (!more && length < bytes.length)) throw damaged(this.#part)
    this.#waiting = length === bytes.length ? none : new Uint8Array(bytes.subarray(length))
    return bytes.subarray(0, length)
  }

  #attempt(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream })
    } catch (error) {
      throw damaged(this.#part, error)
    }
  }

  #decoderFor(head: Uint8Array): TextDecoder | null {
    try {
      const decoder = new TextDecoder(encodingOf(head), { fatal: true, ignoreBOM: true })
      return decoder.encoding === 'utf-8' ? null : decoder
    } catch (error) {
      throw damaged(this.#part, error)
    }
  }
}

/**
 * The same for those who read strings.
 * @throws UnreadableWorkbookError for bytes that are not of the encoding, or an unknown encoding
 */
export async function* decodeXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  byteTexts: ByteTexts,
): AsyncGenerator<string> {
  const decoder = new XmlDecoder(part, byteTexts)
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  for await (const piece of pieces) yield utf8.decode(decoder.decode(piece))
  yield utf8.decode(decoder.end())
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(head.subarray(0, declarationWithin))
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]
  // What is declared as UTF-16 in single bytes was converted by somebody who left the declaration.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

import { damaged } from '../refusals'

/** Within these bytes an XML declaration has named its encoding. */
const declarationWithin = 256

/** Characters, with the bytes that they stood in if these are UTF-8. */
export interface XmlPiece {
  readonly text: string
  readonly bytes: Uint8Array | null
}

/**
 * The characters of an XML part whose bytes come in pieces. OOXML is UTF-8 or UTF-16; a declared
 * encoding of another kind is honoured when the platform knows it.
 */
export class XmlDecoder {
  readonly #part: string
  #decoder: TextDecoder | undefined
  #isUtf8 = false
  /** Bytes that wait for more: those before the encoding is known, then those of half a character. */
  #waiting = new Uint8Array()

  /** @param part its name, for the refusal */
  constructor(part: string) {
    this.#part = part
  }

  /** @throws UnreadableWorkbookError for bytes that are not of the encoding, or an unknown encoding */
  decode(bytes: Uint8Array): XmlPiece {
    const head = this.#waiting.length === 0 ? bytes : concatenate(this.#waiting, bytes)
    if (this.#decoder === undefined && head.length < declarationWithin) {
      this.#waiting = new Uint8Array(head)
      return { text: '', bytes: null }
    }
    return this.#decode(head, true)
  }

  end(): XmlPiece {
    return this.#decode(this.#waiting, false)
  }

  #decode(bytes: Uint8Array, more: boolean): XmlPiece {
    try {
      this.#decoder ??= this.#decoderFor(bytes)
      if (!this.#isUtf8) {
        this.#waiting = new Uint8Array()
        return { text: this.#decoder.decode(bytes, { stream: more }), bytes: null }
      }
      // Whole characters only: a decoder that need not remember the last one is several times faster.
      const length = more ? wholeCharacters(bytes) : bytes.length
      const whole = bytes.subarray(0, length)
      this.#waiting = bytes.slice(length)
      return { text: this.#decoder.decode(whole), bytes: whole }
    } catch (error) {
      throw damaged(this.#part, error)
    }
  }

  #decoderFor(head: Uint8Array): TextDecoder {
    const encoding = encodingOf(head)
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    this.#isUtf8 = decoder.encoding === 'utf-8'
    return decoder
  }
}

/**
 * The same for those who read strings, without a byte order mark.
 * @throws UnreadableWorkbookError for bytes that are not of the encoding, or an unknown encoding
 */
export async function* decodeXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new XmlDecoder(part)
  for await (const piece of pieces) yield decoder.decode(piece).text
  yield decoder.end().text
}

/** How many bytes of UTF-8 there are up to the end of the last character that is complete. */
function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes
  for (let back = 1; back <= 3 && back <= length; back += 1) {
    const byte = bytes[length - back] as number
    if (byte >= 0x80 && byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return needed > back ? length - back : length
  }
  return length
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

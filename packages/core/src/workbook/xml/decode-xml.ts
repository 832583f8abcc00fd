import { damaged } from '../refusals'

/** Within these bytes an XML declaration has named its encoding. */
const declarationWithin = 256

/**
 * The characters of an XML part whose bytes come in pieces. OOXML is UTF-8 or UTF-16; a declared
 * encoding of another kind is honoured when the platform knows it.
 * @param part name of the part, for the refusal
 * @throws UnreadableWorkbookError for bytes that are not of the encoding, or an unknown encoding
 */
export async function* decodeXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const attempt = <T>(decode: () => T): T => {
    try {
      return decode()
    } catch (error) {
      throw damaged(part, error)
    }
  }
  let decoder: TextDecoder | undefined
  let head = new Uint8Array()
  for await (const piece of pieces) {
    if (decoder === undefined) {
      head = concatenate(head, piece)
      if (head.length < declarationWithin) continue
    }
    const bytes = decoder === undefined ? head : piece
    const current = decoder ?? attempt(() => decoderFor(head))
    decoder = current
    yield attempt(() => current.decode(bytes, { stream: true }))
  }
  const last = decoder
  yield attempt(() => (last === undefined ? decoderFor(head).decode(head) : last.decode()))
}

function decoderFor(head: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(head), { fatal: true })
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

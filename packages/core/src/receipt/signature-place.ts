/** What stands before and after the signature in a receipt's bytes, and nowhere else in them. */
const before = '-----BEGIN CONSEGNA RECEIPT SIGNATURE-----'
const after = '-----END CONSEGNA RECEIPT SIGNATURE-----'

/** Where the signature stands: from the first byte to the one after the last. */
export interface SignaturePlace {
  readonly start: number
  readonly end: number
}

export type FoundPlace =
  | ({ readonly kind: 'place' } & SignaturePlace)
  /** No mark at all. */
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  /** One mark without the other, or not as they are written. */
  | { readonly kind: 'broken' }

/** The text of an attachment with room for a signature, blank. @param length in bytes */
export const blankSignature = (length: number): string =>
  `${before}\n${' '.repeat(length)}\n${after}\n`

/** At most two of them: more are not counted. */
function placesOf(bytes: Buffer, mark: string): readonly number[] {
  const first = bytes.indexOf(mark, 0, 'latin1')
  if (first < 0) return []
  const second = bytes.indexOf(mark, first + mark.length, 'latin1')
  return second < 0 ? [first] : [first, second]
}

/** Looks for the marks in the raw bytes: a PDF is not parsed for it. Linear in the length. */
export function findSignature(receipt: Uint8Array): FoundPlace {
  const bytes = Buffer.from(receipt.buffer, receipt.byteOffset, receipt.byteLength)
  const begins = placesOf(bytes, before)
  const ends = placesOf(bytes, after)
  if (begins.length > 1 || ends.length > 1) return { kind: 'several' }
  const [begin] = begins
  const [finish] = ends
  if (begin === undefined && finish === undefined) return { kind: 'none' }
  if (begin === undefined || finish === undefined) return { kind: 'broken' }
  const start = begin + before.length + 1
  const end = finish - 1
  const newline = 0x0a
  const whole = start <= end && bytes[start - 1] === newline && bytes[end] === newline
  return whole ? { kind: 'place', start, end } : { kind: 'broken' }
}

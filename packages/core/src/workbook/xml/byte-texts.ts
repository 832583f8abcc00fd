import type { ByteTexts } from '../../ports/workbook-platform'
import { endOfAscii } from './utf8'

const singleBytes = new TextDecoder('latin1')
const mask = '?'.charCodeAt(0)

/** Where the platform has nothing quicker. */
export const portableByteTexts: ByteTexts = {
  isUtf8: () => false,
  fromAscii: (bytes) => singleBytes.decode(masked(bytes)),
}

/** The bytes, with something else for those that are no characters: decoding is quicker without them. */
function masked(bytes: Uint8Array): Uint8Array {
  let at = endOfAscii(bytes)
  if (at === bytes.length) return bytes
  const copy = bytes.slice()
  while (at < bytes.length) {
    copy[at] = mask
    at += 1
    if ((bytes[at] as number) < 0x80) at = endOfAscii(bytes, at)
  }
  return copy
}

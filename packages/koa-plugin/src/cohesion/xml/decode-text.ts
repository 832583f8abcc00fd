const startsWith = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte)

/** What Windows-1252 has from 0x80 to 0x9F. Some versions of Node decode it as ISO-8859-1, which has nothing there. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80] ?? '')

/** What the bytes themselves say. The encoding that an XML declares is not looked at: clients declare wrong ones. */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  // A byte order mark, or `<` in two bytes.
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return 'utf-16be'
  return null
}

/**
 * Bytes of a text to the text: UTF-16 where they show it, UTF-8 where they are it, else Windows-1252, in which
 * every byte means something. A byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows(bytes)
  }
}

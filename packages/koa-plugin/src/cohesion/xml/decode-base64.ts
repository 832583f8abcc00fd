/**
 * Base64 to bytes, null when it is none. Line breaks may stand in it; a blank, also at the end, stands for the `+`
 * that a form or an address did not escape; the padding may be missing.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text
    .replace(/[\r\n\t]/g, '')
    .replaceAll(' ', '+')
    .replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(compact) || compact.length % 4 === 1) return null
  return Buffer.from(compact, 'base64')
}

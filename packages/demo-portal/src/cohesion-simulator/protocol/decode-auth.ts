/** Characters of XML that a request may have; real ones have about a thousand. */
const longest = 32_768

export type Decoded =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly refusal: 'too-long' | 'not-base64' }

/** Escaped twice is common: once by the client, once by the library that it calls. */
function withoutEscapes(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

/**
 * By the bytes, never by what the XML declares: clients declare utf-16 and send UTF-8. What is neither
 * was written by a client in the Windows of its machine.
 */
function toText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * From the value of `auth` to its XML. Forgives what happens to base64 on its way: a `+` that became a
 * blank, line breaks, the alphabet for addresses, missing `=`, escaping twice.
 */
export function decodeAuth(value: string): Decoded {
  if (value.length > longest * 3) return { ok: false, refusal: 'too-long' }
  const base64 = withoutEscapes(value)
    .replace(/[\r\n\t]/g, '')
    .trim()
    .replace(/[ -]/g, '+')
    .replace(/_/g, '/')
  if (base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    return { ok: false, refusal: 'not-base64' }
  }
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > longest) return { ok: false, refusal: 'too-long' }
  return { ok: true, xml: toText(bytes) }
}

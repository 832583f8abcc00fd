/** Distinguished encoding rules of ASN.1: a tag, a length and what it holds. */
export type Der = Buffer

function encode(tag: number, content: Uint8Array): Der {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const digits = length.toString(16)
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content])
}

const joined = (tag: number, parts: readonly Der[]): Der => encode(tag, Buffer.concat(parts))

export const sequence = (...parts: readonly Der[]): Der => joined(0x30, parts)

export const setOf = (...parts: readonly Der[]): Der => joined(0x31, parts)

/** `[number]` around what it holds. */
export const context = (number: number, ...parts: readonly Der[]): Der =>
  joined(0xa0 | number, parts)

/** `[number]` in place of the tag of something that is not made of parts. */
export const contextPlain = (number: number, content: Uint8Array): Der =>
  encode(0x80 | number, content)

export const octets = (content: Uint8Array): Der => encode(0x04, content)

/** @param value from 0 to 2^31 - 1 */
export function integer(value: number): Der {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt32BE(value, 1)
  let start = 0
  // One leading zero stays where the number would else be negative.
  while (start < 4 && bytes[start] === 0 && (bytes[start + 1] ?? 0) < 0x80) start += 1
  return encode(0x02, bytes.subarray(start))
}

export const nothing: Der = encode(0x05, Buffer.alloc(0))

/** Text of two bytes a character. */
export const bmpString = (text: string): Der => encode(0x1e, utf16be(text))

export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** @param name `1.2.840.113549` */
export function objectIdentifier(name: string): Der {
  const [first = 0, second = 0, ...others] = name.split('.').map(Number)
  const bytes = [first * 40 + second, ...others].flatMap((arc) => {
    const digits = [arc % 0x80]
    for (let rest = Math.floor(arc / 0x80); rest > 0; rest = Math.floor(rest / 0x80)) {
      digits.unshift(0x80 | (rest % 0x80))
    }
    return digits
  })
  return encode(0x06, Buffer.from(bytes))
}

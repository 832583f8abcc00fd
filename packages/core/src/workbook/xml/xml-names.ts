import type { Binding } from './namespace-scopes'
import type { XmlBuffer } from './xml-buffer'

/** A name as an element or an attribute has it. */
export interface XmlName {
  /** Prefix included. */
  readonly text: string
  /** The same as it stands in the buffer. */
  readonly bytes: Uint8Array
  /** Empty when it has none. */
  readonly prefix: string
  readonly local: string
  /** Whether XML allows it, with at most one colon between two names. */
  readonly wellFormed: boolean
  /** Whether it declares a namespace: `xmlns`, `xmlns:x`. */
  readonly declares: boolean
  readonly hash: number
  /** What its prefix stands for, as long as the scopes are at this epoch. */
  epoch: number
  binding: Binding | undefined
}

const slots = 512

const start =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const simpleName = new RegExp(
  `^[${start}][${start}\\-.0-9\\xB7\\u0300-\\u036F\\u203F-\\u2040]*$`,
  'u',
)

/** Whether this is a name without a colon. */
export const isSimpleName = (text: string): boolean => simpleName.test(text)

/**
 * Names that were seen before are found again without making a string of them. Each has one slot by
 * its hash, from which another may displace it: however many names a document has, it stays small.
 */
export class XmlNames {
  readonly #known: (XmlName | undefined)[] = Array.from({ length: slots }, () => undefined)

  /** The name between two places of the buffer. */
  find(buffer: XmlBuffer, start: number, end: number): XmlName {
    const { bytes } = buffer
    let hash = end - start
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0
    const slot = (hash ^ (hash >>> 9)) & (slots - 1)
    const known = this.#known[slot]
    if (known !== undefined && known.hash === hash && isAt(bytes, start, end, known.bytes)) {
      return known
    }
    const name = toName(bytes.slice(start, end), hash)
    this.#known[slot] = name
    return name
  }
}

function isAt(bytes: Uint8Array, start: number, end: number, name: Uint8Array): boolean {
  if (name.length !== end - start) return false
  for (let at = 0; at < name.length; at += 1) if (bytes[start + at] !== name[at]) return false
  return true
}

function toName(bytes: Uint8Array, hash: number): XmlName {
  const text = new TextDecoder().decode(bytes)
  const parts = text.split(':')
  return {
    text,
    bytes,
    prefix: parts.length === 1 ? '' : (parts[0] ?? ''),
    local: parts.at(-1) ?? '',
    wellFormed: parts.length <= 2 && parts.every(isSimpleName),
    declares: text === 'xmlns' || text.startsWith('xmlns:'),
    hash,
    epoch: -1,
    binding: undefined,
  }
}

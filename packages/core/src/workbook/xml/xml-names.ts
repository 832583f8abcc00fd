import { isOf, kind } from './characters'
import type { Binding } from './namespace-scopes'
import type { XmlBuffer } from './xml-buffer'

/** A name as an element or an attribute has it. */
export interface XmlName {
  /** Prefix included. */
  readonly text: string
  /** Empty when it has none. */
  readonly prefix: string
  readonly local: string
  /** Whether it has at most one colon, with a name on either side. */
  readonly wellFormed: boolean
  /** Whether it declares a namespace: `xmlns`, `xmlns:x`. */
  readonly declares: boolean
  readonly hash: number
  /** What its prefix stands for, as long as the scopes are at this epoch. */
  epoch: number
  binding: Binding | undefined
}

const slots = 512

/**
 * Names that were seen before are found again without making a string of them. Each has one slot by
 * its hash, from which another may displace it: however many names a document has, it stays small.
 */
export class XmlNames {
  readonly #known: (XmlName | undefined)[] = Array.from({ length: slots }, () => undefined)

  /** The name between two places of the buffer. */
  find({ codes, text }: XmlBuffer, start: number, end: number): XmlName {
    let hash = end - start
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (codes[at] as number)) | 0
    const slot = (hash ^ (hash >>> 9)) & (slots - 1)
    const known = this.#known[slot]
    if (known !== undefined && known.hash === hash && isAt(codes, start, end, known.text)) {
      return known
    }
    // A copy of its own: a slice would keep the whole piece that it was taken from.
    const name = toName(Array.from(text.slice(start, end)).join(''), hash)
    this.#known[slot] = name
    return name
  }
}

function isAt(codes: Uint16Array, start: number, end: number, text: string): boolean {
  if (text.length !== end - start) return false
  for (let at = 0; at < text.length; at += 1) {
    if (codes[start + at] !== text.charCodeAt(at)) return false
  }
  return true
}

function toName(text: string, hash: number): XmlName {
  const colon = text.indexOf(':')
  const local = text.slice(colon + 1)
  return {
    text,
    prefix: colon === -1 ? '' : text.slice(0, colon),
    local,
    wellFormed:
      colon === -1 ||
      (colon > 0 && !local.includes(':') && isOf(local.charCodeAt(0) || 0, kind.nameStart)),
    declares: text === 'xmlns' || text.startsWith('xmlns:'),
    hash,
    epoch: -1,
    binding: undefined,
  }
}

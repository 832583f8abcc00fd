import { halfSipHash } from './half-sip-hash'

/** Bytes of the first page; each further one is twice as large, up to the largest. */
const firstPage = 1 << 12
const pageBits = 20
const largestPage = 1 << pageBits
/** Before each key: the number it came with, then its bytes twice, and 1 more for two bytes a character. */
const headLength = 8
/** As many as a slot can name. */
const mostPages = 2 ** (32 - pageBits) - 1
const firstSlots = 64
/** Slots in use, at the most: with more of them a key would be looked for too long. */
const fullest = 0.7

/**
 * Texts, each with the number with which it came first. It answers as a `Map` does, in a seventh of the
 * memory: some 35 bytes for a key of sixteen characters. Keys lie behind one another in pages; slots,
 * found by a hash, tell where. The hash has a secret of its own each time, so nobody can choose keys that
 * meet in one place.
 */
export class KeyTable {
  /** Where keys lie, by their hash: page and place in it, plus one; 0 is a free slot. */
  #slots = new Uint32Array(firstSlots)
  readonly #pages: Uint8Array[] = []
  readonly #views: DataView[] = []
  readonly #secret: Uint32Array
  /** Free bytes of the last page begin here. */
  #end = 0
  #size = 0
  /** The key that is looked for, as bytes. */
  #key = new Uint8Array(64)

  /** @param secret two numbers; chosen ones are for tests */
  constructor(secret = globalThis.crypto.getRandomValues(new Uint32Array(2))) {
    this.#secret = secret
  }

  get size(): number {
    return this.#size
  }

  /** @returns the number with which the key came before; null when it did not */
  find(key: string): number | null {
    if (this.#size === 0) return null
    const head = this.#write(key)
    const { known } = this.#lookFor(head)
    return known
  }

  /**
   * @param number up to 4,294,967,295
   * @throws RangeError beyond 4 GB of keys
   * @returns the number with which the key came before; null when it is new, and now known with this one
   */
  firstOrAdd(key: string, number: number): number | null {
    const head = this.#write(key)
    const { known, at } = this.#lookFor(head)
    if (known !== null) return known
    this.#slots[at] = this.#append(head, head >>> 1, number) + 1
    this.#size += 1
    if (this.#size > this.#slots.length * fullest) this.#grow()
    return null
  }

  /** Looks for the key that was written. @returns its number, else the free slot for it */
  #lookFor(head: number): { readonly known: number | null; readonly at: number } {
    const length = head >>> 1
    const mask = this.#slots.length - 1
    let at = halfSipHash(this.#key, 0, length, this.#secret) & mask
    for (;;) {
      const place = this.#slots[at] ?? 0
      if (place === 0) return { known: null, at }
      const known = this.#numberAt(place - 1, head, length)
      if (known !== null) return { known, at }
      at = (at + 1) & mask
    }
  }

  /** Writes the key as bytes: one for each character where all have one, else two. @returns its head */
  #write(key: string): number {
    if (this.#key.length < key.length * 2) this.#key = new Uint8Array(key.length * 4)
    const bytes = this.#key
    let wide = 0
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at)
      bytes[at] = code
      wide |= code
    }
    if (wide < 0x100) return key.length * 2
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at)
      bytes[at * 2] = code
      bytes[at * 2 + 1] = code >> 8
    }
    return key.length * 4 + 1
  }

  #numberAt(place: number, head: number, length: number): number | null {
    const page = this.#pages[place >>> pageBits]
    const view = this.#views[place >>> pageBits]
    const start = place & (largestPage - 1)
    if (!page || !view || view.getUint32(start + 4) !== head) return null
    const key = this.#key
    for (let at = 0; at < length; at += 1) {
      if (page[start + headLength + at] !== key[at]) return null
    }
    return view.getUint32(start)
  }

  #append(head: number, length: number, number: number): number {
    const needed = headLength + length
    let page = this.#pages.at(-1)
    if (!page || this.#end + needed > page.length) {
      const usual = Math.min(largestPage, firstPage << Math.min(this.#pages.length, 8))
      if (this.#pages.length === mostPages) throw new RangeError('too many keys for one table')
      // A key that is longer than a page has one of its own.
      page = new Uint8Array(Math.max(usual, needed))
      this.#pages.push(page)
      this.#views.push(new DataView(page.buffer))
      this.#end = 0
    }
    const last = this.#pages.length - 1
    const start = this.#end
    const view = this.#views[last]
    view?.setUint32(start, number)
    view?.setUint32(start + 4, head)
    for (let at = 0; at < length; at += 1) page[start + headLength + at] = this.#key[at] ?? 0
    this.#end += needed
    return last * largestPage + start
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (const place of this.#slots) {
      if (place === 0) continue
      const page = this.#pages[(place - 1) >>> pageBits]
      const view = this.#views[(place - 1) >>> pageBits]
      if (!page || !view) continue
      const start = (place - 1) & (largestPage - 1)
      const length = view.getUint32(start + 4) >>> 1
      let at = halfSipHash(page, start + headLength, length, this.#secret) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = place
    }
    this.#slots = slots
  }
}

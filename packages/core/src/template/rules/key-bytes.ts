import { halfSipHash } from './half-sip-hash'

/** The key that is looked for, as bytes, with its hash. */
export class KeyBytes {
  readonly #secret: Uint32Array
  #key: string | null = null
  bytes = new Uint8Array(64)
  /** Its bytes. */
  length = 0
  /** Its bytes twice, and 1 more for two bytes a character. */
  head = 0
  hash = 0

  /** @param secret two numbers */
  constructor(secret: Uint32Array) {
    this.#secret = secret
  }

  /** Writes a key: one byte for each character where all have one, else two. Several tables may ask for the same. */
  take(key: string): void {
    if (key === this.#key) return
    this.#key = key
    if (this.bytes.length < key.length * 2) this.bytes = new Uint8Array(key.length * 4)
    const { bytes } = this
    let wide = 0
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at)
      bytes[at] = code
      wide |= code
    }
    this.length = key.length
    if (wide >= 0x100) {
      this.length = key.length * 2
      for (let at = 0; at < key.length; at += 1) {
        const code = key.charCodeAt(at)
        bytes[at * 2] = code
        bytes[at * 2 + 1] = code >> 8
      }
    }
    this.head = this.length * 2 + (wide < 0x100 ? 0 : 1)
    // With a sign: such a number is no object of its own.
    this.hash = halfSipHash(bytes, 0, this.length, this.#secret) | 0
  }
}

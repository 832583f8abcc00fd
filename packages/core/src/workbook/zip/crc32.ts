const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum of ZIP (CRC-32, ISO 3309) over bytes that come in pieces. */
export class Crc32 {
  #state = -1

  update(bytes: Uint8Array): void {
    let state = this.#state
    for (let at = 0; at < bytes.length; at += 1) {
      // Both indexes are within their arrays: the table has all 256 bytes.
      state = (table[(state ^ (bytes[at] as number)) & 0xff] as number) ^ (state >>> 8)
    }
    this.#state = state
  }

  /** Unsigned, as ZIP stores it. */
  get value(): number {
    return ~this.#state >>> 0
  }
}

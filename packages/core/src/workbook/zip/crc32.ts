/** So many bytes are taken at a time, each with a table of its own. */
const slices = 8

const tables = makeTables()

function makeTables(): Int32Array {
  const all = new Int32Array(256 * slices)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    all[byte] = value
  }
  for (let at = 256; at < all.length; at += 1) {
    const before = all[at - 256] as number
    all[at] = (all[before & 0xff] as number) ^ (before >>> 8)
  }
  return all
}

/**
 * The checksum of ZIP (CRC-32, ISO 3309), unsigned, where the platform has none. Every index is within
 * its array: the tables have all 256 values of a byte.
 * @param previous what the bytes before these gave, 0 for the first
 */
export function crc32(bytes: Uint8Array, previous: number): number {
  let state = ~previous
  let at = 0
  const byte = (index: number): number => bytes[index] as number
  const table = (slice: number, value: number): number => tables[slice * 256 + value] as number
  for (const end = bytes.length - (bytes.length % slices); at < end; at += slices) {
    state ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24)
    state =
      table(7, state & 0xff) ^
      table(6, (state >>> 8) & 0xff) ^
      table(5, (state >>> 16) & 0xff) ^
      table(4, state >>> 24) ^
      table(3, byte(at + 4)) ^
      table(2, byte(at + 5)) ^
      table(1, byte(at + 6)) ^
      table(0, byte(at + 7))
  }
  for (; at < bytes.length; at += 1) state = table(0, (state ^ byte(at)) & 0xff) ^ (state >>> 8)
  return ~state >>> 0
}

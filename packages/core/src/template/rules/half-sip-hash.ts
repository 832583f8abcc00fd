const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/**
 * HalfSipHash-1-3 (Aumasson, Bernstein): a hash of 32 bits with a secret of 64. Who does not know the secret
 * can't choose texts with equal hashes. It needs words of 32 bits only, which is what JavaScript has.
 * @param secret two words
 */
export function halfSipHash(
  bytes: Uint8Array,
  start: number,
  length: number,
  secret: Uint32Array,
): number {
  const first = secret[0] ?? 0
  const second = secret[1] ?? 0
  let a = first | 0
  let b = second | 0
  let c = first ^ 0x6c796765
  let d = second ^ 0x74656462
  const words = length >>> 2
  // The words of the text, then its rest with the length; then three rounds to mix.
  for (let round = 0; round < words + 4; round += 1) {
    const at = start + round * 4
    let word = 0
    if (round < words) {
      word =
        (bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24)
    } else if (round === words) {
      word = length << 24
      for (let rest = at; rest < start + length; rest += 1)
        word |= (bytes[rest] ?? 0) << ((rest - at) * 8)
    }
    if (round === words + 1) c ^= 0xff
    d ^= word
    a = (a + b) | 0
    b = rotate(b, 5) ^ a
    a = rotate(a, 16)
    c = (c + d) | 0
    d = rotate(d, 8) ^ c
    a = (a + d) | 0
    d = rotate(d, 7) ^ a
    c = (c + b) | 0
    b = rotate(b, 13) ^ c
    c = rotate(c, 16)
    a ^= word
  }
  return (b ^ d) >>> 0
}

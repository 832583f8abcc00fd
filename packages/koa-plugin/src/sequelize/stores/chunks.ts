/** MariaDB's usual limit on a packet would break the connection with less than a large file. */
const chunkBytes = 1024 * 1024

/** The same bytes in chunks of one size, the last one shorter. Each is a copy. */
export async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let chunk = new Uint8Array(chunkBytes)
  let filled = 0
  for await (const piece of source) {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + chunkBytes - filled)
      chunk.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < chunkBytes) continue
      yield chunk
      chunk = new Uint8Array(chunkBytes)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}

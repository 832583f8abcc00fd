/** Items of one chunk: what a store writes with one statement, a millisecond or two of its time. */
const chunkSize = 200

/** Items in chunks, taken as they are asked for. */
export async function* inChunks<Item>(items: Iterable<Item>): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = []
  for (const item of items) {
    if (chunk.push(item) < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** Bytes that are there already, as a stream. */
export async function* asStream<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces
}

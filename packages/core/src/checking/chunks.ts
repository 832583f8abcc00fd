/** Items of one chunk: what a store writes with one statement, a millisecond or two of its time. */
const chunkSize = 200

/** A list in chunks, cut as they are asked for. */
export async function* inChunks<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += chunkSize) {
    yield items.slice(from, from + chunkSize)
  }
}

/** Bytes that are there already, as a stream. */
export async function* asStream<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces
}

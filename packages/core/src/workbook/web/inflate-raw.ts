/**
 * Inflates what comes in pieces, as it is asked for: a consumer that stops, or reads slowly, holds
 * no more than a few pieces. Errors of `compressed` and of the data are thrown to the consumer.
 */
export async function* inflateRaw(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const feeding = feed(compressed, writer)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    const failure = await feeding
    if (failure !== undefined) throw failure.error
  } finally {
    // After an end both are no-ops; after a stop they free what the inflater holds.
    await Promise.allSettled([reader.cancel(), writer.abort(), feeding])
  }
}

/** Never rejects, so that nothing is left unhandled when the consumer has gone: it tells how it ended. */
async function feed(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    for await (const piece of compressed) await writer.write(piece)
    await writer.close()
    return undefined
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    return { error }
  }
}

import type { IncomingMessage } from 'node:http'

/** Bytes; more than any form of the protocol has. */
const longest = 16_384

/** The body of a small request as it was written; null when it is longer. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > longest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

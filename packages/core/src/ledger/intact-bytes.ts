import { createHash } from 'node:crypto'
import { ConsegnaError } from '../errors/consegna-error'
import type { Sha256 } from '../ports/records'

/**
 * Passes a kept file on. Of a file that is not what it was the last chunk is withheld, so that nobody takes it for
 * the whole.
 * @throws ConsegnaError `store.file-altered` with its hash
 */
export async function* intactBytes(
  sha256: Sha256,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | null = null
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    hash.update(chunk)
    if (held !== null) yield held
    held = chunk
  }
  if (hash.digest('hex') !== sha256) throw new ConsegnaError('store.file-altered', { sha256 })
  if (held !== null) yield held
}

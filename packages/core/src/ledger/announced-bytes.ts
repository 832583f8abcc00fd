import { createHash } from 'node:crypto'
import { ConsegnaError } from '../errors/consegna-error'
import type { FileFacts } from '../ports/records'

const notAsAnnounced = () =>
  new ConsegnaError('store.conflict', { reason: 'the bytes are not those of the file announced' })

/**
 * Passes a file on and ends only when it had the size and the hash announced. Every store passes the bytes of a check
 * through this while it writes them: whatever happened to the upload since it was looked at, what is kept is what the
 * record says.
 * @param file null: a record without a file, which must come without bytes
 * @throws ConsegnaError `store.conflict` as soon as it is clear that the bytes are not those announced
 */
export async function* announcedBytes(
  file: FileFacts | null,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > (file?.size ?? 0)) throw notAsAnnounced()
    hash.update(chunk)
    yield chunk
  }
  if (file === null) return
  if (size !== file.size || hash.digest('hex') !== file.sha256) throw notAsAnnounced()
}

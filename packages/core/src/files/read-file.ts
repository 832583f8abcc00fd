import { ConsegnaError } from '../errors/consegna-error'
import type { Sha256 } from '../ports/records'
import { type Disk, ifThere, onDisk } from './disk'

const chunkBytes = 1024 * 1024

/** The bytes that stand at a place, whatever they are. The file may be deleted meanwhile: it is held open. */
export async function* readFile(
  disk: Disk,
  place: string,
  sha256: Sha256,
): AsyncGenerator<Uint8Array> {
  const handle = await ifThere('read', () => disk.open(place, 'r'))
  if (handle === null) throw new ConsegnaError('store.file-missing', { sha256 })
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes)
      const { bytesRead } = await onDisk('read', () => handle.read(chunk, 0, chunkBytes))
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

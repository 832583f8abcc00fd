import { open } from 'node:fs/promises'
import type { ByteSource } from '@consegna/core'
import type { UploadedFile } from './received'

/** Opens an upload for random access, uses it, and closes it. */
export async function withByteSource<Result>(
  file: UploadedFile,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  if (file.at === 'memory') {
    const { bytes } = file
    return use({
      size: bytes.length,
      read: async (offset, length) => bytes.subarray(offset, offset + length),
    })
  }
  const handle = await open(file.path, 'r')
  try {
    const { size } = await handle.stat()
    return await use({
      size,
      read: async (offset, length) => {
        const wanted = Math.max(0, Math.min(length, size - offset))
        const bytes = new Uint8Array(wanted)
        let filled = 0
        while (filled < wanted) {
          const { bytesRead } = await handle.read(bytes, filled, wanted - filled, offset + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return bytes.subarray(0, filled)
      },
    })
  } finally {
    await handle.close()
  }
}

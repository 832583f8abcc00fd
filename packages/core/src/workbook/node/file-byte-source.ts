import { open } from 'node:fs/promises'
import type { ByteSource } from '../../ports/workbook-reader'

export interface FileByteSource extends ByteSource {
  readonly path: string
  close(): Promise<void>
}

/**
 * A file on disk, kept open until `close`. Its size is taken once: what is appended later is not seen.
 * @throws the file system's error when the file cannot be opened or read
 */
export async function fileByteSource(path: string): Promise<FileByteSource> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return {
      size,
      path,
      read: async (offset, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
        let filled = 0
        while (filled < bytes.length) {
          const left = bytes.length - filled
          const { bytesRead } = await file.read(bytes, filled, left, offset + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return filled === bytes.length ? bytes : bytes.subarray(0, filled)
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

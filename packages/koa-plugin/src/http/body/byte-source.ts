import { type ByteSource, bufferByteSource, fileByteSource } from '@consegna/core'
import type { UploadedFile } from './received'

/** Opens an upload for random access, uses it, and closes it. */
export async function withByteSource<Result>(
  file: UploadedFile,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  if (file.at === 'memory') return use(bufferByteSource(file.bytes))
  const source = await fileByteSource(file.path)
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

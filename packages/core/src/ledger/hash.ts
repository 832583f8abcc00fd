import { createHash, randomBytes } from 'node:crypto'
import type { Sha256 } from '../ports/records'
import type { ByteSource } from '../ports/workbook-reader'

const chunkBytes = 1024 * 1024

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): Sha256 {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** As `Ids.salt`, by the system's own randomness. */
export const randomSalt = (): string => randomBytes(16).toString('hex')

/** The bytes of a file in chunks of at most 1 MB. */
export async function* readChunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < source.size; offset += chunkBytes) {
    yield await source.read(offset, Math.min(chunkBytes, source.size - offset))
  }
}

/** SHA-256 of a file, read in chunks. */
export async function fileSha256(source: ByteSource): Promise<Sha256> {
  const hash = createHash('sha256')
  for await (const chunk of readChunks(source)) hash.update(chunk)
  return hash.digest('hex')
}

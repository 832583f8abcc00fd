import type { ByteSource } from '../ports/workbook-reader'

/** A file that is in memory already. The bytes are not copied: they must not change while it is read. */
export function bufferByteSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}

import type { ByteSource } from '../../ports/workbook-reader'

/** A file that a person has chosen in a browser, or any other Blob: only what is read is loaded. */
export function blobByteSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  }
}

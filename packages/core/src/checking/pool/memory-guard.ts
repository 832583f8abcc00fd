import { getHeapStatistics } from 'node:v8'
import type { ByteSource } from '../../ports/workbook-reader'

/** Thrown from a worker's file when what lies outside its heap is too much. */
export class TooMuchMemory extends Error {}

/**
 * A file that stops being read when this thread's buffers take more than the limit: the limit of a
 * worker's heap does not count them.
 */
export function guarded(file: ByteSource, maxBytes: number): ByteSource {
  return {
    size: file.size,
    read: (offset, length) => {
      if (getHeapStatistics().external_memory > maxBytes) throw new TooMuchMemory()
      return file.read(offset, length)
    },
  }
}

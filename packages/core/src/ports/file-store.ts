import type { FileFacts, Instant, Sha256 } from './records'

/**
 * Where uploaded files may be kept instead of in the database, each under the SHA-256 of its bytes. The same bytes
 * are one file, whoever handed them in: who may read it, and when nobody refers to it any more, is known by the
 * stores alone. Nothing that came from a browser may be used as a hash here.
 *
 * Whatever is not 64 lower-case hexadecimal digits is refused with ConsegnaError `store.invalid`, before anything
 * is touched. Every operation may reject with ConsegnaError `store.files-unavailable` (disk full, folder not
 * writable, storage away): nothing is half-done, try again.
 */
export interface FileStore {
  /**
   * Keeps a file. It resolves when the bytes would survive a loss of power, and not before all of them have come and
   * were found to have the size and hash given; until then nothing is found under this hash that was not there
   * before. Written also when it is there already: that mends a file that was damaged.
   * The bytes are read once; an error thrown there comes through as it is, and nothing is kept.
   * @throws ConsegnaError `store.conflict` when the bytes have another size or hash
   */
  put(file: FileFacts, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /**
   * The bytes, in chunks of at most 1 MB or as they came. A file that is not what it was is never handed out whole:
   * the last chunk comes after the hash was verified.
   * @throws ConsegnaError `store.file-missing`, or `store.file-altered`, with its `sha256`
   */
  get(sha256: Sha256): AsyncIterable<Uint8Array>
  /** Whether there is such a file; not whether it is intact. */
  has(sha256: Sha256): Promise<boolean>
  /** False when there is no such file. Whoever reads it at that moment gets the whole, or an error. */
  delete(sha256: Sha256): Promise<boolean>
  /** The hashes of the files that were last put before this instant, each once, in any order. */
  list(putBefore: Instant): AsyncIterable<Sha256>
  /**
   * Deletes what puts left behind that were broken off, by a crash for instance, and were last written to before
   * this instant. Files are not touched.
   * @returns how many were deleted
   */
  removeLeftovers(writtenBefore: Instant): Promise<number>
}

import type { ByteSource } from '../../ports/workbook-reader'

/**
 * Remembers that it was the source that failed. A disk that cannot be read is not a damaged
 * workbook: what the source threw must reach the caller as it is, through every library between.
 */
export class WatchedSource implements ByteSource {
  readonly #source: ByteSource
  readonly size: number
  failure: { readonly error: unknown } | undefined

  constructor(source: ByteSource) {
    this.#source = source
    this.size = source.size
  }

  /** Stays within the file: offsets and lengths come from the archive and may lie. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const start = Math.max(0, Math.min(offset, this.size))
    const end = Math.max(start, Math.min(offset + length, this.size))
    try {
      return await this.#source.read(start, end - start)
    } catch (error) {
      this.failure = { error }
      throw error
    }
  }
}

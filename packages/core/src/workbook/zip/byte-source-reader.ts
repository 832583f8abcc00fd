import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { ByteSource } from '../../ports/workbook-reader'

/** Lets the ZIP library read from a byte source, and remembers when it was the source that failed. */
export class ByteSourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource
  /** A disk that fails is not a damaged workbook: what the source threw must reach the caller as it is. */
  sourceFailure: { readonly error: unknown } | undefined

  constructor(source: ByteSource) {
    super(source)
    this.#source = source
    this.size = source.size
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    // Offsets and lengths come from the archive and may lie.
    const start = Math.max(0, Math.min(offset, this.size))
    const end = Math.max(start, Math.min(offset + length, this.size))
    try {
      return await this.#source.read(start, end - start)
    } catch (error) {
      this.sourceFailure = { error }
      throw error
    }
  }
}

import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { ByteSource } from '../../ports/workbook-reader'

/** Lets the ZIP library read from a byte source. */
export class ByteSourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super(source)
    this.#source = source
    this.size = source.size
  }

  override readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return this.#source.read(offset, length)
  }
}

import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { ByteSource, WorkbookLimits } from '../../ports/workbook-reader'
import { overLimit } from '../refusals'

/** Headers are read by dozens of bytes; many small entries lie in one window. */
const windowLength = 16 * 1024
/** Name, extra fields and comment of an entry take a tenth of this. */
const directoryBytesPerPart = 1_000
/** The end of an archive, with the longest comment that it can have. */
const endLength = 22 + 0xffff

/**
 * Lets the ZIP library read the directory and the headers of an archive. The directory is held whole:
 * one that is longer than the allowed number of parts can need is refused before it is loaded.
 */
export class ByteSourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource
  readonly #maxParts: number
  #window = new Uint8Array()
  #windowOffset = 0

  constructor(source: ByteSource, { maxParts }: WorkbookLimits) {
    super(source)
    this.#source = source
    this.#maxParts = maxParts
    this.size = source.size
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const within = Math.min(length, Math.max(0, this.size - offset))
    if (within > windowLength) {
      const maximum = Math.max(this.#maxParts * directoryBytesPerPart, endLength)
      if (within > maximum) throw overLimit('maxParts', this.#maxParts)
      return this.#source.read(offset, within)
    }
    const windowEnd = this.#windowOffset + this.#window.length
    if (offset < this.#windowOffset || offset + within > windowEnd) {
      this.#window = Uint8Array.from(await this.#source.read(offset, windowLength))
      this.#windowOffset = offset
    }
    return this.#window.slice(offset - this.#windowOffset, offset - this.#windowOffset + within)
  }
}

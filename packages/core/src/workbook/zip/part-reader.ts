import type { WorkbookPlatform } from '../../ports/workbook-platform'
import type { ByteSource, WorkbookLimits } from '../../ports/workbook-reader'
import { asDamage, damaged, overLimit } from '../refusals'
import type { ReadingTime } from './reading-time'
import { WatchedSource } from './watched-source'

/** Where a part lies in the file, and what the archive's directory claims about it. */
export interface PartLocation {
  readonly name: string
  readonly offset: number
  readonly compressedSize: number
  readonly size: number
  readonly crc32: number
  readonly stored: boolean
}

const pieceLength = 256 * 1024

export interface PartReading {
  readonly limits: WorkbookLimits
  readonly platform: WorkbookPlatform
  readonly time: ReadingTime
}

/** Reads parts as streams and counts what comes out. */
export class PartReader {
  readonly #source: ByteSource
  readonly #reading: PartReading
  /** A part that is read twice counts once: a caller may go through a sheet again. */
  readonly #inflated = new Map<string, number>()
  #total = 0

  constructor(source: ByteSource, reading: PartReading) {
    this.#source = source
    this.#reading = reading
  }

  /**
   * The part's bytes, inflated piece by piece; the end is reached only when size and checksum agree.
   * @param maxBytes at most `maxPartBytes`
   */
  async *read(part: PartLocation, maxBytes: number): AsyncGenerator<Uint8Array> {
    // Whatever the part claims, no more than this is inflated: what is longer than its claim is damaged.
    if (part.size > maxBytes) throw overLimit('maxPartBytes', maxBytes)
    const { platform, time, limits } = this.#reading
    const { maxTotalBytes } = limits
    const before = this.#inflated.get(part.name) ?? 0
    if (this.#total - before + part.size > maxTotalBytes)
      throw overLimit('maxTotalBytes', maxTotalBytes)
    const source = new WatchedSource(this.#source)
    const pieces = storedPieces(source, part)
    let checksum = 0
    let length = 0
    try {
      for await (const piece of part.stored ? pieces : platform.inflateRaw(pieces)) {
        time.check()
        length += piece.length
        if (length > part.size) throw damaged(part.name)
        this.#count(part.name, length)
        checksum = platform.crc32(piece, checksum)
        yield piece
      }
    } catch (error) {
      throw source.failure === undefined ? asDamage(part.name, error) : source.failure.error
    }
    if (length !== part.size || checksum !== part.crc32) throw damaged(part.name)
  }

  #count(name: string, length: number): void {
    const before = this.#inflated.get(name) ?? 0
    if (length <= before) return
    this.#inflated.set(name, length)
    this.#total += length - before
  }
}

async function* storedPieces(
  source: ByteSource,
  part: PartLocation,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < part.compressedSize; ) {
    const length = Math.min(pieceLength, part.compressedSize - at)
    const piece = await source.read(part.offset + at, length)
    if (piece.length === 0) throw damaged(part.name)
    at += piece.length
    yield piece as Uint8Array<ArrayBuffer>
  }
}

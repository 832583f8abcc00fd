import type { ByteSource, WorkbookLimits } from '../../ports/workbook-reader'
import { asDamage, damaged, overLimit } from '../refusals'
import { Crc32 } from './crc32'
import { inflateRaw } from './inflate-raw'

/** Where a part lies in the file, and what the archive's directory claims about it. */
export interface PartLocation {
  readonly name: string
  readonly offset: number
  readonly compressedSize: number
  readonly size: number
  readonly crc32: number
  readonly stored: boolean
}

const pieceLength = 65_536

/** Reads parts as streams and counts what comes out. */
export class PartReader {
  readonly #source: ByteSource
  readonly #limits: WorkbookLimits
  /** A part that is read twice counts once: a caller may go through a sheet again. */
  readonly #inflated = new Map<string, number>()
  #total = 0

  constructor(source: ByteSource, limits: WorkbookLimits) {
    this.#source = source
    this.#limits = limits
  }

  /**
   * The part's bytes, inflated piece by piece; the end is reached only when size and checksum agree.
   * @param maxBytes at most `maxPartBytes`
   */
  async *read(part: PartLocation, maxBytes: number): AsyncGenerator<Uint8Array> {
    // The claim may only refuse: an honest one saves the work, a low one is found while inflating.
    if (part.size > maxBytes) throw overLimit('maxPartBytes', maxBytes)
    const failure: { cause?: unknown; happened: boolean } = { happened: false }
    const stored = this.#storedPieces(part, failure)
    const checksum = new Crc32()
    let length = 0
    try {
      for await (const piece of part.stored ? stored : inflateRaw(stored)) {
        length += piece.length
        if (length > maxBytes) throw overLimit('maxPartBytes', maxBytes)
        if (length > part.size) throw damaged(part.name)
        this.#count(part.name, length)
        checksum.update(piece)
        yield piece
      }
    } catch (error) {
      if (failure.happened) throw failure.cause
      throw asDamage(part.name, error)
    }
    if (length !== part.size || checksum.value !== part.crc32) throw damaged(part.name)
  }

  async *#storedPieces(
    part: PartLocation,
    failure: { cause?: unknown; happened: boolean },
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let at = 0; at < part.compressedSize; ) {
      const length = Math.min(pieceLength, part.compressedSize - at)
      const piece = await this.#source.read(part.offset + at, length).catch((error: unknown) => {
        failure.happened = true
        failure.cause = error
        throw error
      })
      if (piece.length === 0) throw damaged(part.name)
      at += piece.length
      yield piece as Uint8Array<ArrayBuffer>
    }
  }

  #count(name: string, length: number): void {
    const before = this.#inflated.get(name) ?? 0
    if (length <= before) return
    this.#inflated.set(name, length)
    this.#total += length - before
    const { maxTotalBytes } = this.#limits
    if (this.#total > maxTotalBytes) throw overLimit('maxTotalBytes', maxTotalBytes)
  }
}

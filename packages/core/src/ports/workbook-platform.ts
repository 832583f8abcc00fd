/** What platforms do with bytes more quickly than a program of ours. */
export interface ByteTexts {
  /**
   * Whether all bytes are whole characters of UTF-8. It may say no where it does not know: then they are
   * looked at one by one.
   */
  readonly isUtf8: (bytes: Uint8Array) => boolean
  /**
   * A text with one character for each byte: its own for those below 0x80, any single one for others, of
   * which the caller makes no use.
   */
  readonly fromAscii: (bytes: Uint8Array) => string
}

/** What reading a workbook takes from the machine that it runs on. */
export interface WorkbookPlatform {
  /**
   * Inflates raw DEFLATE data (RFC 1951) that come in pieces, as it is asked for: a consumer that stops,
   * or reads slowly, holds no more than a few pieces.
   * @throws to the consumer, for data that cannot be inflated, end too early, or go on behind their end (some
   * `DecompressionStream`s, as that of Node 20, let the last pass);
   * errors of `compressed` pass unchanged
   */
  readonly inflateRaw: (
    compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
  ) => AsyncIterable<Uint8Array>
  /**
   * The checksum of ZIP (CRC-32, ISO 3309) over bytes that come in pieces, unsigned.
   * @param previous what the pieces before gave, 0 for the first
   */
  readonly crc32: (bytes: Uint8Array, previous: number) => number
  readonly byteTexts: ByteTexts
  /** Milliseconds from any fixed moment; never goes back. */
  readonly now: () => number
}

import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { ForgedEntry } from './forged-zip'

const blockLength = 1_000_000

/**
 * A part of many equal blocks between a beginning and an end. A block is deflated once, so that
 * it costs nothing to make what inflates to half a gigabyte.
 */
export function bombEntry(
  name: string,
  { before, block, times, after }: { before: string; block: string; times: number; after: string },
): ForgedEntry & { readonly size: number } {
  const repeated = Buffer.from(block.repeat(Math.ceil(blockLength / block.length)))
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const deflatedBlock = deflateRawSync(repeated, flush)
  let checksum = crc32(before)
  for (let time = 0; time < times; time += 1) checksum = crc32(repeated, checksum)
  return {
    name,
    content: '',
    deflated: Buffer.concat([
      deflateRawSync(before, flush),
      ...Array.from({ length: times }, () => deflatedBlock),
      deflateRawSync(after),
    ]),
    size: before.length + repeated.length * times + after.length,
    crc32: crc32(after, checksum),
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { TemplateRef } from '../ports/records'
import type { Template } from '../template/define-template'
import type { ListContent } from '../validation/list-content'
import { readListLines, writeListLines } from '../validation/list-lines'

/** Characters of one piece on its way to be packed: few pieces cost less than many lines. */
const pieceLength = 64 * 1024

/**
 * Beyond this many characters a list's values are not kept: one text may stand in a million cells of a small file.
 * A hundred thousand entries of the scholarships are 25 million.
 */
const maxLength = 256 * 1024 * 1024

class TooLong extends Error {}

async function* pieces(lines: AsyncIterable<string>, limit: number): AsyncGenerator<string> {
  let piece = ''
  let length = 0
  for await (const line of lines) {
    piece += `${line}\n`
    length += line.length
    if (length > limit) throw new TooLong()
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

/**
 * What the cells of a list hold, packed: about as many bytes as the workbook had. The list itself is
 * never in memory.
 * @param limit characters before packing
 * @returns null when there is more than the limit
 */
export async function packReading(
  content: ListContent,
  limit: number = maxLength,
): Promise<readonly Uint8Array[] | null> {
  const packed: Uint8Array[] = []
  try {
    await pipeline(
      Readable.from(pieces(writeListLines(content), limit)),
      createGzip({ level: 4, chunkSize: pieceLength }),
      async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const chunk of chunks) packed.push(chunk)
      },
    )
  } catch (error) {
    if (error instanceof TooLong) return null
    throw error
  }
  return packed
}

async function* unpackedLines(packed: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const gunzip = createGunzip({ chunkSize: pieceLength })
  // What breaks off the source breaks off the lines below, which tell it.
  const feeding = pipeline(Readable.from(packed), gunzip).catch(() => undefined)
  try {
    gunzip.setEncoding('utf8')
    let rest = ''
    for await (const piece of gunzip) {
      const [end = '', ...lines] = String(piece).split('\n')
      rest += end
      if (lines.length === 0) continue
      yield rest
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    gunzip.destroy()
    await feeding
  }
}

async function isEmpty(packed: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const { length } of packed) if (length > 0) return false
  return true
}

/**
 * The list that was packed.
 * @param packed called for each reading
 * @param templateOf the template that the list follows, or another to be content with
 * @returns null when nothing was packed, or by a version of this package that packed otherwise
 */
export async function unpackReading(
  packed: () => AsyncIterable<Uint8Array>,
  templateOf: (written: TemplateRef) => Template,
): Promise<ListContent | null> {
  if (await isEmpty(packed())) return null
  return readListLines(() => unpackedLines(packed()), templateOf)
}

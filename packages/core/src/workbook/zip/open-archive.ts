import { type Entry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import type { ByteSource, WorkbookLimits } from '../../ports/workbook-reader'
import { normalizePartName } from '../package/part-name'
import { asDamage, damaged, overLimit, wholeArchive } from '../refusals'
import { ByteSourceReader } from './byte-source-reader'
import { type PartLocation, PartReader } from './part-reader'
import { WatchedSource } from './watched-source'

/** The parts of a workbook file. Names are compared without regard to case, as the format wants. */
export interface Archive {
  readonly partNames: readonly string[]
  has(part: string): boolean
  /**
   * A part's bytes, inflated as they are asked for; size and checksum are verified at the end.
   * @param maxBytes less than `maxPartBytes` for parts that are kept whole
   * @throws UnreadableWorkbookError when the part is missing, damaged, or over a limit
   */
  read(part: string, maxBytes?: number): AsyncIterable<Uint8Array>
}

const deflated = 8

/**
 * Reads the directory of a ZIP and verifies every entry's own header, so that an archive which two
 * programs could read differently (overlaps, twofold names, headers that contradict the directory,
 * bytes before or behind) goes no further.
 */
export async function openArchive(source: ByteSource, limits: WorkbookLimits): Promise<Archive> {
  const watched = new WatchedSource(source)
  const parts = new Map<string, PartLocation>()
  try {
    const zip = new ZipReader(new ByteSourceReader(watched), {
      useWebWorkers: false,
      checkOverlappingEntry: true,
      strictness: 'strict',
      // Part names get checks of their own, which take the back slashes of old writers.
      filenameValidation: 'tolerant',
    })
    let count = 0
    for await (const entry of zip.getEntriesGenerator()) {
      count += 1
      if (count > limits.maxParts) throw overLimit('maxParts', limits.maxParts)
      // Before the headers are compared: those of strongly encrypted entries are masked.
      if (entry.encrypted) throw new UnreadableWorkbookError('workbook.encrypted')
      const part = await locate(entry)
      if (part === null) continue
      const key = part.name.toLowerCase()
      if (parts.has(key)) throw damaged(part.name)
      parts.set(key, part)
    }
    await zip.close()
  } catch (error) {
    throw watched.failure === undefined ? asDamage(wholeArchive, error) : watched.failure.error
  }

  const partReader = new PartReader(source, limits)
  return {
    partNames: [...parts.values()].map((part) => part.name),
    has: (name) => parts.has(name.toLowerCase()),
    read: (name, maxBytes = limits.maxPartBytes) => {
      const part = parts.get(name.toLowerCase())
      if (part === undefined) throw damaged(name)
      return partReader.read(part, Math.min(maxBytes, limits.maxPartBytes))
    },
  }
}

/** Null for a folder. */
async function locate(entry: Entry): Promise<PartLocation | null> {
  if (entry.filename.split(/[\\/]/).includes('..')) throw damaged(wholeArchive)
  const name = normalizePartName(entry.filename)
  if (name === null) throw damaged(wholeArchive)
  if (entry.directory) return null
  // Only checks: nothing is inflated or written here.
  await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true })
  const local = entry.localDirectory
  const stored = entry.compressionMethod === 0
  const { crc32 } = entry
  if (local === undefined || crc32 === undefined) throw damaged(name)
  if (!stored && entry.compressionMethod !== deflated) throw damaged(name)
  return {
    name,
    offset: local.dataOffset,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32,
    stored,
  }
}

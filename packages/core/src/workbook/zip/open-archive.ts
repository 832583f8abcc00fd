import { type Entry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import type { ByteTexts, WorkbookPlatform } from '../../ports/workbook-platform'
import type { ByteSource, WorkbookLimits } from '../../ports/workbook-reader'
import { damaged, irregular, overLimit } from '../refusals'
import { archiveDamage } from './archive-damage'
import { requireOneEnd } from './archive-end'
import { ByteSourceReader } from './byte-source-reader'
import { entryName } from './entry-name'
import { type PartLocation, PartReader } from './part-reader'
import { ReadingTime } from './reading-time'
import { WatchedSource } from './watched-source'

/** The parts of a workbook file. Names are compared without regard to case, as the format wants. */
export interface Archive {
  readonly partNames: readonly string[]
  /** What its bytes are looked at with. */
  readonly byteTexts: ByteTexts
  has(part: string): boolean
  /**
   * A part's bytes, inflated as they are asked for; size and checksum are verified at the end.
   * @param maxBytes less than `maxPartBytes` for parts that are kept whole
   * @throws UnreadableWorkbookError when the part is missing, damaged, or over a limit
   */
  read(part: string, maxBytes?: number): AsyncIterable<Uint8Array>
  /** @throws UnreadableWorkbookError when reading has taken longer than it may */
  checkTime(): void
}

/** What an archive is read with. */
export interface ArchiveReading {
  readonly limits: WorkbookLimits
  readonly platform: WorkbookPlatform
}

const deflated = 8

/**
 * Reads the directory of a ZIP and verifies every entry's own header, so that an archive which two
 * programs could read differently (overlaps, twofold names, headers that contradict the directory,
 * bytes before or behind) goes no further.
 */
export async function openArchive(source: ByteSource, reading: ArchiveReading): Promise<Archive> {
  const { limits, platform } = reading
  const time = new ReadingTime(platform.now, limits)
  const parts = await readDirectory(source, limits, time)
  const partReader = new PartReader(source, { ...reading, time })
  return {
    partNames: [...parts.values()].map((part) => part.name),
    byteTexts: platform.byteTexts,
    has: (name) => parts.has(name.toLowerCase()),
    read: (name, maxBytes = limits.maxPartBytes) => {
      const part = parts.get(name.toLowerCase())
      if (part === undefined) throw damaged(name)
      return partReader.read(part, Math.min(maxBytes, limits.maxPartBytes))
    },
    checkTime: () => time.check(),
  }
}

/** Where the parts lie, by their names in lower case. */
async function readDirectory(
  source: ByteSource,
  limits: WorkbookLimits,
  time: ReadingTime,
): Promise<ReadonlyMap<string, PartLocation>> {
  const watched = new WatchedSource(source)
  const parts = new Map<string, PartLocation>()
  try {
    const zip = new ZipReader(new ByteSourceReader(watched, limits), {
      useWebWorkers: false,
      checkOverlappingEntry: true,
      strictness: 'strict',
      // Part names get checks of their own, which take the back slashes of old writers.
      filenameValidation: 'tolerant',
    })
    const entries: Entry[] = []
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.length >= limits.maxParts) throw overLimit('maxParts', limits.maxParts)
      // Before any header is compared: those of strongly encrypted entries are masked.
      if (entry.encrypted) throw new UnreadableWorkbookError('workbook.encrypted')
      entries.push(entry)
    }
    for (const entry of entries) {
      time.check()
      const part = await locate(entry)
      if (part === null) continue
      const key = part.name.toLowerCase()
      if (parts.has(key)) throw irregular('duplicate', { part: part.name })
      parts.set(key, part)
    }
    await zip.close()
    // Last, so that the library's own reasons come first: they say more.
    await requireOneEnd(watched)
  } catch (error) {
    throw watched.failure === undefined ? archiveDamage(error) : watched.failure.error
  }
  return parts
}

/** Null for a folder. */
async function locate(entry: Entry): Promise<PartLocation | null> {
  const name = entryName(entry.filename)
  if (name === null) throw irregular('part-name')
  if (entry.directory) {
    if (/[\\/]$/.test(entry.filename)) return null
    // Most programs go by the name: what they read would be missing here.
    throw irregular('headers', { part: name })
  }
  const stored = entry.compressionMethod === 0
  if (!stored && entry.compressionMethod !== deflated)
    throw irregular('compression', { part: name })
  // Only checks: nothing is inflated or written here.
  await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true })
  const local = entry.localDirectory
  const { crc32 } = entry
  if (local === undefined || crc32 === undefined) throw damaged(name)
  return {
    name,
    offset: local.dataOffset,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32,
    stored,
  }
}

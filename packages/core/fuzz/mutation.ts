import type { FuzzArchive, FuzzEntry } from './archive'
import type { Random } from './random'

/** One change of a file, the same for the same numbers. */
export interface Mutation {
  readonly name: string
  readonly change: (archive: FuzzArchive, random: Random) => FuzzArchive
}

/** An archive with one of its entries changed. */
export function withEntry(
  archive: FuzzArchive,
  at: number,
  change: (entry: FuzzEntry) => FuzzEntry,
): FuzzArchive {
  const entries = archive.entries.map((entry, index) => (index === at ? change(entry) : entry))
  return { ...archive, entries }
}

/** An archive with an entry changed that chance picks. */
export const withAnyEntry = (
  archive: FuzzArchive,
  random: Random,
  change: (entry: FuzzEntry) => FuzzEntry,
): FuzzArchive => withEntry(archive, random.int(archive.entries.length), change)

/** Numbers at which programs err. */
export const edges: readonly number[] = [
  0, 1, 2, 7, 20, 45, 127, 128, 255, 256, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x7fffffff, 0x80000000,
  0xfffffffe, 0xffffffff,
]

export const someBytes = (random: Random, most: number): Uint8Array =>
  Uint8Array.from({ length: 1 + random.int(most) }, () => random.int(256))

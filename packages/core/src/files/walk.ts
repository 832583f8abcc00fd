import { join } from 'node:path'
import type { Instant } from '../ports/records'
import { type Disk, ifThere } from './disk'
import { isFolderOfFiles } from './places'

/** A file of the folder that was last written to before an instant. */
interface Found {
  readonly name: string
  readonly path: string
}

const namesIn = async (disk: Disk, folder: string): Promise<readonly string[]> =>
  (await ifThere('list', () => disk.readdir(folder))) ?? []

/** Folder by folder; what nobody of ours wrote is passed over. What goes meanwhile may be missing. */
export async function* walk(
  disk: Disk,
  folder: string,
  isWanted: (name: string) => boolean,
  writtenBefore: Instant,
): AsyncGenerator<Found> {
  const before = Date.parse(writtenBefore)
  for (const part of (await namesIn(disk, folder)).filter(isFolderOfFiles)) {
    for (const name of (await namesIn(disk, join(folder, part))).filter(isWanted)) {
      const path = join(folder, part, name)
      const facts = await ifThere('list', () => disk.stat(path))
      if (facts !== null && facts.mtimeMs < before) yield { name, path }
    }
  }
}

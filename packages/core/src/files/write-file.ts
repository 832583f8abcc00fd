import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { announcedBytes } from '../ledger/announced-bytes'
import type { FileFacts } from '../ports/records'
import { type Disk, onDisk } from './disk'
import { leftoverEnding } from './places'
import { syncFolder } from './sync-folder'

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, written)
    written += bytesWritten
  }
}

/** The folder stands in the one above it for good, also when another process has only just made it. */
async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = (await disk.mkdir(folder, { recursive: true, mode: 0o700 })) ?? folder
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(disk, dirname(made))
  }
}

/**
 * Writes a file beside its place, whole and synced, and gives it its name last: under its name there is all of it,
 * or what was there before. What does not get that far is removed again, or left for `removeLeftovers`.
 */
export async function writeFile(
  disk: Disk,
  place: string,
  file: FileFacts,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(place)
  const temporary = join(
    folder,
    `${file.sha256}.${randomBytes(8).toString('hex')}${leftoverEnding}`,
  )
  await onDisk('write', () => makeFolder(disk, folder))
  // `wx`: a name that is taken, be it by a link, is not followed.
  const handle = await onDisk('write', () => disk.open(temporary, 'wx', 0o600))
  try {
    try {
      for await (const chunk of announcedBytes(file, bytes)) {
        await onDisk('write', () => writeAll(handle, chunk))
      }
      await onDisk('write', () => handle.sync())
    } finally {
      await onDisk('write', () => handle.close())
    }
    await onDisk('write', () => disk.rename(temporary, place))
  } catch (error) {
    await disk.unlink(temporary).catch(() => {})
    throw error
  }
  await onDisk('write', () => syncFolder(disk, folder))
}

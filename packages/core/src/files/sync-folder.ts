import type { Disk } from './disk'

/** From here on a name that was added to the folder, or taken from it, would survive a loss of power. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  // Windows has no such operation for folders; its file systems write names down by themselves.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

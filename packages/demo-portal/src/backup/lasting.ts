import { open } from 'node:fs/promises'

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** After this the file's bytes survive a power cut, as far as the disk keeps its word. */
export const syncFile = (path: string): Promise<void> => synced(path)

/** After this the names in a folder do. Windows has no such thing, and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await synced(path)
}

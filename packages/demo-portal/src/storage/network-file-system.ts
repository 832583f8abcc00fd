import { statfs } from 'node:fs/promises'

/** From Linux' `statfs(2)`; other systems number theirs otherwise, and are not asked. */
const networks: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
])

/** What kind of network file system holds the file, on which SQLite is not safe; null when none is known to. */
export async function networkFileSystemOf(path: string): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const { type } = await statfs(path)
  return networks.get(type) ?? null
}

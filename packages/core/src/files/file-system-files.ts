import { dirname, resolve } from 'node:path'
import { intactBytes } from '../ledger/intact-bytes'
import type { FileStore } from '../ports/file-store'
import { type Disk, ifThere, onDisk, systemDisk } from './disk'
import { isFile, isLeftover, placeOf } from './places'
import { readFile } from './read-file'
import { syncFolder } from './sync-folder'
import { walk } from './walk'
import { writeFile } from './write-file'

export interface FileSystemFilesOptions {
  /**
   * Path of a folder on a file system that keeps what was synced, and renames within a folder in one step: a local
   * disk, or NFS. Made when it is missing; it and all in it are for the process's own user only. It belongs to one
   * portal's database alone, whose processes may share it.
   */
  readonly folder: string
  /** @default `node:fs/promises` */
  readonly disk?: Disk
}

/** Files in a folder: each is written beside its place, synced, and named last. Opens nothing until it is used. */
export function fileSystemFiles(options: FileSystemFilesOptions): FileStore {
  const folder = resolve(options.folder)
  const { disk = systemDisk } = options
  const remove = async (path: string): Promise<boolean> => {
    const isThere = await ifThere('delete', async () => {
      await disk.unlink(path)
      return true
    })
    if (isThere) await onDisk('delete', () => syncFolder(disk, dirname(path)))
    return isThere ?? false
  }
  return {
    put: async (file, bytes) => writeFile(disk, placeOf(folder, file.sha256), file, bytes),
    async *get(sha256) {
      yield* intactBytes(sha256, readFile(disk, placeOf(folder, sha256), sha256))
    },
    has: async (sha256) => {
      const place = placeOf(folder, sha256)
      return (await ifThere('read', () => disk.stat(place))) !== null
    },
    delete: async (sha256) => remove(placeOf(folder, sha256)),
    async *list(putBefore) {
      for await (const { name } of walk(disk, folder, isFile, putBefore)) yield name
    },
    removeLeftovers: async (writtenBefore) => {
      let removed = 0
      for await (const { path } of walk(disk, folder, isLeftover, writtenBefore)) {
        if (await remove(path)) removed += 1
      }
      return removed
    },
  }
}

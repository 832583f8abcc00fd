import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A folder with little room, which can be taken and given back, and which can be made read-only. */
export interface SmallFolder {
  readonly path: string
  /** Takes all the room that is left. */
  fill(): void
  /** Gives it back. */
  free(): void
  /** Nobody may have a file open for writing. */
  makeReadOnly(): void
  makeWritable(): void
  remove(): void
}

const mounted = new Set<string>()
const unmount = (path: string): void => {
  if (mounted.delete(path)) spawnSync('umount', ['--lazy', path])
}
process.once('exit', () => {
  for (const path of mounted) unmount(path)
})

/**
 * A file system of its own in memory, which only root may make.
 * @returns null for everybody else, and where the system forbids it to root too
 */
export function smallFolder(path: string, megabytes: number): SmallFolder | null {
  mkdirSync(path)
  const size = `size=${megabytes}m,mode=0755`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', path]).status !== 0) return null
  mounted.add(path)
  const filler = join(path, 'filler')
  const remount = (mode: 'ro' | 'rw') =>
    execFileSync('mount', ['-o', `remount,${mode}`, path], { stdio: 'ignore' })
  return {
    path,
    fill: () => {
      const file = openSync(filler, 'a')
      for (const bytes of [65_536, 4096, 1]) while (fits(file, Buffer.alloc(bytes))) {}
      closeSync(file)
    },
    free: () => rmSync(filler, { force: true }),
    makeReadOnly: () => remount('ro'),
    makeWritable: () => remount('rw'),
    remove: () => unmount(path),
  }
}

function fits(file: number, bytes: Uint8Array): boolean {
  try {
    return writeSync(file, bytes) === bytes.length
  } catch {
    return false
  }
}

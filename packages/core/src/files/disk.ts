import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { ConsegnaError } from '../errors/consegna-error'

/** What of `node:fs/promises` files are kept with; whoever gives another may let each of it fail. */
export interface Disk {
  readonly mkdir: typeof mkdir
  readonly open: typeof open
  readonly readdir: typeof readdir
  readonly rename: typeof rename
  readonly stat: typeof stat
  readonly unlink: typeof unlink
}

export const systemDisk: Disk = { mkdir, open, readdir, rename, stat, unlink }

/** The system's name for what went wrong: `ENOSPC`, `EROFS`, `EACCES`. */
function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : 'unknown'
}

/**
 * Runs something on the disk; whatever it throws can be told to an operator. The path stays in `cause`.
 * @param task what was tried: `write`, `read`, `delete`, `list`
 */
export async function onDisk<Result>(
  task: string,
  operation: () => Promise<Result>,
): Promise<Result> {
  try {
    return await operation()
  } catch (cause) {
    throw new ConsegnaError(
      'store.files-unavailable',
      { task, system: systemCode(cause) },
      { cause },
    )
  }
}

/** The same for something that may not be there: then null. */
export async function ifThere<Result>(
  task: string,
  operation: () => Promise<Result>,
): Promise<Result | null> {
  return onDisk(task, async () => {
    try {
      return await operation()
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    }
  })
}

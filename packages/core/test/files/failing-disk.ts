import { type Disk, systemDisk } from '@consegna/core/files'

/** What can be made to fail: of the disk, or of a file that was opened. */
export type Task = keyof Disk | 'write' | 'sync' | 'close' | 'read'

/** What was done, in its order, with the last part of the path. */
export type Trace = string[]

interface FailingDiskOptions {
  readonly task: Task
  /** As the system calls it. */
  readonly code: string
  /** Which of the calls fails, and all after it; the first when absent. */
  readonly from?: number
}

const lastPart = (path: unknown): string => String(path).split('/').at(-1) ?? ''

/** Names that differ from run to run, as what they are for. */
const named = (path: unknown): string => {
  const name = lastPart(path)
  if (name.endsWith('.part')) return 'temporary'
  if (/^[0-9a-f]{64}$/.test(name)) return 'file'
  return /^[0-9a-f]{2}$/.test(name) ? 'folder' : 'root'
}

/**
 * The system's disk, watched, where one task fails: what a full disk, a folder without rights or a dying disk do.
 * @param failure null: nothing fails
 */
export function failingDisk(failure: FailingDiskOptions | null): { disk: Disk; trace: Trace } {
  const trace: Trace = []
  let calls = 0
  const attempt = (task: Task, path: unknown): void => {
    trace.push(`${task} ${named(path)}`)
    if (failure?.task !== task) return
    calls += 1
    if (calls < (failure.from ?? 1)) return
    throw Object.assign(new Error(`${failure.code}: no luck`), { code: failure.code })
  }
  const watched = <Given extends readonly unknown[], Result>(
    task: Task,
    operation: (...given: Given) => Result,
    path?: unknown,
  ) => {
    return (...given: Given): Result => {
      attempt(task, path ?? given[0])
      return operation(...given)
    }
  }
  const open = async (...given: Parameters<Disk['open']>) => {
    attempt('open', given[0])
    const handle = await systemDisk.open(...given)
    return Object.assign(handle, {
      write: watched('write', handle.write.bind(handle), given[0]),
      sync: watched('sync', handle.sync.bind(handle), given[0]),
      read: watched('read', handle.read.bind(handle), given[0]),
    })
  }
  const asynchronously =
    (task: 'rename' | 'unlink' | 'stat' | 'readdir' | 'mkdir') =>
    async (...given: readonly unknown[]) => {
      attempt(task, given[0])
      return Reflect.apply(systemDisk[task], undefined, given)
    }
  const disk = {
    ...systemDisk,
    open,
    ...Object.fromEntries(
      (['rename', 'unlink', 'stat', 'readdir', 'mkdir'] as const).map((task) => [
        task,
        asynchronously(task),
      ]),
    ),
  }
  return { disk, trace }
}

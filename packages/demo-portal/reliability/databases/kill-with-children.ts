import { type ChildProcess, execFileSync } from 'node:child_process'

/** Numbers of the processes that one has started; none when it is gone. */
function childrenOf(pid: number): readonly number[] {
  try {
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    return listed.split('\n').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

/** `kill -9` of a process and of all that it has started; those that end by themselves meanwhile do not matter. */
export function killWithChildren(parent: ChildProcess): void {
  const { pid } = parent
  if (pid === undefined) return
  const children = childrenOf(pid)
  parent.kill('SIGKILL')
  for (const child of children) killOne(child)
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}

import { spawnSync } from 'node:child_process'

/**
 * Makes every write of a process beyond so many bytes of a file fail, as the system does with `ulimit -f`.
 * @param bytes null: as before
 * @returns false where the program for that (`prlimit`, of util-linux) is not there
 */
export function limitFiles(pid: number, bytes: number | null): boolean {
  const soft = bytes === null ? 'unlimited' : String(bytes)
  return spawnSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:unlimited`]).status === 0
}

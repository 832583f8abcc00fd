import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'

/**
 * Writes this process's number where scripts look for it.
 * @returns removes the file again, unless another portal has written its own number meanwhile
 */
export function writePidFile(dataDir: string): () => void {
  const path = join(dataDir, 'portal.pid')
  writeFileSync(path, `${pid}\n`)
  return () => {
    try {
      if (readFileSync(path, 'utf8').trim() === String(pid)) rmSync(path)
    } catch {
      // Already gone, and that is all that was wanted.
    }
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A path in a folder of its own that is removed after the tests. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consegna-stores-'))
  folders.push(folder)
  return join(folder, 'consegna.db')
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ByteSource } from '../../src/index'

/** Puts a workbook made by a test onto the disk. */
export async function save(folder: string, name: string, source: ByteSource): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await source.read(0, source.size))
  return path
}

export function saveJson(folder: string, name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSystemError } from './system-error'

/**
 * The key that signs session cookies, made at the first start and kept in the data folder, so that
 * a restart does not log everybody out. Only its owner may read the file.
 */
export async function keptSessionKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'session.key')
  const kept = await readFile(path, 'utf8').catch((error) => {
    if (isSystemError(error, 'ENOENT')) return null
    throw error
  })
  if (kept !== null) return kept.trim()
  // Written whole under another name, then named: nobody finds a half-written key, and of two first
  // starts at the same moment both use the key that was named first.
  const draft = join(dataDir, `session.key.${randomUUID()}`)
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(path, 'utf8')).trim()
}

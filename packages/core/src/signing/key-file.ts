import { randomUUID } from 'node:crypto'
import { chmod, chown, link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { SignerFault } from '../errors/setup-faults'
import type { JsonWebKeySet, PublicKey } from '../ports/signer'
import {
  isWhole,
  newPrivateKey,
  type PrivateKey,
  privateKeySchema,
  publicHalf,
  publicKeySchema,
} from './signing-key'

/** What a key file holds: the key that signs, and the public halves of those that signed before, newest first. */
export interface KeyFile {
  readonly active: PrivateKey
  readonly retired: readonly PublicKey[]
}

const fileSchema = z.strictObject({
  keys: z.tuple([privateKeySchema], publicKeySchema),
})

const publicOnly = z.strictObject({ keys: z.array(publicKeySchema) })

const invalid = (file: string, fault: SignerFault, reason = '') =>
  new ConsegnaError('signer.invalid-key', {
    ...{ file, fault },
    ...(reason === '' ? {} : { reason }),
  })

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? Reflect.get(error, 'code') : undefined

function parsed(file: string, text: string): KeyFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What a JSON parser says quotes the text, which may hold the key.
    throw invalid(file, 'not-json')
  }
  if (publicOnly.safeParse(value).success) {
    throw new ConsegnaError('signer.no-key', { file })
  }
  const { success, data } = fileSchema.safeParse(value)
  if (!success) throw invalid(file, 'not-a-key-set')
  const [active, ...retired] = data.keys
  if (!isWhole(active)) throw invalid(file, 'halves-differ')
  const names = new Set(data.keys.map(({ kid }) => kid))
  if (names.size < data.keys.length) throw invalid(file, 'same-id')
  return { active, retired }
}

/**
 * Reads a key file.
 * @throws ConsegnaError `signer.no-key` when there is no such file, or no private key in it; `signer.invalid-key` when
 * it cannot be read, is open to others than its owner and group, or holds something else
 */
export async function readKeyFile(file: string): Promise<KeyFile> {
  let text: string
  try {
    const { mode } = await stat(file)
    if (platform() !== 'win32' && (mode & 0o007) !== 0) throw invalid(file, 'open-to-others')
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof ConsegnaError) throw cause
    if (codeOf(cause) === 'ENOENT') throw new ConsegnaError('signer.no-key', { file })
    throw invalid(file, 'file-unreadable', String(codeOf(cause)))
  }
  return parsed(file, text)
}

/** The public halves, the one that signs first: what is published. */
export const publishedKeys = ({ active, retired }: KeyFile): JsonWebKeySet => ({
  keys: [publicHalf(active), ...retired],
})

/** Written whole and on the disk before it has its name: nobody finds half a key, whatever happens. */
async function writeDraft(file: string, { active, retired }: KeyFile): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ keys: [active, ...retired] }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return draft
}

/** A name that is given is on the disk too. Not every system lets a folder be opened. */
async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r').catch(() => null)
  try {
    await folder?.sync().catch(() => {})
  } finally {
    await folder?.close()
  }
}

/**
 * Makes a key file (mode 0600) with a new key, unless there is one: of two who do so at the same moment, both then use
 * the same.
 * @returns whether it was made now
 */
export async function makeKeyFile(file: string): Promise<boolean> {
  const draft = await writeDraft(file, { active: newPrivateKey(), retired: [] })
  try {
    await link(draft, file)
    await keepName(file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft)
  }
}

/** Who may read the file may read what takes its place: the portal may run as another user than who rotates. */
async function keepReaders(file: string, draft: string): Promise<void> {
  if (platform() === 'win32') return
  const { uid, gid, mode } = await stat(file)
  await chown(draft, uid, gid)
  await chmod(draft, mode & 0o777)
}

/**
 * Replaces the key that signs by a new one; of the old one the public half stays, so that what it signed can still be
 * verified, and the private half is gone. Portals that run sign with the new one after their next start.
 * @returns the names of the new key and of the old one
 * @throws ConsegnaError as `readKeyFile`
 */
export async function rotateKeyFile(
  file: string,
): Promise<{ readonly active: string; readonly retired: string }> {
  const { active: old, retired } = await readKeyFile(file)
  const active = newPrivateKey()
  const draft = await writeDraft(file, { active, retired: [publicHalf(old), ...retired] })
  try {
    await keepReaders(file, draft)
    await rename(draft, file)
    await keepName(file)
  } finally {
    await rm(draft, { force: true })
  }
  return { active: active.kid, retired: old.kid }
}

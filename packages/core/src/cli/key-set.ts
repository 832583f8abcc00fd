import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { PublishedKeys } from '../signing/verify-jws'
import { cannotRead } from './input-file'
import { UsageError } from './usage-error'

/** Published keys are some hundreds of bytes each. */
const maxBytes = 1024 * 1024
const patienceMs = 15_000

const keySetSchema = z.object({ keys: z.array(z.looseObject({})) })

/**
 * The published keys, from a file or an address.
 * @throws UsageError when they cannot be had, or are no JWK set
 */
export async function readKeySet(from: string): Promise<PublishedKeys> {
  const text = /^https?:\/\//i.test(from) ? await download(from) : await readSmallFile(from)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = null
  }
  const { data } = keySetSchema.safeParse(value)
  if (data === undefined) throw new UsageError((texts) => texts.notAKeySet(from))
  return data
}

async function readSmallFile(path: string): Promise<string> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new UsageError((texts) => texts.notAFile(path))
    if (found.size > maxBytes) throw new UsageError((texts) => texts.notAKeySet(path))
    return await readFile(path, 'utf8')
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(path, error as NodeJS.ErrnoException)
  }
}

async function download(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) {
      throw new UsageError((texts) => texts.cannotDownload(address, String(answer.status)))
    }
    const chunks: Uint8Array[] = []
    let size = 0
    const reader = answer.body?.getReader()
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      size += piece.value.length
      if (size > maxBytes) throw new UsageError((texts) => texts.notAKeySet(address))
      chunks.push(piece.value)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const reason = cause instanceof Error ? cause.name : '?'
    throw new UsageError((texts) => texts.cannotDownload(address, reason), { cause })
  }
}

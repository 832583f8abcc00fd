import { createHash } from 'node:crypto'
import type { CheckRecord, FileStore, Stores } from '@consegna/core'
import { marioRossi, waitingCheck } from './samples'

export const jesi = '042021'

/** What a record says of a file with this text. */
export function factsOf(text: string): { readonly size: number; readonly sha256: string } {
  const bytes = Buffer.from(text)
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export const hashOf = (text: string): string => factsOf(text).sha256

export async function* bytesOf(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield new Uint8Array(Buffer.from(piece))
}

/** Records a check of Ancona's, or of another comune's, whose file is this text. */
export async function recordText(
  stores: Stores,
  id: string,
  text: string,
  differing: Partial<CheckRecord> = {},
): Promise<void> {
  const check = { ...waitingCheck(id), file: factsOf(text), ...differing }
  await stores.checks.record(check, { ...marioRossi(), file: bytesOf(text) })
}

/** The text of a check's file. */
export async function textOf(stores: Stores, id: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stores.checks.file(id)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const later = '2999-12-31T23:59:59.999Z'

export async function hashesIn(files: FileStore): Promise<readonly string[]> {
  const hashes: string[] = []
  for await (const hash of files.list(later)) hashes.push(hash)
  return hashes.sort()
}

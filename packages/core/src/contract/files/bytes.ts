import assert from 'node:assert/strict'
import type { FileStore } from '../../ports/file-store'
import type { FileFacts, Sha256 } from '../../ports/records'
import { collect } from '../look'
import { factsOf } from '../samples'

/** After everything that a story does, whatever clock the store has. */
export const later = '2999-12-31T23:59:59.999Z'
/** Before it. */
export const earlier = '1970-01-01T00:00:00.000Z'

/** Bytes that a lost, doubled or exchanged chunk would change. */
export const manyBytes = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * 7 + (at >> 16)) % 256)

export const textBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

export async function* inChunks(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** Puts a file of one chunk. @returns its facts */
export async function put(files: FileStore, bytes: Uint8Array): Promise<FileFacts> {
  const file = factsOf(bytes)
  await files.put(file, inChunks(bytes))
  return file
}

/** Exactly these bytes are kept. Not compared by deepEqual, which takes minutes to show how megabytes differ. */
export async function assertKept(files: FileStore, bytes: Uint8Array): Promise<void> {
  const { sha256 } = factsOf(bytes)
  assert.equal(await files.has(sha256), true, 'there is no such file')
  const kept = Buffer.concat(await collect(files.get(sha256)))
  assert.equal(kept.length, bytes.length)
  assert.ok(kept.equals(bytes), 'the bytes differ')
}

/** No such file, whoever asks in whatever way. */
export async function assertAbsent(files: FileStore, sha256: Sha256): Promise<void> {
  assert.equal(await files.has(sha256), false)
  assert.ok(!(await listed(files)).includes(sha256), 'it is listed')
  await assertRejects(collect(files.get(sha256)), 'store.file-missing', sha256)
}

export const listed = async (files: FileStore): Promise<readonly Sha256[]> =>
  (await collect(files.list(later))).sort()

/** Rejects with a ConsegnaError of this code that names the file. The class may be the store's own copy. */
export async function assertRejects(
  operation: Promise<unknown>,
  code: string,
  sha256: Sha256,
): Promise<void> {
  await assert.rejects(operation, (error: Error & { code?: unknown; params?: unknown }) => {
    assert.deepEqual([error.name, error.code, error.params], ['ConsegnaError', code, { sha256 }])
    return true
  })
}

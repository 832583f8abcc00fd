import assert from 'node:assert/strict'
import type { FileStore } from '../../ports/file-store'
import type { Sha256 } from '../../ports/records'
import { collect } from '../look'
import { factsOf } from '../samples'
import { assertAbsent, assertKept, assertRejects, manyBytes, put, textBytes } from './bytes'
import type { FileStory, FileSuite } from './stories'

/** Reads until the end or an error. @returns how many bytes came */
async function readAll(files: FileStore, sha256: Sha256): Promise<number> {
  let read = 0
  try {
    for await (const { length } of files.get(sha256)) read += length
  } catch {
    return read
  }
  return read
}

/** What is not the file any more must be told, and must not look like the whole to who counts bytes. */
const tells =
  (bytes: Uint8Array, damaged: Uint8Array): FileStory =>
  async ({ files, other, damage }) => {
    const { sha256, size } = await put(files, bytes)
    await damage(sha256, damaged)
    await assertRejects(collect(other.get(sha256)), 'store.file-altered', sha256)
    assert.ok((await readAll(other, sha256)) < size, 'as many bytes came as the file had')
  }

const altered = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

const large = manyBytes(3_000_000)

export const readingStories: FileSuite = {
  title: 'reading a file',
  stories: {
    'a file that was never put is told by its hash': async ({ files }) => {
      await assertAbsent(files, factsOf(textBytes('nessuno')).sha256)
    },
    'a bit that changed is told': tells(large, altered(large, 2_000_000)),
    'a bit that changed in a small file is told': tells(textBytes('elenco'), textBytes('elenca')),
    'a file that was cut off is told': tells(large, large.subarray(0, 1_048_576)),
    'a file that was emptied is told': tells(large, new Uint8Array()),
    'a file that has grown is told': async ({ files, other, damage }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      await damage(sha256, textBytes('elenco!'))
      await assertRejects(collect(other.get(sha256)), 'store.file-altered', sha256)
    },
    'a reader who stops early does no harm': async ({ files, other }) => {
      const { sha256 } = await put(files, large)
      for await (const chunk of other.get(sha256)) {
        assert.ok(chunk.length > 0)
        break
      }
      await assertKept(other, large)
    },
    'several readers at the same moment get the whole': async ({ files, other }) => {
      await put(files, large)
      await Promise.all([0, 1, 2, 3].map((at) => assertKept(at % 2 ? files : other, large)))
    },
    'chunks are of at most 1 MB': async ({ files, other }) => {
      const { sha256 } = await put(files, large)
      for await (const { length } of other.get(sha256)) assert.ok(length <= 1_048_576)
    },
  },
}

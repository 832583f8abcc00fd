import assert from 'node:assert/strict'
import type { FileStore } from '../../ports/file-store'
import { collect } from '../look'
import { factsOf } from '../samples'
import { assertKept, inChunks, listed, put, textBytes } from './bytes'
import type { FileStory, FileSuite } from './stories'

const { sha256 } = factsOf(textBytes('elenco'))

/** What is no hash is told as misuse by whatever is asked, without being repeated; nothing was touched. */
const refuses =
  (wrong: string): FileStory =>
  async ({ files }) => {
    await put(files, textBytes('elenco'))
    const attempts: ((store: FileStore) => Promise<unknown>)[] = [
      (store) => store.put({ size: 1, sha256: wrong }, inChunks(textBytes('x'))),
      (store) => collect(store.get(wrong)),
      (store) => store.has(wrong),
      (store) => store.delete(wrong),
    ]
    for (const attempt of attempts) {
      await assert.rejects(attempt(files), (error: Error & { code?: unknown }) => {
        assert.deepEqual([error.name, error.code], ['ConsegnaError', 'store.invalid'])
        assert.ok(wrong === '' || !error.message.includes(wrong), 'what was given is repeated')
        return true
      })
    }
    assert.deepEqual(await listed(files), [sha256])
    await assertKept(files, textBytes('elenco'))
  }

export const refusedHashStories: FileSuite = {
  title: 'what is not a hash',
  stories: {
    'nothing at all is refused': refuses(''),
    'a way out of the folder is refused': refuses('../../../../../../../etc/passwd'),
    'a way out that is as long as a hash is refused': refuses(`../${sha256.slice(3)}`),
    'a way into the folder is refused': refuses(`${sha256.slice(0, 2)}/${sha256}`),
    'a hash with something behind it is refused': refuses(`${sha256}\n`),
    'a hash with a NUL is refused': refuses(`${sha256.slice(0, 63)}\u0000`),
    'a hash in capitals is refused': refuses(sha256.toUpperCase()),
    'the beginning of a hash is refused': refuses(sha256.slice(0, 63)),
  },
}

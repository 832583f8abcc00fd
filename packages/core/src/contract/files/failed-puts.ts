import assert from 'node:assert/strict'
import type { FileFacts } from '../../ports/records'
import { assertConflict } from '../look'
import { factsOf } from '../samples'
import { assertAbsent, assertKept, inChunks, listed, manyBytes, put, textBytes } from './bytes'
import type { FileStory, FileSuite } from './stories'

const whole = textBytes('elenco di Ancona')

/** Bytes that are not those announced; nothing may be kept, and the right ones must be taken afterwards. */
const refuses =
  (announced: FileFacts, ...chunks: readonly Uint8Array[]): FileStory =>
  async ({ files, other }) => {
    await assertConflict(files.put(announced, inChunks(...chunks)))
    await assertAbsent(other, announced.sha256)
    assert.deepEqual(await listed(other), [])
    await put(files, whole)
    await assertKept(other, whole)
  }

export const failedPutStories: FileSuite = {
  title: 'putting a file that fails',
  stories: {
    'bytes that break off leave nothing, and their error comes through': async ({
      files,
      other,
    }) => {
      const failure = new Error('the upload broke off')
      const bytes = manyBytes(1_500_000)
      async function* breaking() {
        yield bytes
        throw failure
      }
      await assert.rejects(files.put(factsOf(bytes), breaking()), (error) => error === failure)
      await assertAbsent(other, factsOf(bytes).sha256)
      assert.deepEqual(await listed(other), [])
      await put(files, bytes)
      await assertKept(other, bytes)
    },
    'other bytes than announced are refused': refuses(
      factsOf(whole),
      textBytes('elenco di Jesi  '),
    ),
    'fewer bytes than announced are refused': refuses(factsOf(whole), whole.subarray(0, -1)),
    'more bytes than announced are refused': refuses(factsOf(whole), whole, textBytes('.')),
    'a size that is not that of the bytes is refused': refuses(
      { ...factsOf(whole), size: whole.length + 1 },
      whole,
    ),
    'no bytes at all are refused': refuses(factsOf(whole)),
    'what was kept before stays as it was': async ({ files, other }) => {
      await put(files, whole)
      await assertConflict(other.put(factsOf(whole), inChunks(textBytes('elenco di Jesi'))))
      await assertKept(files, whole)
    },
  },
}

import assert from 'node:assert/strict'
import { factsOf } from '../samples'
import { assertAbsent, assertKept, listed, manyBytes, put, textBytes } from './bytes'
import type { FileSuite } from './stories'

/** Two files whose hashes begin alike: stores that sort files into folders put them together. */
function alike(): readonly [Uint8Array, Uint8Array] {
  const seen = new Map<string, Uint8Array>()
  for (let turn = 0; ; turn += 1) {
    const bytes = textBytes(`elenco ${turn}`)
    const beginning = factsOf(bytes).sha256.slice(0, 2)
    const before = seen.get(beginning)
    if (before !== undefined) return [before, bytes]
    seen.set(beginning, bytes)
  }
}

export const fileDeletionStories: FileSuite = {
  title: 'deleting a file',
  stories: {
    'a deleted file is gone for everybody': async ({ files, other }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      assert.equal(await files.delete(sha256), true)
      await assertAbsent(other, sha256)
    },
    'a second deletion does nothing': async ({ files, other }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      await files.delete(sha256)
      assert.equal(await other.delete(sha256), false)
    },
    'a file that was never put cannot be deleted': async ({ files }) => {
      assert.equal(await files.delete(factsOf(textBytes('nessuno')).sha256), false)
    },
    'other files stay, also those whose hashes begin alike': async ({ files, other }) => {
      const [one, two] = alike()
      const kept = [await put(files, two), await put(files, textBytes('un altro elenco'))]
      const { sha256 } = await put(files, one)
      await files.delete(sha256)
      await assertAbsent(other, sha256)
      await assertKept(other, two)
      await assertKept(other, textBytes('un altro elenco'))
      assert.deepEqual(await listed(other), kept.map((file) => file.sha256).sort())
    },
    'of several who delete it one does': async ({ files, other }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      const deletions = [files, other, files, other].map((each) => each.delete(sha256))
      assert.deepEqual((await Promise.all(deletions)).sort(), [false, false, false, true])
    },
    'a deleted file can be put again': async ({ files, other }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      await files.delete(sha256)
      await put(other, textBytes('elenco'))
      await assertKept(files, textBytes('elenco'))
    },
    'a file deleted while it is read is given whole, or the reader is told': async ({
      files,
      other,
    }) => {
      const bytes = manyBytes(4_000_000)
      const { sha256, size } = await put(files, bytes)
      let read = 0
      const reading = async () => {
        for await (const { length } of other.get(sha256)) {
          if (read === 0) await files.delete(sha256)
          read += length
        }
      }
      const complaint = await reading().then(
        () => null,
        (error: unknown) => error,
      )
      if (complaint === null) assert.equal(read, size)
      else assert.equal(Object(complaint).code, 'store.file-missing')
    },
  },
}

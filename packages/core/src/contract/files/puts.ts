import assert from 'node:assert/strict'
import { factsOf } from '../samples'
import { assertAbsent, assertKept, inChunks, listed, manyBytes, put, textBytes } from './bytes'
import type { FileSuite } from './stories'

export const puttingStories: FileSuite = {
  title: 'putting a file',
  stories: {
    'a file of 5 MB comes back byte for byte, however it was cut': async ({ files, other }) => {
      const bytes = manyBytes(5 * 1024 * 1024 + 3)
      const cuts = [0, 1, 70_001, 70_001, 1_570_001, 3_600_000, bytes.length]
      const chunks = cuts.slice(1).map((to, at) => bytes.subarray(cuts[at], to))
      await files.put(factsOf(bytes), inChunks(...chunks))
      await assertKept(other, bytes)
    },
    'a file of no bytes is a file': async ({ files, other }) => {
      await files.put(factsOf(), inChunks())
      await assertKept(other, new Uint8Array())
    },
    'a buffer that is used again for the next chunk does no harm': async ({ files, other }) => {
      async function* reused() {
        const buffer = new Uint8Array(3)
        for (const value of [1, 2, 3]) yield buffer.fill(value)
      }
      const expected = new Uint8Array([1, 1, 1, 2, 2, 2, 3, 3, 3])
      await files.put(factsOf(expected), reused())
      await assertKept(other, expected)
    },
    'whoever holds the bytes cannot change the kept ones': async ({ files }) => {
      const given = textBytes('elenco')
      const { sha256 } = await put(files, given)
      given.fill(0)
      for await (const chunk of files.get(sha256)) chunk.fill(0)
      await assertKept(files, textBytes('elenco'))
    },
    'a file is not found under its hash before it is whole': async ({ files, other }) => {
      const chunks = [manyBytes(1_200_000), textBytes('the end')] as const
      const file = factsOf(...chunks)
      let looks = 0
      async function* looking() {
        for (const chunk of chunks) {
          yield chunk
          await assertAbsent(other, file.sha256)
          looks += 1
        }
      }
      await files.put(file, looking())
      assert.equal(looks, 2)
      await assertKept(other, new Uint8Array(Buffer.concat(chunks)))
    },
    'the same file put twice is one file': async ({ files, other }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      await put(other, textBytes('elenco'))
      await assertKept(files, textBytes('elenco'))
      assert.deepEqual(await listed(files), [sha256])
    },
    'the same file put ten times at the same moment is one file, whole': async ({
      files,
      other,
    }) => {
      const bytes = manyBytes(300_000)
      const puts = Array.from({ length: 10 }, (_, at) => put(at % 2 ? files : other, bytes))
      const [file] = await Promise.all(puts)
      await assertKept(other, bytes)
      assert.deepEqual(await listed(files), [file?.sha256])
    },
    'files put at the same moment do not mix': async ({ files, other }) => {
      const texts = Array.from({ length: 20 }, (_, at) => textBytes(`elenco ${at}`))
      await Promise.all(texts.map((bytes, at) => put(at % 2 ? files : other, bytes)))
      for (const bytes of texts) await assertKept(other, bytes)
      assert.equal((await listed(files)).length, 20)
    },
    'a damaged file is mended when it is put again': async ({ files, other, damage }) => {
      const { sha256 } = await put(files, textBytes('elenco'))
      await damage(sha256, textBytes('elenca'))
      await put(other, textBytes('elenco'))
      await assertKept(files, textBytes('elenco'))
    },
  },
}

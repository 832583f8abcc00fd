import assert from 'node:assert/strict'
import { collect } from '../look'
import { factsOf } from '../samples'
import { assertKept, earlier, later, listed, put, textBytes } from './bytes'
import type { FileSuite } from './stories'

export const fileListStories: FileSuite = {
  title: 'listing files',
  stories: {
    'a store without files lists none': async ({ files }) => {
      assert.deepEqual(await listed(files), [])
    },
    'every file is listed once': async ({ files, other }) => {
      const texts = Array.from({ length: 30 }, (_, at) => textBytes(`elenco ${at}`))
      for (const bytes of texts) await put(files, bytes)
      assert.deepEqual(await listed(other), texts.map((bytes) => factsOf(bytes).sha256).sort())
    },
    'a file that was put since is not listed': async ({ files, other }) => {
      await put(files, textBytes('elenco'))
      assert.deepEqual(await collect(other.list(earlier)), [])
    },
    'listed files may be deleted on the way': async ({ files, other }) => {
      for (let turn = 0; turn < 20; turn += 1) await put(files, textBytes(`elenco ${turn}`))
      for await (const sha256 of other.list(later)) await files.delete(sha256)
      assert.deepEqual(await listed(other), [])
    },
    'removing leftovers touches no file, nor one that is being put': async ({ files, other }) => {
      const chunks = [textBytes('elenco '), textBytes('di Ancona')] as const
      await put(files, textBytes('un altro elenco'))
      async function* slowly() {
        yield chunks[0]
        await other.removeLeftovers(earlier)
        yield chunks[1]
      }
      await files.put(factsOf(...chunks), slowly())
      assert.equal(await other.removeLeftovers(later), 0)
      await assertKept(other, new Uint8Array(Buffer.concat(chunks)))
      await assertKept(other, textBytes('un altro elenco'))
    },
  },
}

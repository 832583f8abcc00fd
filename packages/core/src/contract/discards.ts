import assert from 'node:assert/strict'
import { assertNoContent, assertSmallContent, handIn, recordSmall } from './look'
import { ancona, contentOf, factsOf, jesi, sampleCheck, sampleEntry, scholarships } from './samples'
import type { Suite } from './stories'

export const discardStories: Suite = {
  title: 'discarding a check',
  stories: {
    'a waiting check is put aside and its content is gone': async ({ stores, other }) => {
      const check = await recordSmall(stores, { id: 'check-1' })
      assert.equal(await stores.checks.discard('check-1'), true)
      assert.deepEqual(await other.checks.find('check-1'), { ...check, status: 'discarded' })
      await assertNoContent(other, 'check-1')
    },
    'a second discard does nothing': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      await stores.checks.discard('check-1')
      assert.equal(await other.checks.discard('check-1'), false)
    },
    'other checks keep their content': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      await recordSmall(stores, { id: 'check-2' })
      await recordSmall(stores, { id: 'check-3', municipality: jesi })
      await stores.checks.discard('check-1')
      for (const id of ['check-2', 'check-3']) {
        assert.equal((await other.checks.find(id))?.status, 'waiting')
        await assertSmallContent(other, id)
      }
    },
    'an accepted list cannot be discarded': async ({ stores, other }) => {
      const submission = await handIn(stores, { id: 'check-1' })
      assert.equal(await stores.checks.discard('check-1'), false)
      assert.equal((await other.checks.find('check-1'))?.status, 'confirmed')
      assert.deepEqual(await other.submissions.newest(scholarships, ancona), submission)
      await assertSmallContent(other, 'check-1')
    },
    'a rejected check cannot be discarded': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1', status: 'rejected' })
      assert.equal(await stores.checks.discard('check-1'), false)
      assert.equal((await other.checks.find('check-1'))?.status, 'rejected')
      await assertSmallContent(other, 'check-1')
    },
    'an unknown check cannot be discarded': async ({ stores }) => {
      assert.equal(await stores.checks.discard('nobody'), false)
    },
    'a file deleted while it is read is not taken for a short one': async ({ stores, other }) => {
      const chunks = Array.from({ length: 5 }, (_, at) => new Uint8Array(1024 * 1024).fill(at))
      const check = sampleCheck({ id: 'check-1', file: factsOf(...chunks) })
      await stores.checks.record(check, contentOf({ file: chunks }))
      let read = 0
      const reading = async () => {
        for await (const { length } of other.checks.file('check-1')) {
          if (read === 0) await stores.checks.discard('check-1')
          read += length
        }
      }
      const complaint = await reading().then(
        () => null,
        (error: unknown) => error,
      )
      if (complaint === null) assert.equal(read, 5 * 1024 * 1024)
      else assert.equal(Object(complaint).code, 'store.conflict')
    },
    'a list deleted while it is read is not taken for a short one': async ({ stores, other }) => {
      const entries = Array.from({ length: 3_000 }, (_, at) => sampleEntry(at + 2))
      await stores.checks.record(sampleCheck({ id: 'check-1' }), contentOf({ entries }))
      let read = 0
      const reading = async () => {
        for await (const _entry of other.checks.entries('check-1')) {
          read += 1
          if (read === 1) await stores.checks.discard('check-1')
        }
      }
      const complaint = await reading().then(
        () => null,
        (error: unknown) => error,
      )
      if (complaint === null) assert.equal(read, 3_000)
      else assert.equal(Object(complaint).code, 'store.conflict')
    },
  },
}

import assert from 'node:assert/strict'
import { assertNoContent, assertSmallContent, handIn, recordSmall } from './look'
import { contentOf, sampleCheck } from './samples'
import type { Suite } from './stories'

const due = '2018-04-06T08:15:00.000Z'
const justBefore = '2018-04-06T08:14:59.999Z'

export const expiryStories: Suite = {
  title: 'checks whose time is over',
  stories: {
    'a waiting check expires at its very millisecond, not before': async ({ stores, other }) => {
      const check = await recordSmall(stores, { id: 'check-1', expiresAt: due })
      assert.equal(await stores.checks.expire(justBefore), 0)
      assert.deepEqual(await other.checks.find('check-1'), check)
      await assertSmallContent(other, 'check-1')

      assert.equal(await stores.checks.expire(due), 1)
      assert.deepEqual(await other.checks.find('check-1'), { ...check, status: 'expired' })
      await assertNoContent(other, 'check-1')
    },
    'a rejected check stays rejected and loses its findings': async ({ stores, other }) => {
      const check = await recordSmall(stores, { id: 'check-1', status: 'rejected', expiresAt: due })
      assert.equal(await stores.checks.expire(due), 1)
      assert.deepEqual(await other.checks.find('check-1'), check)
      await assertNoContent(other, 'check-1')
    },
    'what was read, deleted while it is read, is not taken for a short one': async ({
      stores,
      other,
    }) => {
      const chunks = Array.from({ length: 5 }, (_, at) => new Uint8Array(1024 * 1024).fill(at))
      const rejected = sampleCheck({ id: 'check-1', status: 'rejected', expiresAt: due })
      await stores.checks.record(rejected, contentOf({ reading: chunks }))
      let read = 0
      const reading = async () => {
        for await (const { length } of other.checks.reading('check-1')) {
          if (read === 0) await stores.checks.expire(due)
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
    'no check is counted twice': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'waiting', expiresAt: due })
      await recordSmall(stores, { id: 'rejected', status: 'rejected', expiresAt: due })
      await recordSmall(stores, { id: 'put aside', expiresAt: due })
      await stores.checks.discard('put aside')
      assert.equal(await stores.checks.expire(due), 2)
      assert.equal(await other.checks.expire(due), 0)
      assert.equal((await other.checks.find('put aside'))?.status, 'discarded')
    },
    'an accepted list never expires': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1', expiresAt: due })
      assert.equal(await stores.checks.expire('2099-01-01T00:00:00.000Z'), 0)
      assert.equal((await other.checks.find('check-1'))?.status, 'confirmed')
      await assertSmallContent(other, 'check-1')
    },
    'only what is due expires, of all comuni and campaigns': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'a', expiresAt: due })
      await recordSmall(stores, { id: 'b', expiresAt: justBefore, municipality: '042021' })
      await recordSmall(stores, { id: 'c', expiresAt: due, campaign: 'libri-di-testo-2017' })
      await recordSmall(stores, { id: 'd', expiresAt: '2018-04-06T08:15:00.001Z' })
      assert.equal(await stores.checks.expire(due), 3)
      const statuses = await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (id) => (await other.checks.find(id))?.status),
      )
      assert.deepEqual(statuses, ['expired', 'expired', 'expired', 'waiting'])
      await assertSmallContent(other, 'd')
    },
    'many checks expire at once': async ({ stores, other }) => {
      const ids = Array.from({ length: 120 }, (_, at) => `check-${at}`)
      for (const id of ids) await recordSmall(stores, { id, expiresAt: due })
      const counts = await Promise.all([stores.checks.expire(due), other.checks.expire(due)])
      assert.equal(counts[0] + counts[1], ids.length)
      for (const id of ids) assert.equal((await other.checks.find(id))?.status, 'expired')
      await assertNoContent(other, 'check-119')
    },
  },
}

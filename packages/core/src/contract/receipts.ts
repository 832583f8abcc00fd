import assert from 'node:assert/strict'
import { assertConflict, handIn } from './look'
import { jesi } from './samples'
import type { Suite } from './stories'

const pdf = (seed: number, size = 1_000): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 13 + seed) % 256)

export const receiptStories: Suite = {
  title: 'receipts',
  stories: {
    'a receipt is kept byte for byte': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      assert.equal(await stores.submissions.receipt(number), null)
      const given = pdf(1, 300_000)
      assert.ok(Buffer.from(given).equals(await stores.submissions.keepReceipt(number, given)))
      const kept = await other.submissions.receipt(number)
      assert.ok(kept !== null && Buffer.from(given).equals(kept), 'the bytes differ')
    },
    'the first receipt stays; whoever comes later gets that one': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      await stores.submissions.keepReceipt(number, pdf(1))
      const answer = await other.submissions.keepReceipt(number, pdf(2))
      assert.deepEqual([...answer], [...pdf(1)])
      assert.deepEqual([...((await other.submissions.receipt(number)) ?? [])], [...pdf(1)])
    },
    'each submission has its own': async ({ stores, other }) => {
      const ofAncona = await handIn(stores, { id: 'check-1' })
      const ofJesi = await handIn(stores, { id: 'check-2', municipality: jesi })
      await stores.submissions.keepReceipt(ofAncona.number, pdf(1))
      assert.equal(await other.submissions.receipt(ofJesi.number), null)
      await other.submissions.keepReceipt(ofJesi.number, pdf(2))
      assert.deepEqual([...((await stores.submissions.receipt(ofJesi.number)) ?? [])], [...pdf(2)])
    },
    'a receipt without a submission is refused': async ({ stores }) => {
      await assertConflict(stores.submissions.keepReceipt('BORSE-2017-042002-0001', pdf(1)))
      assert.equal(await stores.submissions.receipt('BORSE-2017-042002-0001'), null)
    },
    'whoever holds a receipt cannot change the stored one': async ({ stores }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      const given = pdf(1)
      const answer = await stores.submissions.keepReceipt(number, given)
      given.fill(0)
      answer.fill(0)
      const read = await stores.submissions.receipt(number)
      read?.fill(0)
      assert.deepEqual([...((await stores.submissions.receipt(number)) ?? [])], [...pdf(1)])
    },
    'of many receipts at the same moment one is kept, and all get it': async ({
      stores,
      other,
    }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, seed) =>
          (seed % 2 ? stores : other).submissions.keepReceipt(number, pdf(seed)),
        ),
      )
      const kept = [...((await other.submissions.receipt(number)) ?? [])]
      assert.equal(kept.length, 1_000)
      for (const answer of answers) assert.deepEqual([...answer], kept)
    },
  },
}

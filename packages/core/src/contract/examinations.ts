import assert from 'node:assert/strict'
import type { Examined } from '../ports/ledger'
import { collect, handIn, recordSmall } from './look'
import { digestOf, jesi, sampleEntry, textbooks } from './samples'
import type { Suite } from './stories'

function whole<Item>(examined: Examined<Item> | null): Item {
  if (examined?.kind !== 'whole') assert.fail('it was expected to be whole')
  return examined.item
}

/** The bytes as one, whatever the chunks. */
const joined = (chunks: readonly { readonly bytes: Uint8Array }[]): number[] =>
  chunks.flatMap(({ bytes }) => [...bytes])

export const examinationStories: Suite = {
  title: 'what is there, examined',
  stories: {
    'numbers of submissions come by campaign, comune and position': async ({ stores, other }) => {
      const numbers = []
      for (const [id, differing] of Object.entries({
        'a-1': {},
        'a-2': {},
        'j-1': { municipality: jesi },
        't-1': { campaign: textbooks },
      })) {
        numbers.push((await handIn(stores, { id, ...differing })).number)
      }
      assert.deepEqual(await collect(other.examination.numbers()), numbers)
    },
    'what nobody changed is whole, each part as it was recorded': async ({ stores, other }) => {
      const submission = await handIn(stores, { id: 'check-1' })
      const { examination } = other
      assert.deepEqual(whole(await examination.submission(submission.number)), submission)
      assert.deepEqual(
        whole(await examination.check('check-1')),
        await stores.checks.find('check-1'),
      )
      const entries = (await collect(examination.entries('check-1'))).map(whole)
      assert.deepEqual(
        entries.map(({ position, digest, entry }) => [position, digest, entry?.key, entry?.row]),
        [
          [1, digestOf('digest of RSSMRA'), 'RSSMRA', 2],
          [2, digestOf('digest of VRDNDR'), 'VRDNDR', 3],
        ],
      )
      const { values, salt } = sampleEntry(2, 'RSSMRA')
      assert.deepEqual([entries[0]?.entry?.values, entries[0]?.entry?.salt], [values, salt])
      const chunks = (await collect(examination.file('check-1'))).map(whole)
      const file = await collect(stores.checks.file('check-1'))
      assert.deepEqual(joined(chunks), joined(file.map((bytes) => ({ bytes }))))
      assert.ok(chunks.length > 0, 'there are bytes')
      assert.deepEqual(
        chunks.map(({ position }) => position),
        chunks.map((_, at) => at + 1),
      )
    },
    'what is not there is not made up': async ({ stores }) => {
      const { examination } = stores
      assert.equal(await examination.submission('BORSE-2017-042002-0001'), null)
      assert.equal(await examination.check('nobody'), null)
      assert.deepEqual(await collect(examination.entries('nobody')), [])
      assert.deepEqual(await collect(examination.file('nobody')), [])
      assert.deepEqual(await collect(examination.checkpoints()), [])
      assert.deepEqual(await collect(examination.moved('nobody', 1)), [])
    },
    'nothing strays in what the stores wrote': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      await stores.submissions.keepReceipt(number, new Uint8Array([37, 80, 68, 70]))
      await recordSmall(stores, { id: 'waiting' })
      await recordSmall(stores, { id: 'discarded' })
      await stores.checks.discard('discarded')
      assert.deepEqual(await collect(other.examination.strays()), [])
    },
  },
}

import assert from 'node:assert/strict'
import type { ConfirmationFacts } from '../ports/stores'
import { accepted, assertSmallContent, handIn, recordSmall } from './look'
import {
  acceptNext,
  ancona,
  contentOf,
  digestOf,
  sampleCheck,
  scholarships,
  submissionAfter,
} from './samples'
import type { Suite } from './stories'

export const confirmationStories: Suite = {
  title: 'confirming a check',
  stories: {
    'the first list of a comune becomes its valid list': async ({ stores, other }) => {
      const check = await recordSmall(stores, { id: 'check-1' })
      const expected = submissionAfter({ check, newest: null })
      const result = await stores.submissions.confirm('check-1', acceptNext)
      assert.deepEqual(result, { kind: 'accepted', submission: expected })
      assert.deepEqual(await other.submissions.newest(scholarships, ancona), expected)
      assert.deepEqual(await other.submissions.find(expected.number), expected)
      assert.deepEqual(await other.submissions.list(scholarships, ancona), [expected])
    },
    'of the check only the status changes; entries and file stay': async ({ stores, other }) => {
      const check = await recordSmall(stores, { id: 'check-1' })
      await stores.submissions.confirm('check-1', acceptNext)
      assert.deepEqual(await other.checks.find('check-1'), { ...check, status: 'confirmed' })
      await assertSmallContent(other, 'check-1')
    },
    'the next list supersedes it, and the first stays as it was': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const second = await handIn(other, { id: 'check-2' })
      assert.equal(second.position, 2)
      assert.equal(second.supersedes, first.number)
      assert.deepEqual(await stores.submissions.newest(scholarships, ancona), second)
      assert.deepEqual(await stores.submissions.list(scholarships, ancona), [second, first])
      await assertSmallContent(stores, 'check-1')
    },
    'each record is kept as it was made, and holds the hash of the one before': async ({
      stores,
      other,
    }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const second = await handIn(other, { id: 'check-2' })
      const read = await stores.submissions.find(second.number)
      assert.equal(read?.record, second.record)
      assert.equal(read?.recordHash, digestOf(read?.record ?? ''))
      assert.equal(read?.recordSalt, second.recordSalt)
      const { supersedes } = JSON.parse(read?.record ?? '{}')
      assert.deepEqual(supersedes, { number: first.number, record: first.recordHash })
    },
    'the decision sees the check and the valid list': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const check = await recordSmall(stores, { id: 'check-2' })
      const seen: ConfirmationFacts[] = []
      await other.submissions.confirm('check-2', (facts) => {
        seen.push(structuredClone(facts))
        return { refuse: 'only looking' }
      })
      assert.deepEqual(seen.at(-1), { check, newest: first })
    },
    'a nil return is a submission like any other': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      const nil = sampleCheck({ id: 'nil', kind: 'nil', file: null, template: null })
      await stores.checks.record(nil, contentOf({}))
      const submission = accepted(await stores.submissions.confirm('nil', acceptNext))
      assert.deepEqual(await other.submissions.newest(scholarships, ancona), submission)
      assert.deepEqual([submission.kind, submission.file, submission.template], ['nil', null, null])
    },
    'confirmed again, it is the same submission; nothing is decided': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const second = await handIn(stores, { id: 'check-2' })
      const again = await other.submissions.confirm('check-1', () => {
        throw new Error('nothing to decide')
      })
      assert.deepEqual(again, { kind: 'repeated', submission: first })
      assert.deepEqual(await stores.submissions.list(scholarships, ancona), [second, first])
    },
    'an unknown check is told as such; nothing is decided': async ({ stores }) => {
      const result = await stores.submissions.confirm('nobody', () => {
        throw new Error('nothing to decide')
      })
      assert.deepEqual(result, { kind: 'unknown-check' })
    },
    'whoever holds a submission cannot change the stored one': async ({ stores }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const expected = structuredClone(first)
      const vandalise = (held: object | null | undefined) => {
        Object.assign(held ?? {}, { position: 99 })
        Object.assign((held as { by?: object } | null)?.by ?? {}, { name: 'Nessuno' })
      }
      vandalise(first)
      vandalise(await stores.submissions.newest(scholarships, ancona))
      vandalise(await stores.submissions.find(expected.number))
      vandalise((await stores.submissions.list(scholarships, ancona))[0])
      await recordSmall(stores, { id: 'check-2' })
      await stores.submissions.confirm('check-2', (facts) => {
        vandalise(facts.newest)
        vandalise(facts.check)
        return { refuse: 'only vandalising' }
      })
      assert.deepEqual(await stores.submissions.list(scholarships, ancona), [expected])
      assert.deepEqual(await stores.checks.find('check-2'), sampleCheck({ id: 'check-2' }))
    },
  },
}

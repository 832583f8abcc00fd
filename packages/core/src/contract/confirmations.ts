import assert from 'node:assert/strict'
import type { ConfirmationFacts } from '../ports/stores'
import { accepted, assertSmallContent, handIn, recordSmall } from './look'
import {
  acceptNext,
  ancona,
  contentOf,
  digestOf,
  factsOf,
  recordAgain,
  sampleCheck,
  scholarships,
  smallFile,
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
    'who is told of an acceptance finds it at once, wherever they look': async (bench) => {
      for (let turn = 0; turn < 6; turn += 1) {
        const [confirming, looking] =
          turn % 2 === 0 ? [bench.stores, bench.other] : [bench.other, bench.stores]
        const id = `check-${turn}`
        const { sha256 } = factsOf(smallFile(id))
        await recordSmall(confirming, { id })
        const told = accepted(await confirming.submissions.confirm(id, acceptNext))
        const found = await Promise.all([
          looking.submissions.newest(scholarships, ancona),
          looking.submissions.find(told.number),
          looking.submissions.list(scholarships, ancona).then(([first]) => first),
          looking.submissions.withFile(scholarships, sha256).then(([first]) => first),
        ])
        assert.deepEqual(found, [told, told, told, told])
        assert.equal((await looking.checks.find(id))?.status, 'confirmed')
        assert.deepEqual(await looking.checks.list(scholarships, ancona), [])
        await assertSmallContent(looking, id)
      }
    },
    'a submission is found with the counts and times that it was accepted with': async ({
      stores,
      other,
    }) => {
      const check = await recordSmall(stores, {
        id: 'check-1',
        by: { subject: 'cie-9', name: 'D’Àngelo «Ugo»', role: 'officer' },
        counts: { entries: 2, invalidEntries: 3, errors: 4, warnings: 5 },
        template: { id: 'borse-di-studio', version: 12 },
      })
      const counts = { entries: 2, invalidEntries: 3, errors: 1, warnings: 6 }
      const at = '2018-10-28T00:59:59.999Z'
      const submission = recordAgain(
        { ...submissionAfter({ check, newest: null }), counts, at },
        null,
      )
      await stores.submissions.confirm('check-1', () => ({ accept: submission }))
      assert.deepEqual(await other.submissions.find(submission.number), submission)
      assert.deepEqual(await other.submissions.newest(scholarships, ancona), submission)
      assert.deepEqual((await other.checks.find('check-1'))?.counts, check.counts)
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

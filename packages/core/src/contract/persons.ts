import assert from 'node:assert/strict'
import type { Restriction } from '../ports/persons'
import type { CheckRecord } from '../ports/records'
import type { Stores } from '../ports/stores'
import {
  assertNoContent,
  assertSmallContent,
  collect,
  contentKept,
  handIn,
  recordSmall,
} from './look'
import {
  acceptNext,
  contentOf,
  factsOf,
  jesi,
  sampleCheck,
  sampleEntry,
  scholarships,
  smallFile,
  textbooks,
} from './samples'
import type { Suite } from './stories'

const erasedAt = '2019-06-01T03:00:00.000Z'
const mario = { key: 'RSSMRA', pattern: null }

const placesOf = async (stores: Stores, person: { key: string; pattern: string | null }) =>
  (await collect(stores.persons.entries(person)))
    .map(({ check, position }) => `${check} ${position}`)
    .sort()

const refusal: NonNullable<CheckRecord['refusal']> = {
  code: 'list.no-header',
  params: { found: 'RSSMRA01E17A271V' },
}

const restriction = (differing: Partial<Restriction> = {}): Restriction => ({
  campaign: scholarships,
  key: 'RSSMRA',
  reason: 'contesta la propria residenza',
  by: { subject: 'cns-1', name: 'Łucja Đorđević 🖊', role: 'officer' },
  at: '2019-05-01T08:00:00.007Z',
  ...differing,
})

export const personStories: Suite = {
  title: 'single persons',
  stories: {
    'are found by key wherever they stand': async ({ stores, other }) => {
      await handIn(stores, { id: 'handed in' })
      await recordSmall(stores, { id: 'waiting', municipality: jesi })
      await recordSmall(stores, { id: 'elsewhere', campaign: textbooks })
      assert.deepEqual(await placesOf(other, mario), ['elsewhere 1', 'handed in 1', 'waiting 1'])
      assert.deepEqual(await placesOf(other, { ...mario, key: 'RSSMR' }), [])
      const [found] = await collect(other.persons.entries({ key: 'VRDNDR', pattern: null }))
      const { key, row, values } = sampleEntry(3, 'VRDNDR')
      assert.deepEqual(found?.entry, { key, row, values })
    },
    'are found among many, each once': async ({ stores, other }) => {
      for (let at = 0; at < 130; at += 1) {
        await recordSmall(stores, { id: `check-${at}`, municipality: String(42_000 + at) })
      }
      const places = await placesOf(other, mario)
      assert.equal(places.length, 130)
      assert.equal(new Set(places).size, 130)
      assert.deepEqual(await placesOf(other, { key: 'RSSMRA', pattern: 'RSSM_A' }), places)
    },
    'are found by what their values hold, where that is asked for': async ({ stores, other }) => {
      const entries = [
        { ...sampleEntry(2, 'KEY'), values: { parent: 'RSSMRA01E17A271V', note: null } },
        { ...sampleEntry(3, 'OTHER'), values: { parent: 'VRDNDR02S03A271X', note: '100%' } },
      ]
      await stores.checks.record(sampleCheck({ id: 'check-1', file: null }), contentOf({ entries }))
      const sought = { key: 'RSSMRA01E17A271V', pattern: null }
      assert.deepEqual(await placesOf(other, sought), [])
      const pattern = 'RSSMRA__E__A____'
      assert.deepEqual(await placesOf(other, { ...sought, pattern }), ['check-1 1'])
    },
    'erased from a list leave their digest; the others stay, the file goes': async ({
      stores,
      other,
    }) => {
      const submission = await handIn(stores, { id: 'check-1' })
      await handIn(stores, { id: 'check-2', municipality: jesi })
      const before = await collect(other.examination.entries('check-1'))
      assert.equal(await stores.persons.eraseFromList('check-1', [1], erasedAt), true)
      const kept = await contentKept(other, 'check-1')
      assert.deepEqual(
        kept.entries.map(({ key }) => key),
        ['VRDNDR'],
      )
      assert.deepEqual([kept.issues.length, kept.reading.length, kept.file.length], [0, 0, 0])
      const [first, second] = await collect(other.examination.entries('check-1'))
      assert.deepEqual(second, before[1])
      assert.ok(first?.kind === 'whole' && before[0]?.kind === 'whole')
      assert.deepEqual(first.item, { ...before[0].item, entry: null })
      assert.deepEqual(await placesOf(other, mario), ['check-2 1'])
      await assertSmallContent(other, 'check-2')
      assert.deepEqual(await other.submissions.find(submission.number), submission)
      assert.deepEqual(await other.retention.erasures(scholarships, submission.municipality), [
        { check: 'check-1', file: erasedAt, entries: null },
      ])
      assert.equal(await stores.retention.finish(), 0)
    },
    'erased twice are erased once, and the file keeps its time': async ({ stores, other }) => {
      const { municipality } = await handIn(stores, { id: 'check-1' })
      await stores.persons.eraseFromList('check-1', [1], erasedAt)
      assert.equal(
        await stores.persons.eraseFromList('check-1', [1], '2020-01-01T00:00:00.000Z'),
        true,
      )
      const [erasure] = await other.retention.erasures(scholarships, municipality)
      assert.equal(erasure?.file, erasedAt)
    },
    'are not erased from what is no accepted list': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'waiting' })
      assert.equal(await stores.persons.eraseFromList('waiting', [1], erasedAt), false)
      assert.equal(await stores.persons.eraseFromList('nobody', [1], erasedAt), false)
      await assertSmallContent(other, 'waiting')
    },
    'are withdrawn with the check that holds them': async ({ stores, other }) => {
      const waiting = await recordSmall(stores, { id: 'waiting' })
      const rejected = await recordSmall(stores, { id: 'rejected', status: 'rejected' })
      await handIn(stores, { id: 'handed in', municipality: jesi })
      assert.equal(await stores.persons.withdraw('waiting'), true)
      assert.equal(await stores.persons.withdraw('rejected'), true)
      assert.equal(await stores.persons.withdraw('handed in'), false)
      assert.equal(await stores.persons.withdraw('nobody'), false)
      assert.deepEqual(await other.checks.find('waiting'), { ...waiting, status: 'withdrawn' })
      assert.deepEqual(await other.checks.find('rejected'), rejected)
      await assertNoContent(other, 'waiting')
      await assertNoContent(other, 'rejected')
      await assertSmallContent(other, 'handed in')
      assert.equal(await other.persons.withdraw('waiting'), false)
    },
    'of withdrawing and confirming at the same moment one wins': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      const [withdrawn, confirmed] = await Promise.all([
        other.persons.withdraw('check-1'),
        stores.submissions.confirm<string>('check-1', (facts) =>
          facts.check.status === 'waiting' ? acceptNext(facts) : { refuse: facts.check.status },
        ),
      ])
      assert.equal(confirmed.kind === 'accepted', !withdrawn)
      if (withdrawn) await assertNoContent(stores, 'check-1')
      else await assertSmallContent(stores, 'check-1')
    },
    'who stands in rows that are no entries is looked for in these checks': async ({
      stores,
      other,
    }) => {
      const counts = { entries: 2, invalidEntries: 1, errors: 1, warnings: 0 }
      await handIn(stores, { id: 'whole' })
      await handIn(stores, { id: 'with rows left out', counts })
      await recordSmall(stores, { id: 'rejected', status: 'rejected' })
      await recordSmall(stores, { id: 'waiting', counts })
      const found = async () => (await collect(other.persons.beyondEntries())).sort()
      assert.deepEqual(await found(), ['rejected', 'waiting', 'with rows left out'])
      await stores.persons.withdraw('rejected')
      await stores.checks.discard('waiting')
      await stores.retention.erase('with rows left out', 'file', erasedAt)
      assert.deepEqual(await found(), [])
    },
    'words that quote them go: of an attempt all of it, of a list the reason': async ({
      stores,
      other,
    }) => {
      const { number } = await handIn(stores, { id: 'first' })
      const reason = 'torna il codice rssmra01e17a271v'
      await handIn(stores, { id: 'again', restores: { number, reason } })
      await recordSmall(stores, { id: 'rejected', status: 'rejected', refusal })
      await recordSmall(stores, { id: 'other', status: 'rejected' })
      const quoting = () => collect(other.persons.quoting('RSSMRA__E__A____'))
      assert.deepEqual((await quoting()).sort(), ['again', 'rejected'])
      await stores.persons.eraseWords('again')
      await stores.persons.eraseWords('rejected')
      assert.deepEqual(await quoting(), [])
      assert.deepEqual((await other.checks.find('again'))?.restores, { number, reason: '' })
      assert.equal(await other.checks.find('rejected'), null)
      await assertNoContent(other, 'rejected')
      await assertSmallContent(other, 'other')
    },
    'whether a list holds one of several keys': async ({ stores, other }) => {
      const check = sampleCheck({ id: 'check-1', file: factsOf(smallFile('check-1')) })
      const entries = [sampleEntry(2, 'RSSMRA')]
      await stores.checks.record(check, contentOf({ entries, file: [smallFile('check-1')] }))
      await stores.submissions.confirm('check-1', acceptNext)
      assert.equal(await other.persons.holds('check-1', ['NOBODY', 'RSSMRA']), true)
      assert.equal(await other.persons.holds('check-1', ['NOBODY']), false)
      assert.equal(await other.persons.holds('check-1', []), false)
      const many = Array.from({ length: 1_500 }, (_, at) => `KEY${at}`)
      assert.equal(await other.persons.holds('check-1', [...many, 'RSSMRA']), true)
      await stores.persons.eraseFromList('check-1', [1], erasedAt)
      assert.equal(await other.persons.holds('check-1', ['RSSMRA']), false)
    },
    'a restriction holds in one campaign until it is lifted': async ({ stores, other }) => {
      await stores.persons.restrict(restriction())
      await stores.persons.restrict(restriction({ key: 'BNCLCU' }))
      await stores.persons.restrict(restriction({ campaign: textbooks }))
      const changed = restriction({ reason: 'chiede che si aspetti il giudice' })
      await stores.persons.restrict(changed)
      assert.deepEqual(await other.persons.restrictions(scholarships), [
        restriction({ key: 'BNCLCU' }),
        changed,
      ])
      assert.equal(await other.persons.lift(scholarships, 'RSSMRA'), true)
      assert.equal(await other.persons.lift(scholarships, 'RSSMRA'), false)
      assert.deepEqual(await stores.persons.restrictions(scholarships), [
        restriction({ key: 'BNCLCU' }),
      ])
      assert.deepEqual(await stores.persons.restrictions(textbooks), [
        restriction({ campaign: textbooks }),
      ])
    },
  },
}

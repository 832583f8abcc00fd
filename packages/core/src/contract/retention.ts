import assert from 'node:assert/strict'
import type { AuditEvent } from '../ports/audit'
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
  sampleIssue,
  scholarships,
  smallContent,
  smallFile,
  submissionAfter,
  textbooks,
} from './samples'
import type { Suite } from './stories'

const erasedAt = '2019-06-01T03:00:00.000Z'
const long = '2099-01-01T00:00:00.000Z'

/** Hands in a list at an instant. */
async function handInAt(stores: Stores, id: string, at: string): Promise<void> {
  await recordSmall(stores, { id })
  const result = await stores.submissions.confirm(id, (facts) => ({
    accept: submissionAfter(facts, at),
  }))
  assert.equal(result.kind, 'accepted')
}

const due = { campaign: scholarships, supersededBy: null, validAcceptedBy: null } as const

export const retentionStories: Suite = {
  title: 'forgetting lists whose time is over',
  stories: {
    'a list is due by when it was replaced, the valid one by when it was accepted': async ({
      stores,
      other,
    }) => {
      await handInAt(stores, 'first', '2018-04-03T08:00:00.000Z')
      await handInAt(stores, 'second', '2018-04-10T08:00:00.000Z')
      const found = (supersededBy: string | null, validAcceptedBy: string | null) =>
        collect(
          other.retention.due({
            campaign: scholarships,
            part: 'file',
            supersededBy,
            validAcceptedBy,
          }),
        )
      assert.deepEqual(await found('2018-04-10T07:59:59.999Z', null), [])
      assert.deepEqual(await found('2018-04-10T08:00:00.000Z', null), ['first'])
      assert.deepEqual(await found(null, '2018-04-10T07:59:59.999Z'), [])
      assert.deepEqual(await found(null, '2018-04-10T08:00:00.000Z'), ['second'])
      assert.deepEqual((await found(long, long)).sort(), ['first', 'second'])
      const elsewhere = { ...due, campaign: textbooks, part: 'file', supersededBy: long } as const
      assert.deepEqual(await collect(other.retention.due(elsewhere)), [])
    },
    'many lists are due, each once, also when they are erased meanwhile': async ({
      stores,
      other,
    }) => {
      for (let at = 0; at < 120; at += 1) {
        await handIn(stores, {
          id: `list-${at}`,
          municipality: String(42_000 + at).padStart(6, '0'),
        })
      }
      const seen: string[] = []
      const lists = { ...due, part: 'entries', validAcceptedBy: long } as const
      for await (const check of stores.retention.due(lists)) {
        seen.push(check)
        assert.equal(await other.retention.erase(check, 'entries', erasedAt), true)
      }
      assert.equal(new Set(seen).size, 120)
      assert.equal(seen.length, 120)
      assert.deepEqual(await collect(other.retention.due(lists)), [])
    },
    'an erased file takes the findings with it, and leaves entries and record': async ({
      stores,
      other,
    }) => {
      const submission = await handIn(stores, { id: 'check-1' })
      assert.equal(await stores.retention.erase('check-1', 'file', erasedAt), true)
      const kept = await contentKept(other, 'check-1')
      assert.equal(kept.entries.length, 2)
      assert.deepEqual([kept.issues.length, kept.reading.length, kept.file.length], [0, 0, 0])
      assert.deepEqual(await other.submissions.find(submission.number), submission)
      assert.deepEqual(await other.retention.erasures(scholarships, submission.municipality), [
        { check: 'check-1', file: erasedAt, entries: null },
      ])
    },
    'erased entries leave their digests in their order, and nothing else': async ({
      stores,
      other,
    }) => {
      const submission = await handIn(stores, { id: 'check-1' })
      const before = await collect(other.examination.entries('check-1'))
      assert.equal(await stores.retention.erase('check-1', 'entries', erasedAt), true)
      assert.deepEqual(await collect(other.checks.entries('check-1')), [])
      assert.deepEqual(
        await collect(other.examination.entries('check-1')),
        before.map((examined) =>
          examined.kind === 'whole'
            ? { kind: 'whole', item: { ...examined.item, entry: null } }
            : examined,
        ),
      )
      assert.notDeepEqual((await contentKept(other, 'check-1')).file.length, 0)
      assert.deepEqual(await other.submissions.find(submission.number), submission)
    },
    'what is erased is erased once, and keeps the time of the first': async ({ stores, other }) => {
      const { municipality } = await handIn(stores, { id: 'check-1' })
      const both = await Promise.all([
        stores.retention.erase('check-1', 'file', erasedAt),
        other.retention.erase('check-1', 'file', erasedAt),
      ])
      assert.deepEqual(both.sort(), [false, true])
      assert.equal(await other.retention.erase('check-1', 'file', long), false)
      const [erasure] = await other.retention.erasures(scholarships, municipality)
      assert.equal(erasure?.file, erasedAt)
      assert.equal(await stores.retention.finish(), 0)
    },
    'a long list is erased to its end': async ({ stores, other }) => {
      const count = 1_234
      const file = Array.from({ length: 20 }, (_, at) => new Uint8Array(1024 * 1024).fill(at))
      const check = sampleCheck({
        id: 'check-1',
        file: factsOf(...file),
        counts: { entries: count, invalidEntries: 0, errors: 0, warnings: count },
      })
      const rows = Array.from({ length: count }, (_, at) => at + 2)
      const content = contentOf({
        entries: rows.map((row) => sampleEntry(row)),
        issues: rows.map(sampleIssue),
        file,
      })
      await stores.checks.record(check, content)
      await stores.submissions.confirm('check-1', acceptNext)
      await stores.retention.erase('check-1', 'entries', erasedAt)
      await stores.retention.erase('check-1', 'file', erasedAt)
      await assertNoContent(other, 'check-1')
      const left = await collect(other.examination.entries('check-1'))
      assert.equal(left.length, count)
      const isTombstone = (one: (typeof left)[number]) =>
        one.kind === 'whole' && one.item.entry === null
      assert.ok(left.every(isTombstone), 'every entry is a tombstone')
      assert.deepEqual(await collect(other.examination.file('check-1')), [])
    },
    'a list that is erased while it is read is not taken for a short one': async ({
      stores,
      other,
    }) => {
      const entries = Array.from({ length: 2_000 }, (_, at) => sampleEntry(at + 2))
      const check = sampleCheck({ id: 'check-1', file: factsOf(smallFile('check-1')) })
      await stores.checks.record(check, contentOf({ entries, file: [smallFile('check-1')] }))
      await stores.submissions.confirm('check-1', acceptNext)
      let read = 0
      const reading = async () => {
        for await (const _ of other.checks.entries('check-1')) {
          read += 1
          if (read === 1) await stores.retention.erase('check-1', 'entries', erasedAt)
        }
      }
      const complaint = await reading().then(
        () => null,
        (error: unknown) => error,
      )
      if (complaint === null) assert.equal(read, entries.length)
      else assert.equal(Object(complaint).code, 'store.conflict')
    },
    'the words why a list was made valid again go with its entries': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'first' })
      const restores = { number: first.number, reason: 'lista inviata per errore' }
      await handIn(stores, { id: 'again', restores })
      await stores.retention.erase('again', 'entries', erasedAt)
      const found = await other.checks.find('again')
      assert.deepEqual(found?.restores, { number: first.number, reason: '' })
    },
    'only an accepted list is erased': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'waiting' })
      for (const id of ['waiting', 'nobody']) {
        assert.equal(await stores.retention.erase(id, 'file', erasedAt), false)
        assert.equal(await stores.retention.erase(id, 'entries', erasedAt), false)
      }
      await assertSmallContent(other, 'waiting')
    },
    'attempts that ended are deleted, with who made them': async ({ stores, other }) => {
      const at = '2018-04-03T08:15:00.007Z'
      const later = '2018-04-03T08:15:00.008Z'
      await recordSmall(stores, { id: 'rejected', status: 'rejected', expiresAt: at })
      await recordSmall(stores, { id: 'expired', expiresAt: at })
      await recordSmall(stores, { id: 'elsewhere', expiresAt: at, campaign: textbooks })
      assert.equal(await other.retention.countExpiring(at), 3)
      await stores.checks.expire(at)
      assert.equal(await other.retention.countExpiring(at), 0)
      await recordSmall(stores, { id: 'put aside' })
      await stores.checks.discard('put aside')
      await recordSmall(stores, { id: 'waiting' })
      await recordSmall(stores, { id: 'fresh', status: 'rejected' })
      await handIn(stores, { id: 'handed in' })

      assert.equal(await other.retention.countAttempts(scholarships, at), 0)
      assert.equal(await stores.retention.deleteAttempts(scholarships, at), 0)
      assert.equal(await other.retention.countAttempts(scholarships, later), 3)
      assert.equal(await stores.retention.deleteAttempts(scholarships, later), 3)
      for (const id of ['rejected', 'expired', 'put aside']) {
        assert.equal(await other.checks.find(id), null, id)
      }
      for (const id of ['waiting', 'fresh', 'handed in']) await assertSmallContent(other, id)
      assert.notEqual(await other.checks.find('elsewhere'), null)
      assert.deepEqual(await collect(other.examination.strays()), [])
    },
    'what was erased does not keep another list with the same file from having it': async ({
      stores,
      other,
    }) => {
      await handIn(stores, { id: 'ancona' }, 'the same file')
      const file = factsOf(smallFile('the same file'))
      await stores.checks.record(
        sampleCheck({ id: 'jesi', municipality: jesi, file }),
        smallContent('the same file'),
      )
      await stores.retention.erase('ancona', 'file', erasedAt)
      assert.deepEqual((await contentKept(other, 'ancona')).file.length, 0)
      await assertSameFile(other, 'jesi', 'the same file')
    },
    'audit events go by campaign and time, and no others': async ({ stores, other }) => {
      const event = (id: string, campaign: string | null, at: string): AuditEvent => ({
        ...{ id, at, type: 'discard', details: {}, by: null },
        ...{ from: { ip: null, correlationId: null }, result: 'done', code: null },
        on: { campaign, municipality: null, check: null, submission: null },
      })
      const before = '2018-04-03T08:15:00.007Z'
      const justBefore = '2018-04-03T08:15:00.006Z'
      for (let at = 0; at < 450; at += 1) {
        await stores.audit.record(event(`old-${at}`, scholarships, justBefore))
      }
      await stores.audit.record(event('not before', scholarships, before))
      await stores.audit.record(event('elsewhere', textbooks, justBefore))
      await stores.audit.record(event('login', null, justBefore))
      assert.equal(await other.retention.countEvents(scholarships, before), 450)
      assert.equal(await stores.retention.deleteEvents(scholarships, before), 450)
      assert.equal(await stores.retention.deleteEvents(scholarships, before), 0)
      const left = async () => (await collect(other.audit.read({}))).map(({ id }) => id).sort()
      assert.deepEqual(await left(), ['elsewhere', 'login', 'not before'])
      assert.equal(await stores.retention.deleteEvents(null, before), 1)
      assert.deepEqual(await left(), ['elsewhere', 'not before'])
    },
    'the database is told to let go': async ({ stores }) => {
      assert.equal(await stores.retention.settle(), true)
    },
  },
}

async function assertSameFile(stores: Stores, id: string, name: string): Promise<void> {
  assert.deepEqual([...(await contentKept(stores, id)).file], [...smallFile(name)])
}

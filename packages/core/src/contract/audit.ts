import assert from 'node:assert/strict'
import type { AuditEvent, AuditQuery } from '../ports/audit'
import type { Stores } from '../ports/stores'
import { accepted, assertConflict, assertSameItems, collect, handIn, recordSmall } from './look'
import { ancona, jesi, scholarships, submissionAfter } from './samples'
import type { Suite } from './stories'

const sampleEvent = (differing: Partial<AuditEvent> & { id: string }): AuditEvent =>
  ({
    at: '2018-04-03T08:15:00.007Z',
    type: 'check',
    by: { subject: 'spid-7', role: 'operator' },
    from: { ip: '2001:db8::7', correlationId: '7KQ2-M4XD-9FTR' },
    on: { campaign: scholarships, municipality: ancona, check: 'check-1', submission: null },
    result: 'done',
    code: null,
    details: { kind: 'list' },
    ...differing,
  }) as AuditEvent

const read = (stores: Stores, query: AuditQuery = {}) => collect(stores.audit.read(query))

const ids = async (stores: Stores, query: AuditQuery): Promise<string[]> =>
  (await read(stores, query)).map(({ id }) => id)

const minute = (at: number): string => `2018-04-03T08:${String(at).padStart(2, '0')}:00.000Z`

const on = (municipality: string | null) => ({
  ...{ campaign: null, municipality, check: null, submission: null },
})

export const auditStories: Suite = {
  title: 'audit events',
  stories: {
    'an event is read as it was recorded': async ({ stores, other }) => {
      const event = sampleEvent({ id: 'event-1' })
      await stores.audit.record(event)
      assert.deepEqual(await read(other), [event])
    },
    'one with nothing but its type is too, and one that was refused': async ({ stores, other }) => {
      const bare = {
        ...{ ...sampleEvent({ id: 'event-1', type: 'login' }), by: null, details: {} },
        ...{ from: { ip: null, correlationId: null }, on: on(null) },
        ...{ result: 'refused', code: 'access.login' },
      } as AuditEvent
      const withoutRole = sampleEvent({ id: 'event-2', by: { subject: 'È «🖊»', role: null } })
      for (const event of [bare, withoutRole]) await stores.audit.record(event)
      assert.deepEqual(await read(other), [bare, withoutRole])
    },
    'events are read from the oldest to the newest, of one millisecond by id': async ({
      stores,
      other,
    }) => {
      for (const [id, at] of Object.entries({ b: 2, d: 3, a: 1, c: 3 })) {
        await stores.audit.record(sampleEvent({ id, at: minute(at) }))
      }
      assert.deepEqual(await ids(other, {}), ['a', 'b', 'c', 'd'])
    },
    'from an instant, until before another, and of one comune': async ({ stores, other }) => {
      for (const at of [1, 2, 3, 4]) {
        const municipality = at % 2 ? ancona : jesi
        await stores.audit.record(
          sampleEvent({ id: `${at}`, at: minute(at), on: on(municipality) }),
        )
      }
      await stores.audit.record(sampleEvent({ id: '5', at: minute(5), on: on(null) }))
      assert.deepEqual(await ids(other, { since: minute(2) }), ['2', '3', '4', '5'])
      assert.deepEqual(await ids(other, { until: minute(3) }), ['1', '2'])
      assert.deepEqual(await ids(other, { since: minute(2), until: minute(4) }), ['2', '3'])
      assert.deepEqual(await ids(other, { municipality: ancona }), ['1', '3'])
      assert.deepEqual(await ids(other, { municipality: jesi, since: minute(3) }), ['4'])
      assert.deepEqual(await ids(other, { municipality: '042013' }), [])
    },
    '510 events, many of the same millisecond, come back each once': async ({ stores, other }) => {
      const events = Array.from({ length: 510 }, (_, at) =>
        sampleEvent({
          id: `event-${String(at).padStart(4, '0')}`,
          at: minute(Math.min(9, Math.floor(at / 10))),
        }),
      )
      for (let from = 0; from < events.length; from += 50) {
        const some = events.slice(from, from + 50)
        await Promise.all(some.map((event, at) => (at % 2 ? stores : other).audit.record(event)))
      }
      assertSameItems(await read(other), events)
      assertSameItems(await read(other, { municipality: ancona }), events)
    },
    'an event with an id that is taken is refused; the first stays': async ({ stores, other }) => {
      const first = sampleEvent({ id: 'event-1' })
      await stores.audit.record(first)
      await assertConflict(other.audit.record({ ...first, at: minute(9) }))
      assert.deepEqual(await read(stores), [first])
    },
    'whoever holds an event cannot change the stored one': async ({ stores }) => {
      const event = sampleEvent({ id: 'event-1' })
      const expected = structuredClone(event)
      await stores.audit.record(event)
      const vandalise = (held: AuditEvent | undefined) => {
        Object.assign(held ?? {}, { code: 'changed' })
        Object.assign(held?.on ?? {}, { municipality: jesi })
      }
      vandalise(event)
      vandalise((await read(stores))[0])
      assert.deepEqual(await read(stores), [expected])
    },
    'that of an acceptance is there with the submission': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      const event = sampleEvent({
        id: 'event-1',
        type: 'confirmation',
        details: { restores: null },
      })
      const confirm = () =>
        stores.submissions.confirm('check-1', (facts) => ({
          accept: submissionAfter(facts),
          event,
        }))
      accepted(await confirm())
      assert.deepEqual(await read(other), [event])
      // Confirmed again it is the same submission, and the same event.
      assert.equal((await confirm()).kind, 'repeated')
      assert.deepEqual(await read(other), [event])
    },
    'a confirmation whose event cannot be written is none': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      const waiting = await recordSmall(stores, { id: 'check-2' })
      const event = sampleEvent({ id: 'event-1' })
      await stores.audit.record(event)
      const confirming = other.submissions.confirm('check-2', (facts) => ({
        accept: submissionAfter(facts),
        event: { ...event, at: minute(9) },
      }))
      await assertConflict(confirming)
      assert.equal((await stores.submissions.list(scholarships, ancona)).length, 1)
      assert.deepEqual(await stores.checks.find('check-2'), waiting)
      assert.deepEqual(await read(stores), [event])
    },
    'a confirmation that is not accepted writes none': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      const event = sampleEvent({ id: 'event-1' })
      const wrong = stores.submissions.confirm('check-1', (facts) => ({
        accept: { ...submissionAfter(facts), position: 7 },
        event,
      }))
      await assertConflict(wrong)
      assert.deepEqual(await read(other), [])
    },
  },
}

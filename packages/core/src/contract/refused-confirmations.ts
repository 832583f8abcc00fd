import assert from 'node:assert/strict'
import type { Submission } from '../ports/records'
import type { ConfirmationDecision, ConfirmationFacts } from '../ports/stores'
import { accepted, assertConflict, assertSmallContent, handIn, recordSmall } from './look'
import {
  acceptNext,
  ancona,
  digestOf,
  jesi,
  recordAgain,
  scholarships,
  submissionAfter,
  textbooks,
} from './samples'
import type { Bench, Story, Suite } from './stories'

/** After one accepted list a second one waits; whatever `attempt` does must leave it waiting. */
const changesNothing =
  (attempt: (bench: Bench) => Promise<void>): Story =>
  async (bench) => {
    const { stores, other } = bench
    const first = await handIn(stores, { id: 'check-1' })
    const waiting = await recordSmall(stores, { id: 'check-2' })
    await attempt(bench)
    assert.deepEqual(await other.submissions.list(scholarships, ancona), [first])
    assert.deepEqual(await other.checks.find('check-2'), waiting)
    await assertSmallContent(other, 'check-2')
    const next = accepted(await stores.submissions.confirm('check-2', acceptNext))
    assert.deepEqual([next.position, next.supersedes], [2, first.number])
  }

/** A decision that accepts something that does not continue the history. */
const refuses = (mistaken: (facts: ConfirmationFacts) => Submission): Story =>
  changesNothing(async ({ stores }) => {
    const decide = (facts: ConfirmationFacts) => ({ accept: mistaken(facts) })
    await assertConflict(stores.submissions.confirm('check-2', decide))
    assert.equal(await stores.submissions.find('MISTAKE-0002'), null)
  })

/** A wrong submission, with the record that a wrong submission would have. */
const refusesMistake = (mistake: Partial<Submission>): Story =>
  refuses((facts) => {
    const next = { ...submissionAfter(facts), number: 'MISTAKE-0002', ...mistake }
    return recordAgain(next, facts.newest)
  })

/** What would be right, but for its record. */
const refusesRecord = (
  spoil: (next: Submission, newest: Submission | null) => Partial<Submission>,
): Story =>
  refuses((facts) => {
    const next = { ...submissionAfter(facts), number: 'MISTAKE-0002' }
    const recorded = recordAgain(next, facts.newest)
    return { ...recorded, ...spoil(recorded, facts.newest) }
  })

/** What a decision sees of a check that does not wait any more, and that accepting it is refused. */
async function seesStatus({ stores }: Bench, id: string, status: string): Promise<void> {
  const refuse = ({ check }: ConfirmationFacts): ConfirmationDecision<string> => ({
    refuse: check.status,
  })
  const result = await stores.submissions.confirm(id, refuse)
  assert.deepEqual(result, { kind: 'refused', reason: status })
  await assertConflict(stores.submissions.confirm(id, acceptNext))
  assert.equal((await stores.checks.find(id))?.status, status)
  assert.equal(await stores.submissions.newest(scholarships, ancona), null)
}

export const refusedConfirmationStories: Suite = {
  title: 'a confirmation that is refused',
  stories: {
    'a refusal comes back with its reason and changes nothing': changesNothing(
      async ({ stores }) => {
        const reason = { code: 'campaign.closed', params: { at: 'mezzanotte' } }
        const result = await stores.submissions.confirm('check-2', () => ({ refuse: reason }))
        assert.deepEqual(result, { kind: 'refused', reason })
      },
    ),
    'a decision that throws changes nothing, and its error comes through': changesNothing(
      async ({ stores }) => {
        const failure = new Error('the clock stopped')
        const confirming = stores.submissions.confirm('check-2', () => {
          throw failure
        })
        await assert.rejects(confirming, (error) => error === failure)
      },
    ),
    'a position that is taken is refused': refusesMistake({ position: 1 }),
    'a gap in the positions is refused': refusesMistake({ position: 3 }),
    'a submission that supersedes nothing is refused': refusesMistake({ supersedes: null }),
    'a submission that supersedes a stranger is refused': refusesMistake({ supersedes: 'X-1' }),
    'a submission of another check is refused': refusesMistake({ check: 'check-1' }),
    'a submission of another comune is refused': refusesMistake({ municipality: jesi }),
    'a submission of another campaign is refused': refusesMistake({ campaign: textbooks }),
    'a record with another hash is refused': refusesRecord(() => ({
      recordHash: digestOf('something else'),
    })),
    'a record that is not in its canonical form is refused': refusesRecord(({ record }) => {
      const spaced = ` ${record}`
      return { record: spaced, recordHash: digestOf(spaced) }
    }),
    'a record that says otherwise than the submission is refused': refusesRecord(
      ({ record, position }) => {
        const other = record.replace(`"position":${position}`, `"position":${position + 1}`)
        return { record: other, recordHash: digestOf(other) }
      },
    ),
    'a record that says otherwise about who sent the list is refused': refusesRecord(({ by }) => ({
      by: { ...by, subject: `${by.subject}-bis` },
    })),
    'a record that does not hold the hash of the one before is refused': refusesRecord(
      (next, newest) => recordAgain(next, newest && { ...newest, recordHash: digestOf('other') }),
    ),
    'a record that restores what the check does not is refused': refusesRecord((next, newest) =>
      recordAgain(next, newest, { number: 'X-1', reason: 'nessuno lo ha chiesto' }),
    ),
    'a record with another reason than the check is refused': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-1' })
      const restores = { number, reason: 'il primo elenco era giusto' }
      const check = await recordSmall(stores, { id: 'check-2', restores })
      const confirm = (reason: string) =>
        stores.submissions.confirm('check-2', (facts) => ({
          accept: submissionAfter({ ...facts, check: { ...check, restores: { number, reason } } }),
        }))
      await assertConflict(confirm('un altro motivo'))
      const { record } = accepted(await confirm(restores.reason))
      assert.equal(JSON.parse(record).restores.number, number)
      assert.deepEqual((await other.checks.find('check-2'))?.restores, restores)
      assert.ok(!record.includes(restores.reason))
    },
    'a number that is taken is refused': changesNothing(async ({ stores }) => {
      const taken = (await stores.submissions.newest(scholarships, ancona))?.number ?? ''
      const decide = (facts: ConfirmationFacts) => ({
        accept: recordAgain({ ...submissionAfter(facts), number: taken }, facts.newest),
      })
      await assertConflict(stores.submissions.confirm('check-2', decide))
    }),
    'a number taken in another comune is refused': changesNothing(async ({ stores, other }) => {
      const elsewhere = await handIn(stores, { id: 'check-jesi', municipality: jesi })
      const decide = (facts: ConfirmationFacts) => ({
        accept: recordAgain({ ...submissionAfter(facts), number: elsewhere.number }, facts.newest),
      })
      await assertConflict(other.submissions.confirm('check-2', decide))
      assert.deepEqual(await stores.submissions.find(elsewhere.number), elsewhere)
    }),
    'a discarded check shows as such and cannot be accepted': async (bench) => {
      await recordSmall(bench.stores, { id: 'check-1' })
      await bench.other.checks.discard('check-1')
      await seesStatus(bench, 'check-1', 'discarded')
    },
    'an expired check shows as such and cannot be accepted': async (bench) => {
      const check = await recordSmall(bench.stores, { id: 'check-1' })
      await bench.other.checks.expire(check.expiresAt)
      await seesStatus(bench, 'check-1', 'expired')
    },
    'a rejected check shows as such and cannot be accepted': async (bench) => {
      await recordSmall(bench.stores, { id: 'check-1', status: 'rejected' })
      await seesStatus(bench, 'check-1', 'rejected')
    },
  },
}

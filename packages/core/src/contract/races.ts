import assert from 'node:assert/strict'
import type { ConfirmationDecision, ConfirmationFacts, Stores } from '../ports/stores'
import { accepted, assertNoContent, assertSmallContent, handIn, recordSmall } from './look'
import { acceptNext, ancona, scholarships, submissionAfter } from './samples'
import type { Bench, Suite } from './stories'

/** What a person confirms who saw the list with this number as valid; null for none. */
const having =
  (seen: string | null) =>
  (facts: ConfirmationFacts): ConfirmationDecision<string | null> =>
    (facts.newest?.number ?? null) === seen
      ? { accept: submissionAfter(facts) }
      : { refuse: facts.newest?.number ?? null }

const turns = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
const inTurn = ({ stores, other }: Bench, turn: number): Stores => (turn % 2 === 0 ? stores : other)

const lateness = ({ check }: ConfirmationFacts): ConfirmationDecision<string> =>
  check.status === 'waiting'
    ? { accept: submissionAfter({ check, newest: null }) }
    : { refuse: check.status }

/** Ends a waiting check while it is being confirmed, eight times: one of the two wins, wholly. */
async function againstConfirming(
  bench: Bench,
  end: (stores: Stores, id: string, at: string) => Promise<boolean>,
  status: string,
): Promise<void> {
  for (const turn of turns(8)) {
    const id = `check-${turn}`
    const municipality = `04200${turn}`
    const check = await recordSmall(bench.stores, { id, municipality })
    const ending = () => end(inTurn(bench, turn), id, check.expiresAt)
    const confirming = () => inTurn(bench, turn + 1).submissions.confirm(id, lateness)
    const [first, second] = turn < 4 ? [ending, confirming] : [confirming, ending]
    const outcomes = await Promise.all([first(), second()])
    const ended = outcomes.includes(true)
    const valid = await bench.other.submissions.newest(scholarships, municipality)
    assert.equal((await bench.other.checks.find(id))?.status, ended ? status : 'confirmed')
    assert.equal(valid?.check ?? null, ended ? null : id)
    await (ended ? assertNoContent(bench.other, id) : assertSmallContent(bench.other, id))
    const result = outcomes.find((outcome) => typeof outcome !== 'boolean')
    if (ended) assert.deepEqual(result, { kind: 'refused', reason: status })
    else assert.deepEqual(result, { kind: 'accepted', submission: valid })
  }
}

export const raceStories: Suite = {
  title: 'at the same moment',
  stories: {
    'of two first lists one is accepted; the other sees it': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      await recordSmall(stores, { id: 'check-2' })
      const results = await Promise.all([
        stores.submissions.confirm('check-1', having(null)),
        other.submissions.confirm('check-2', having(null)),
      ])
      const valid = await other.submissions.list(scholarships, ancona)
      assert.equal(valid.length, 1)
      const accepting = results.filter(({ kind }) => kind === 'accepted')
      assert.deepEqual(accepting, [{ kind: 'accepted', submission: valid[0] }])
      const refused = results.filter(({ kind }) => kind === 'refused')
      assert.deepEqual(refused, [{ kind: 'refused', reason: valid[0]?.number }])
    },
    'of two lists made against the same valid one, one is accepted': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-0' })
      await recordSmall(stores, { id: 'check-1' })
      await recordSmall(stores, { id: 'check-2' })
      const results = await Promise.all([
        stores.submissions.confirm('check-1', having(number)),
        other.submissions.confirm('check-2', having(number)),
      ])
      assert.deepEqual(results.map(({ kind }) => kind).sort(), ['accepted', 'refused'])
      assert.equal((await stores.submissions.list(scholarships, ancona)).length, 2)
    },
    'twenty lists of one comune stand one after the other': async (bench) => {
      for (const turn of turns(20)) await recordSmall(bench.stores, { id: `check-${turn}` })
      const results = await Promise.all(
        turns(20).map((turn) =>
          inTurn(bench, turn).submissions.confirm(`check-${turn}`, acceptNext),
        ),
      )
      const history = [...(await bench.other.submissions.list(scholarships, ancona))].reverse()
      assert.deepEqual(
        history.map(({ position }) => position),
        turns(20).map((turn) => turn + 1),
      )
      assert.deepEqual(
        history.map(({ supersedes }) => supersedes),
        [null, ...history.slice(0, -1).map(({ number }) => number)],
      )
      assert.deepEqual(
        results.map(accepted).sort((a, b) => a.position - b.position),
        history,
      )
    },
    'twenty comuni do not stand in each other’s way': async (bench) => {
      const comuni = turns(20).map((turn) => `0420${String(turn).padStart(2, '0')}`)
      for (const municipality of comuni) {
        await recordSmall(bench.stores, { id: municipality, municipality })
      }
      const results = await Promise.all(
        comuni.map((id, turn) => inTurn(bench, turn).submissions.confirm(id, acceptNext)),
      )
      for (const [turn, municipality] of comuni.entries()) {
        const history = await bench.other.submissions.list(scholarships, municipality)
        assert.deepEqual(results[turn], { kind: 'accepted', submission: history[0] })
        assert.deepEqual([history.length, history[0]?.position], [1, 1])
      }
    },
    'a check confirmed ten times is one submission': async (bench) => {
      await handIn(bench.stores, { id: 'check-0' })
      await recordSmall(bench.stores, { id: 'check-1' })
      const results = await Promise.all(
        turns(10).map((turn) => inTurn(bench, turn).submissions.confirm('check-1', acceptNext)),
      )
      const submission = await bench.other.submissions.newest(scholarships, ancona)
      assert.equal((await bench.stores.submissions.list(scholarships, ancona)).length, 2)
      assert.deepEqual(
        results.filter(({ kind }) => kind === 'accepted'),
        [{ kind: 'accepted', submission }],
      )
      assert.deepEqual(
        results.filter(({ kind }) => kind !== 'accepted'),
        turns(9).map(() => ({ kind: 'repeated', submission })),
      )
    },
    'a check discarded while it is confirmed is one or the other': (bench) =>
      againstConfirming(bench, (stores, id) => stores.checks.discard(id), 'discarded'),
    'a check that expires while it is confirmed is one or the other': (bench) =>
      againstConfirming(
        bench,
        async (stores, _id, at) => (await stores.checks.expire(at)) === 1,
        'expired',
      ),
    'lists are recorded and confirmed side by side': async (bench) => {
      for (const turn of turns(5)) await recordSmall(bench.stores, { id: `old-${turn}` })
      await Promise.all(
        turns(5).flatMap((turn) => [
          recordSmall(inTurn(bench, turn), { id: `new-${turn}` }),
          inTurn(bench, turn + 1).submissions.confirm(`old-${turn}`, acceptNext),
        ]),
      )
      assert.equal((await bench.other.submissions.list(scholarships, ancona)).length, 5)
      assert.equal((await bench.other.checks.list(scholarships, ancona)).length, 5)
    },
  },
}

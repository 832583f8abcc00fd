import assert from 'node:assert/strict'
import { canonicalJson } from '../ledger/canonical-json'
import { checkpointFormat, sayHeads } from '../ledger/checkpoint-statement'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import type { Submission } from '../ports/records'
import type { Stores } from '../ports/stores'
import { assertConflict, collect, handIn } from './look'
import { digestOf, jesi, scholarships, textbooks } from './samples'
import type { Suite } from './stories'

const headOf = ({ municipality, position, recordHash }: Submission): ChainHead => ({
  municipality,
  position,
  recordHash,
})

/** The next checkpoint of a campaign over these heads; its signature is none. */
function checkpointOf(
  latest: Checkpoint | null,
  heads: readonly ChainHead[],
  differing: { readonly campaign?: string; readonly sequence?: number } = {},
): Checkpoint {
  const { campaign = scholarships, sequence = (latest?.sequence ?? 0) + 1 } = differing
  const statement = canonicalJson({
    format: checkpointFormat,
    ...{ campaign, sequence },
    at: '2018-04-03T09:00:00.123Z',
    ...sayHeads(heads),
    previous: latest?.hash ?? null,
  })
  const jws = `e30.${Buffer.from(statement).toString('base64url')}.c2lnbmVk`
  return { campaign, sequence, statement, hash: digestOf(statement), jws }
}

const heads = (stores: Stores, campaign = scholarships) => collect(stores.ledger.heads(campaign))

/** Ancona's first list, under one checkpoint. */
async function firstCheckpoint(stores: Stores): Promise<Checkpoint> {
  await handIn(stores, { id: 'a-1' })
  const all = await heads(stores)
  const checkpoint = checkpointOf(null, all)
  await stores.ledger.keepCheckpoint(checkpoint, all)
  return checkpoint
}

export const ledgerStories: Suite = {
  title: 'the ledger',
  stories: {
    'of every comune the newest submission is the head, by ISTAT code': async ({
      stores,
      other,
    }) => {
      const ofJesi = await handIn(stores, { id: 'j-1', municipality: jesi })
      await handIn(stores, { id: 'a-1' })
      const ofAncona = await handIn(other, { id: 'a-2' })
      const elsewhere = await handIn(stores, { id: 't-1', campaign: textbooks })
      assert.deepEqual(await heads(other), [headOf(ofAncona), headOf(ofJesi)])
      assert.deepEqual(await heads(other, textbooks), [headOf(elsewhere)])
      assert.deepEqual(await heads(other, 'nobody'), [])
    },
    'a campaign without checkpoints has none': async ({ stores }) => {
      assert.equal(await stores.ledger.latestCheckpoint(scholarships), null)
      assert.deepEqual(await collect(stores.ledger.checkpointedHeads(scholarships)), [])
    },
    'a checkpoint is kept as it was made; the latest one is found': async ({ stores, other }) => {
      const first = await firstCheckpoint(stores)
      assert.deepEqual(await other.ledger.latestCheckpoint(scholarships), first)
      const ofJesi = await handIn(stores, { id: 'j-1', municipality: jesi })
      const second = checkpointOf(first, await heads(stores))
      await other.ledger.keepCheckpoint(second, [headOf(ofJesi)])
      assert.deepEqual(await stores.ledger.latestCheckpoint(scholarships), second)
      assert.equal(await stores.ledger.latestCheckpoint(textbooks), null)
    },
    'what the latest checkpoint has of each chain adds up from those before': async ({
      stores,
      other,
    }) => {
      const ofJesi = await handIn(stores, { id: 'j-1', municipality: jesi })
      const ofAncona = await handIn(stores, { id: 'a-1' })
      const first = checkpointOf(null, await heads(stores))
      await stores.ledger.keepCheckpoint(first, [headOf(ofJesi), headOf(ofAncona)])
      const newer = await handIn(stores, { id: 'a-2' })
      const known = () => collect(other.ledger.checkpointedHeads(scholarships))
      assert.deepEqual(await known(), [headOf(ofAncona), headOf(ofJesi)])
      await stores.ledger.keepCheckpoint(checkpointOf(first, await heads(stores)), [headOf(newer)])
      assert.deepEqual(await known(), [headOf(newer), headOf(ofJesi)])
    },
    'a checkpoint that does not continue the log is refused, and changes nothing': async ({
      stores,
      other,
    }) => {
      const first = await firstCheckpoint(stores)
      const moved = [headOf(await handIn(stores, { id: 'a-2' }))]
      const next = checkpointOf(first, moved)
      const stranger = { ...first, hash: digestOf('another log') }
      const wrong: readonly (readonly [Checkpoint, readonly ChainHead[]])[] = [
        [checkpointOf(first, moved, { sequence: 1 }), moved],
        [checkpointOf(first, moved, { sequence: 3 }), moved],
        [checkpointOf(stranger, moved), moved],
        [checkpointOf(null, moved, { sequence: 2 }), moved],
        [{ ...next, hash: digestOf('something else') }, moved],
        [{ ...next, campaign: textbooks }, moved],
        [next, []],
      ]
      for (const [checkpoint, heads] of wrong) {
        await assertConflict(other.ledger.keepCheckpoint(checkpoint, heads))
      }
      assert.deepEqual(await stores.ledger.latestCheckpoint(scholarships), first)
      assert.equal(await stores.ledger.latestCheckpoint(textbooks), null)
      await stores.ledger.keepCheckpoint(next, moved)
    },
    'of two checkpoints at the same moment one is kept': async ({ stores, other }) => {
      const first = await firstCheckpoint(stores)
      const moved = [headOf(await handIn(stores, { id: 'a-2' }))]
      const ofJesi = [...moved, headOf(await handIn(stores, { id: 'j-1', municipality: jesi }))]
      const outcomes = await Promise.allSettled([
        stores.ledger.keepCheckpoint(checkpointOf(first, moved), moved),
        other.ledger.keepCheckpoint(checkpointOf(first, ofJesi), ofJesi),
      ])
      const lost = outcomes.filter(({ status }) => status === 'rejected')
      assert.equal(lost.length, 1)
      const latest = await stores.ledger.latestCheckpoint(scholarships)
      assert.equal(latest?.sequence, 2)
      const winner = outcomes[0]?.status === 'fulfilled' ? moved : ofJesi
      assert.equal(latest?.statement, checkpointOf(first, winner).statement)
      assert.deepEqual(await collect(stores.ledger.checkpointedHeads(scholarships)), winner)
    },
    'whoever holds a checkpoint cannot change the stored one': async ({ stores }) => {
      const first = await firstCheckpoint(stores)
      const expected = structuredClone(first)
      Object.assign(first, { jws: 'forged' })
      Object.assign((await stores.ledger.latestCheckpoint(scholarships)) ?? {}, { jws: 'forged' })
      assert.deepEqual(await stores.ledger.latestCheckpoint(scholarships), expected)
    },
    'comuni by the thousand have their heads in order': async ({ stores, other }) => {
      const moved = Array.from({ length: 2_500 }, (_, at) => ({
        municipality: String(100_000 + at),
        position: 1,
        recordHash: digestOf(`head ${at}`),
      }))
      await stores.ledger.keepCheckpoint(checkpointOf(null, moved), moved)
      const known = await collect(other.ledger.checkpointedHeads(scholarships))
      assert.deepEqual(known.at(0), moved.at(0))
      assert.deepEqual(known.at(-1), moved.at(-1))
      assert.equal(known.length, moved.length)
    },
  },
}

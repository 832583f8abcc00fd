import assert from 'node:assert/strict'
import type { CheckContent, FileFacts } from '../ports/records'
import type { Stores } from '../ports/stores'
import {
  assertConflict,
  assertNoContent,
  assertSmallContent,
  contentKept,
  keysOf,
  recordSmall,
} from './look'
import {
  contentOf,
  factsOf,
  sampleCheck,
  sampleEntry,
  sampleIssue,
  smallContent,
  smallFile,
} from './samples'
import type { Bench, Story, Suite } from './stories'

const abundantFile = [new Uint8Array(1_500_000).fill(1), new Uint8Array(1_500_000).fill(2)]

/** Enough of everything for several statements, should a store write that way. */
const abundantContent = (): CheckContent =>
  contentOf({
    entries: Array.from({ length: 450 }, (_, at) => sampleEntry(at + 2)),
    issues: Array.from({ length: 450 }, (_, at) => sampleIssue(at + 2)),
    reading: [new Uint8Array(1_500_000).fill(3), new Uint8Array(1_500_000).fill(4)],
    file: abundantFile,
  })

async function* failing<Item>(items: AsyncIterable<Item> | null, failure: Error) {
  yield* items ?? []
  throw failure
}

async function assertNothingRecorded(stores: Stores, id: string): Promise<void> {
  assert.equal(await stores.checks.find(id), null)
  assert.deepEqual(await stores.checks.list('borse-di-studio-2017', '042002'), [])
  await assertNoContent(stores, id)
}

/** Records a content that breaks; the error must come through, and a second try must find no remains. */
async function breaksWith(bench: Bench, breaking: (failure: Error) => CheckContent): Promise<void> {
  const { stores, other } = bench
  const failure = new Error('the upload broke off')
  const check = sampleCheck({ id: 'check-1', file: factsOf(...abundantFile) })
  await assert.rejects(stores.checks.record(check, breaking(failure)), (error) => error === failure)
  await assertNothingRecorded(other, 'check-1')
  await recordSmall(stores, { id: 'check-1' })
  await assertSmallContent(other, 'check-1')
}

/** What the record says of the file, and what comes, are not the same: nothing is recorded. */
const refusesFile =
  (facts: FileFacts | null, ...chunks: readonly Uint8Array[]): Story =>
  async ({ stores, other }) => {
    const check = sampleCheck({ id: 'check-1', file: facts })
    const content = { ...smallContent('check-1'), ...contentOf({ file: chunks }) }
    await assertConflict(stores.checks.record(check, content))
    await assertNothingRecorded(other, 'check-1')
    await recordSmall(stores, { id: 'check-1' })
    await assertSmallContent(other, 'check-1')
  }

const right = smallFile('check-1')

export const failedRecordingStories: Suite = {
  title: 'recording a check that fails half-way',
  stories: {
    'a file that breaks off leaves nothing': (bench) =>
      breaksWith(bench, (failure) => {
        const whole = abundantContent()
        return { ...whole, file: failing(whole.file, failure) }
      }),
    'a reading that breaks off leaves nothing': (bench) =>
      breaksWith(bench, (failure) => {
        const whole = abundantContent()
        return { ...whole, reading: failing(whole.reading, failure) }
      }),
    'entries that break off leave nothing': (bench) =>
      breaksWith(bench, (failure) => {
        const whole = abundantContent()
        return { ...whole, entries: failing(whole.entries, failure) }
      }),
    'issues that break off leave nothing': (bench) =>
      breaksWith(bench, (failure) => {
        const whole = abundantContent()
        return { ...whole, issues: failing(whole.issues, failure) }
      }),
    'a file with other bytes than the check tells of is refused': refusesFile(
      factsOf(right),
      smallFile('check-2'),
    ),
    'a file that is shorter than the check tells of is refused': refusesFile(
      factsOf(right),
      right.subarray(0, -1),
    ),
    'a file that is longer than the check tells of is refused': refusesFile(
      factsOf(right),
      right,
      new Uint8Array([0]),
    ),
    'a file of which the check tells nothing is refused': refusesFile(null, right),
    'nothing of a check is seen before all of it is there': async ({ stores, other }) => {
      let seen: unknown = 'not looked'
      const chunks = [new Uint8Array(1_200_000), new Uint8Array(10)] as const
      async function* looking(): AsyncIterable<Uint8Array> {
        yield chunks[0]
        seen = await other.checks.find('check-1')
        yield chunks[1]
      }
      const content = { ...smallContent('check-1'), file: looking() }
      await stores.checks.record(sampleCheck({ id: 'check-1', file: factsOf(...chunks) }), content)
      assert.equal(seen, null)
      assert.notEqual(await other.checks.find('check-1'), null)
    },
    'a second check with the same id is refused, and changes nothing': async ({
      stores,
      other,
    }) => {
      const first = await recordSmall(stores, { id: 'check-1' })
      const file = factsOf(...abundantFile)
      const second = sampleCheck({ id: 'check-1', municipality: '042021', file })
      await assertConflict(other.checks.record(second, abundantContent()))
      assert.deepEqual(await stores.checks.find('check-1'), first)
      await assertSmallContent(stores, 'check-1')
    },
    'of two checks with the same id at the same moment one is recorded, whole': async ({
      stores,
      other,
    }) => {
      const attempts = [stores, other].map((each, at) => {
        const entries = Array.from({ length: 300 }, (_, row) => sampleEntry(row, `${at}-${row}`))
        const by = { subject: String(at), name: `Operatore ${at}`, role: 'operator' as const }
        return each.checks.record(sampleCheck({ id: 'same', by }), contentOf({ entries }))
      })
      const outcomes = await Promise.allSettled(attempts)
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled')
      const losers = attempts.filter((_, at) => at !== winner)
      assert.equal(losers.length, 1)
      for (const loser of losers) await assertConflict(loser)
      assert.equal((await stores.checks.find('same'))?.by.subject, String(winner))
      const keys = keysOf((await contentKept(stores, 'same')).entries)
      assert.equal(keys.length, 300)
      assert.ok(keys.every((key) => key.startsWith(`${winner}-`)))
    },
    'a refused recording says nothing about persons': async ({ stores }) => {
      await recordSmall(stores, { id: 'check-1' })
      const refusal = await stores.checks
        .record(sampleCheck({ id: 'check-1' }), smallContent('check-1'))
        .then(
          () => null,
          (error: unknown) => error,
        )
      assert.ok(refusal instanceof Error)
      const shown = `${refusal.message} ${JSON.stringify(refusal)}`
      for (const personal of ['RSSMRA', 'Rossi', 'Łucja']) assert.ok(!shown.includes(personal))
    },
  },
}

import assert from 'node:assert/strict'
import type { CheckContent, CheckRecord, RecordedEntry } from '../ports/records'
import type { Stores } from '../ports/stores'
import {
  assertConflict,
  assertNoContent,
  assertSameItems,
  assertSmallContent,
  contentKept,
  handIn,
  keysOf,
  recordSmall,
} from './look'
import { contentOf, factsOf, sampleCheck, sampleEntry, sampleIssue, smallFile } from './samples'
import type { Suite } from './stories'

const restores = { number: 'BORSE-2017-042002-0001', reason: 'Inviato per errore un altro «file»' }

/** A check that is to get the content of the one with the small file of this name. */
const copyOf = (name: string, differing: Partial<CheckRecord> = {}): CheckRecord =>
  sampleCheck({ id: 'copy', file: factsOf(smallFile(name)), restores, ...differing })

const asItIs = (content: CheckContent): CheckContent => content

async function* salted(chunks: AsyncIterable<readonly RecordedEntry[]>, salt: string) {
  for await (const chunk of chunks) yield chunk.map((entry) => ({ ...entry, salt }))
}

async function assertNoCopy(stores: Stores): Promise<void> {
  assert.equal(await stores.checks.find('copy'), null)
  await assertNoContent(stores, 'copy')
}

export const copyStories: Suite = {
  title: 'a check with the content of another',
  stories: {
    'is found as it was recorded, with what it restores and why': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      await stores.checks.copy(copyOf('check-1'), 'check-1', asItIs)
      assert.deepEqual(await other.checks.find('copy'), copyOf('check-1'))
      const copied = await contentKept(other, 'copy')
      const kept = await contentKept(other, 'check-1')
      assert.deepEqual(copied, kept)
    },
    'has the entries as they were remade; those of the other stay': async ({ stores, other }) => {
      const entries = Array.from({ length: 1_700 }, (_, at) => sampleEntry(2_000 - at))
      const issues = Array.from({ length: 1_200 }, (_, at) => sampleIssue(at + 2))
      const file = [new Uint8Array(1_500_000).fill(1), new Uint8Array(800_000).fill(2)]
      const check = sampleCheck({ id: 'check-1', file: factsOf(...file) })
      await stores.checks.record(check, contentOf({ entries, issues, file }))
      const salt = 'a'.repeat(32)
      await stores.checks.copy({ ...check, id: 'copy', restores }, 'check-1', (content) => ({
        ...content,
        entries: salted(content.entries, salt),
      }))
      const copied = await contentKept(other, 'copy')
      assertSameItems(
        copied.entries,
        entries.map((entry) => ({ ...entry, salt })),
      )
      assertSameItems(copied.issues, issues)
      assert.ok(copied.file.equals(Buffer.concat(file)), 'the bytes differ')
      assertSameItems((await contentKept(other, 'check-1')).entries, entries)
    },
    'of a nil return is one too': async ({ stores, other }) => {
      const nil = { kind: 'nil', file: null, template: null } as const
      await stores.checks.record(sampleCheck({ id: 'nil', ...nil }), contentOf({}))
      await stores.checks.copy(sampleCheck({ id: 'copy', ...nil, restores }), 'nil', asItIs)
      assert.deepEqual((await other.checks.find('copy'))?.restores, restores)
      await assertNoContent(other, 'copy')
    },
    'is none when the other is unknown, or its content deleted': async ({ stores, other }) => {
      await assertConflict(stores.checks.copy(copyOf('nobody'), 'nobody', asItIs))
      await recordSmall(stores, { id: 'check-1' })
      await stores.checks.discard('check-1')
      await assertConflict(other.checks.copy(copyOf('check-1'), 'check-1', asItIs))
      await assertNoCopy(stores)
    },
    'is none when the bytes are not those that it tells of': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      await assertConflict(stores.checks.copy(copyOf('another'), 'check-1', asItIs))
      await assertNoCopy(other)
      await assertSmallContent(other, 'check-1')
    },
    'is none when its content breaks off, and the error comes through': async ({
      stores,
      other,
    }) => {
      await handIn(stores, { id: 'check-1' })
      const failure = new Error('the entries are not those that were accepted')
      async function* breaking(chunks: AsyncIterable<readonly RecordedEntry[]>) {
        yield* chunks
        throw failure
      }
      const copying = stores.checks.copy(copyOf('check-1'), 'check-1', (content) => ({
        ...content,
        entries: breaking(content.entries),
      }))
      await assert.rejects(copying, (error) => error === failure)
      await assertNoCopy(other)
    },
    'with an id that is taken is refused, and changes nothing': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      const waiting = await recordSmall(stores, { id: 'copy' })
      await assertConflict(other.checks.copy(copyOf('check-1'), 'check-1', asItIs))
      assert.deepEqual(await stores.checks.find('copy'), waiting)
      await assertSmallContent(stores, 'copy')
    },
    'outlives the other': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'check-1' })
      await stores.checks.copy(copyOf('check-1'), 'check-1', asItIs)
      await other.checks.discard('check-1')
      const { entries, file } = await contentKept(other, 'copy')
      assert.deepEqual(keysOf(entries), ['RSSMRA', 'VRDNDR'])
      assert.deepEqual([...file], [...smallFile('check-1')])
    },
    'can be had many times at the same moment': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' })
      const ids = Array.from({ length: 12 }, (_, at) => `copy-${at}`)
      await Promise.all(
        ids.map((id, at) =>
          (at % 2 ? stores : other).checks.copy(copyOf('check-1', { id }), 'check-1', asItIs),
        ),
      )
      for (const id of ids) {
        assert.deepEqual(keysOf((await contentKept(other, id)).entries), ['RSSMRA', 'VRDNDR'])
      }
    },
  },
}

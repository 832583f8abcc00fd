import assert from 'node:assert/strict'
import type { Issue } from '../errors/problem'
import type { RecordedEntry } from '../ports/records'
import { manyBytes } from './files/bytes'
import { assertSameItems, collect, contentKept, keysOf } from './look'
import {
  ancona,
  contentOf,
  digestOf,
  factsOf,
  jesi,
  sampleCheck,
  sampleEntry,
  sampleIssue,
} from './samples'
import type { Suite } from './stories'

function* cut(bytes: Uint8Array, sizes: readonly number[]): Iterable<Uint8Array> {
  let from = 0
  for (let turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length
    yield bytes.subarray(from, from + size)
    from += size
  }
}

export const contentStories: Suite = {
  title: 'the content of checks',
  stories: {
    'entries come back whole and in their order': async ({ stores, other }) => {
      const entries: RecordedEntry[] = [
        { ...sampleEntry(9, 'ZZZ'), values: { name: 'Łukasz', surname: 'Đorđe', emoji: '👩🏽‍🎓' } },
        {
          ...sampleEntry(2, 'AAA'),
          values: { isee: 0, negative: -5, large: 9_007_199_254_740_991 },
        },
        { ...sampleEntry(5, 'MMM'), values: { yes: true, no: false, blank: null, empty: '' } },
        {
          ...sampleEntry(3, 'È'),
          values: { text: `l'"elenco"\\ \n\t; DROP -- $1 ?`, composed: 'é' },
        },
        { ...sampleEntry(4, `K${'X'.repeat(199)}`), values: {} },
      ]
      await stores.checks.record(sampleCheck({ id: 'check-1' }), contentOf({ entries }))
      assert.deepEqual(await collect(other.checks.entries('check-1')), entries)
    },
    'a list of 5,000 entries comes back whole and in its order': async ({ stores, other }) => {
      const entries = Array.from({ length: 5_000 }, (_, at) => sampleEntry(5_001 - at))
      const neighbours = [sampleEntry(2, 'NEIGHBOUR')]
      await stores.checks.record(sampleCheck({ id: 'a' }), contentOf({ entries: neighbours }))
      await stores.checks.record(sampleCheck({ id: 'b' }), contentOf({ entries: entries.values() }))
      await stores.checks.record(sampleCheck({ id: 'c' }), contentOf({ entries: neighbours }))
      assertSameItems(await collect(other.checks.entries('b')), entries)
      assertSameItems(await collect(other.checks.entries('c')), neighbours)
    },
    'a reader who stops early gets what was asked for': async ({ stores, other }) => {
      const entries = Array.from({ length: 1_500 }, (_, at) => sampleEntry(at + 2))
      await stores.checks.record(sampleCheck({ id: 'check-1' }), contentOf({ entries }))
      for await (const entry of other.checks.entries('check-1')) {
        assert.deepEqual(entry, entries[0])
        break
      }
      assert.equal((await collect(other.checks.entries('check-1'))).length, 1_500)
    },
    'issues come back whole, in their order, page by page': async ({ stores, other }) => {
      const issues = Array.from({ length: 450 }, (_, at) => sampleIssue(451 - at))
      const aboutTheFile = { cell: null, row: null, column: null, value: null, entry: null }
      const all = [{ ...sampleIssue(1), ...aboutTheFile, params: {} }, ...issues]
      await stores.checks.record(sampleCheck({ id: 'a' }), contentOf({ issues: all.values() }))
      await stores.checks.record(sampleCheck({ id: 'b' }), contentOf({ issues: [sampleIssue(7)] }))
      const page = (offset: number, limit: number) => other.checks.issues('a', { offset, limit })
      assertSameItems(await page(0, 1_000), all)
      assertSameItems(await page(0, 2), all.slice(0, 2))
      assertSameItems(await page(199, 10), all.slice(199, 209))
      assertSameItems(await page(449, 10), all.slice(449))
      assertSameItems(await page(451, 10), [])
      assertSameItems(await page(0, 0), [])
    },
    'a file of 5 MB comes back byte for byte, however it was cut': async ({ stores, other }) => {
      const bytes = manyBytes(5 * 1024 * 1024 + 3)
      const file = cut(bytes, [1, 70_000, 0, 1_500_000, 65_536])
      const check = sampleCheck({ id: 'check-1', file: factsOf(bytes) })
      await stores.checks.record(check, contentOf({ file }))
      const kept = Buffer.concat(await collect(other.checks.file('check-1')))
      assert.equal(kept.length, bytes.length)
      assert.ok(kept.equals(bytes), 'the bytes differ')
    },
    'files of several checks are kept apart; no file is no bytes': async ({ stores, other }) => {
      const record = (id: string, file: Uint8Array[] | null) =>
        stores.checks.record(
          sampleCheck({ id, file: file && factsOf(...file) }),
          contentOf({ file }),
        )
      await record('one', [new Uint8Array([1, 2]), new Uint8Array([3])])
      await record('two', [new Uint8Array([4])])
      await record('none', null)
      await record('empty', [])
      assert.deepEqual([...(await contentKept(other, 'one')).file], [1, 2, 3])
      assert.deepEqual([...(await contentKept(other, 'two')).file], [4])
      assert.deepEqual(await collect(other.checks.file('none')), [])
      assert.equal((await contentKept(other, 'empty')).file.length, 0)
    },
    'a file that is asked for by what another check says of it is not given': async ({
      stores,
      other,
    }) => {
      const bytes = manyBytes(10)
      const ofAncona = sampleCheck({ id: 'ancona', file: factsOf(bytes) })
      const ofJesi = sampleCheck({ id: 'jesi', municipality: jesi, file: factsOf(bytes) })
      await stores.checks.record(ofAncona, contentOf({ file: [bytes] }))
      await stores.checks.record(ofJesi, contentOf({ file: null }))
      assert.deepEqual([...(await contentKept(other, 'ancona')).file], [...bytes])
      assert.deepEqual(await collect(other.checks.file('jesi')), [])
    },
    'the same file of two comuni is there until both are gone': async ({ stores, other }) => {
      const bytes = manyBytes(10)
      for (const [id, municipality] of Object.entries({ first: ancona, second: jesi })) {
        const check = sampleCheck({ id, municipality, file: factsOf(bytes) })
        await stores.checks.record(check, contentOf({ file: [bytes] }))
      }
      await stores.checks.discard('first')
      assert.deepEqual(await collect(other.checks.file('first')), [])
      assert.deepEqual([...(await contentKept(other, 'second')).file], [...bytes])
      await other.checks.discard('second')
      assert.deepEqual(await collect(stores.checks.file('second')), [])
    },
    'what was read comes back byte for byte, apart from the file': async ({ stores, other }) => {
      const bytes = manyBytes(2 * 1024 * 1024 + 5)
      const seven = new Uint8Array([7])
      const long = contentOf({ reading: cut(bytes, [1_500_000, 0, 3]), file: [seven] })
      const short = contentOf({ reading: [new Uint8Array([8, 9])], file: null })
      const none = contentOf({ file: [bytes] })
      await stores.checks.record(sampleCheck({ id: 'long', file: factsOf(seven) }), long)
      await stores.checks.record(sampleCheck({ id: 'short' }), short)
      await stores.checks.record(sampleCheck({ id: 'none', file: factsOf(bytes) }), none)
      const kept = await contentKept(other, 'long')
      assert.equal(kept.reading.length, bytes.length)
      assert.ok(kept.reading.equals(bytes), 'the bytes differ')
      assert.deepEqual([...kept.file], [7])
      assert.deepEqual([...(await contentKept(other, 'short')).reading], [8, 9])
      assert.deepEqual(await collect(other.checks.file('short')), [])
      assert.deepEqual(await collect(other.checks.reading('none')), [])
      assert.deepEqual(await collect(other.checks.reading('nobody')), [])
    },
    'a buffer that is used again for the next chunk does no harm': async ({ stores, other }) => {
      function* reused(): Iterable<Uint8Array> {
        const buffer = new Uint8Array(3)
        for (const value of [1, 2, 3]) yield buffer.fill(value)
      }
      const expected = [1, 1, 1, 2, 2, 2, 3, 3, 3]
      const check = sampleCheck({ id: 'check-1', file: factsOf(new Uint8Array(expected)) })
      await stores.checks.record(check, contentOf({ file: reused() }))
      assert.deepEqual([...(await contentKept(other, 'check-1')).file], expected)
    },
    'whoever holds content cannot change the stored one': async ({ stores }) => {
      const entry = { ...sampleEntry(2), values: { surname: 'Rossi' } }
      const issue = { ...sampleIssue(2), params: { expected: 'Z' } }
      const chunk = new Uint8Array([1, 2, 3])
      const read = new Uint8Array([4, 5])
      const given = { entries: [entry], issues: [issue], reading: [read], file: [chunk] }
      const check = sampleCheck({ id: 'check-1', file: factsOf(chunk) })
      await stores.checks.record(check, contentOf(given))
      const vandalise = (held: {
        entries: readonly RecordedEntry[]
        issues: readonly Issue[]
        bytes: Iterable<Uint8Array>
      }) => {
        for (const { values } of held.entries) Object.assign(values, { surname: 'Bianchi' })
        for (const { params } of held.issues) Object.assign(params, { expected: 'X' })
        for (const bytes of held.bytes) bytes.fill(9)
      }
      vandalise({ ...given, bytes: [chunk, read] })
      const first = await contentKept(stores, 'check-1')
      const bytes = [
        ...(await collect(stores.checks.file('check-1'))),
        ...(await collect(stores.checks.reading('check-1'))),
      ]
      vandalise({ ...first, bytes })
      const { entries, issues, reading, file } = await contentKept(stores, 'check-1')
      assert.deepEqual(entries[0]?.values, { surname: 'Rossi' })
      assert.deepEqual(issues[0]?.params, { expected: 'Z' })
      assert.deepEqual([...reading], [4, 5])
      assert.deepEqual([...file], [1, 2, 3])
    },
    'lists recorded at the same moment do not mix': async ({ stores, other }) => {
      const ids = Array.from({ length: 8 }, (_, at) => `check-${at}`)
      const entriesOf = (id: string) =>
        Array.from({ length: 250 }, (_, at) => sampleEntry(at, digestOf(`${id} ${at}`)))
      await Promise.all(
        ids.map((id, at) =>
          (at % 2 ? stores : other).checks.record(
            sampleCheck({ id, file: factsOf(Buffer.from(id)) }),
            contentOf({ entries: entriesOf(id), file: [Buffer.from(id)] }),
          ),
        ),
      )
      for (const id of ids) {
        const { entries, file } = await contentKept(stores, id)
        assertSameItems(keysOf(entries), keysOf(entriesOf(id)))
        assert.equal(file.toString(), id)
      }
    },
  },
}

import assert from 'node:assert/strict'
import type { CheckRecord, RecordedEntry, Submission } from '../ports/records'
import type { ConfirmationResult, Stores } from '../ports/stores'
import { acceptNext, factsOf, sampleCheck, smallContent, smallFile } from './samples'

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) collected.push(item)
  return collected
}

/**
 * The same items in the same order. One after the other: some versions of Node need gigabytes to show
 * how two lists of thousands differ.
 */
export function assertSameItems<Item>(actual: readonly Item[], expected: readonly Item[]): void {
  for (const [at, item] of expected.entries()) {
    assert.deepEqual(actual[at], item, `item ${at} differs`)
  }
  assert.equal(actual.length, expected.length)
}

/** Everything that is kept under a check's id. */
export async function contentKept(stores: Stores, id: string) {
  return {
    entries: await collect(stores.checks.entries(id)),
    issues: await stores.checks.issues(id, { offset: 0, limit: 100_000 }),
    reading: Buffer.concat(await collect(stores.checks.reading(id))),
    file: Buffer.concat(await collect(stores.checks.file(id))),
  }
}

/** Nothing is kept under the check's id: no entry, no issue, no byte. */
export async function assertNoContent(stores: Stores, id: string): Promise<void> {
  const { entries, issues, reading, file } = await contentKept(stores, id)
  const kept = [entries.length, issues.length, reading.length, file.length]
  assert.deepEqual(kept, [0, 0, 0, 0], 'entries, issues, bytes read and bytes of the file')
}

/** What `recordSmall` put there is still there. */
export async function assertSmallContent(stores: Stores, id: string): Promise<void> {
  const { entries, issues, reading, file } = await contentKept(stores, id)
  assert.deepEqual(keysOf(entries), ['RSSMRA', 'VRDNDR'])
  assert.equal(issues.length, 1)
  assert.deepEqual([...reading], [31, 139, 8, 0])
  assert.deepEqual([...file], [...smallFile(id)])
}

export const keysOf = (entries: readonly RecordedEntry[]): string[] => entries.map(({ key }) => key)

/** Rejects with a ConsegnaError of this code. The class is not asked for: a store may bring its own copy. */
export async function assertConflict(operation: Promise<unknown>): Promise<void> {
  await assert.rejects(operation, { name: 'ConsegnaError', code: 'store.conflict' })
}

/**
 * Records a check with two entries, one warning, a small reading and a small file.
 * @param name of the small file; the check's id when absent
 */
export async function recordSmall(
  stores: Stores,
  differing: Partial<CheckRecord> & { id: string },
  name: string = differing.id,
): Promise<CheckRecord> {
  const check = sampleCheck({ file: factsOf(smallFile(name)), ...differing })
  await stores.checks.record(check, smallContent(name))
  return check
}

/** Records a check and makes it the valid list. */
export async function handIn(
  stores: Stores,
  differing: Partial<CheckRecord> & { id: string },
  name: string = differing.id,
): Promise<Submission> {
  await recordSmall(stores, differing, name)
  return accepted(await stores.submissions.confirm(differing.id, acceptNext))
}

/** The submission of a result that must be an acceptance. */
export function accepted(result: ConfirmationResult<unknown>): Submission {
  if (result.kind !== 'accepted') assert.fail(`accepted was expected, not ${result.kind}`)
  return result.submission
}

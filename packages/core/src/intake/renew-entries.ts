import { ConsegnaError } from '../errors/consegna-error'
import { entriesRootHash, entryDigest, recordEntry } from '../ledger/entry-digests'
import type { RecordedEntry, Sha256, Submission } from '../ports/records'
import type { Context } from './context'

/** The salts that the entries of a list get when it is copied, in their order, and the root that comes of them. */
export interface Renewal {
  readonly salts: readonly string[]
  readonly entriesRoot: Sha256
}

const altered = () =>
  new ConsegnaError('store.conflict', { reason: 'the entries are not those that were accepted' })

/**
 * Reads an accepted list to its end, without keeping it, and makes sure that it is what was accepted.
 * @returns null when entries of it have been deleted
 * @throws ConsegnaError `store.conflict` when they are others than those that were accepted
 */
export async function renewalOf(
  { stores, ids }: Context,
  { check, counts, entriesRoot }: Submission,
): Promise<Renewal | null> {
  const salts: string[] = []
  const accepted = entriesRootHash()
  const renewed = entriesRootHash()
  for await (const entry of stores.checks.entries(check)) {
    if (entryDigest(entry, entry.salt) !== entry.digest) throw altered()
    const salt = ids.salt()
    salts.push(salt)
    accepted.add(entry.digest)
    renewed.add(entryDigest(entry, salt))
  }
  if (salts.length !== counts.entries) return null
  if (accepted.root() !== entriesRoot) throw altered()
  return { salts, entriesRoot: renewed.root() }
}

/**
 * The entries as they come, with their new salts.
 * @throws ConsegnaError `store.conflict` at the end, when they are not those of which the renewal was made
 */
export async function* renewed(
  chunks: AsyncIterable<readonly RecordedEntry[]>,
  { salts, entriesRoot }: Renewal,
): AsyncGenerator<readonly RecordedEntry[]> {
  const root = entriesRootHash()
  let at = 0
  for await (const chunk of chunks) {
    yield chunk.map(({ key, row, values }) => {
      const entry = recordEntry({ key, row, values }, salts[at++] ?? '')
      root.add(entry.digest)
      return entry
    })
  }
  if (root.root() !== entriesRoot) throw altered()
}

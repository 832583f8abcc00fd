import { createHash } from 'node:crypto'
import type { Entry, RecordedEntry, Sha256 } from '../ports/records'
import { canonicalJson } from './canonical-json'
import { sha256 } from './hash'

/** The digest of an entry: over everything that is stored of it. */
export const entryDigest = ({ key, row, values }: Entry, salt: string): Sha256 =>
  sha256(`consegna-entry-1\n${salt}\n${canonicalJson({ key, row, values })}`)

/**
 * Gives an entry its digest. The salt keeps a digest, which may be published, from being guessed back
 * to a person.
 */
export const recordEntry = (entry: Entry, salt: string): RecordedEntry => ({
  ...entry,
  salt,
  digest: entryDigest(entry, salt),
})

/** One digest for a whole list, from the digests of its entries as they come. */
export interface EntriesRoot {
  add(digest: Sha256): void
  /** To be called once, at the end. An empty list has a root too. */
  root(): Sha256
}

/** Needs the digests alone: an entry that was erased leaves its own behind, and the root stays what it was. */
export function entriesRootHash(): EntriesRoot {
  const hash = createHash('sha256').update('consegna-entries-1')
  return {
    add: (digest) => {
      hash.update('\n').update(digest)
    },
    root: () => hash.digest('hex'),
  }
}

/** The same for a list that is at hand. */
export function entriesRoot(entries: Iterable<Pick<RecordedEntry, 'digest'>>): Sha256 {
  const hash = entriesRootHash()
  for (const { digest } of entries) hash.add(digest)
  return hash.root()
}

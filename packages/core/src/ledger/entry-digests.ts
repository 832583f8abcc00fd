import type { Entry, RecordedEntry, Sha256 } from '../ports/records'
import { sha256 } from './hash'

/** The values of an entry as text that depends on nothing but them: names sorted, no blanks. */
function canonicalValues(values: Entry['values']): string {
  const sorted = Object.keys(values)
    .sort()
    .map((name) => [name, values[name]])
  return JSON.stringify(Object.fromEntries(sorted))
}

/**
 * Gives an entry its digest. The salt keeps a digest, which may be published, from being guessed back
 * to a person.
 */
export function recordEntry(entry: Entry, salt: string): RecordedEntry {
  return { ...entry, salt, digest: sha256(`${salt}\n${canonicalValues(entry.values)}`) }
}

/** One digest for a whole list, in its order. An empty list has one too. */
export function entriesRoot(entries: readonly RecordedEntry[]): Sha256 {
  return sha256(entries.map((entry) => entry.digest).join('\n'))
}

import { entriesRootHash, entryDigest } from '../ledger/entry-digests'
import type { Examination, ExaminedEntry } from '../ports/ledger'
import type { Submission } from '../ports/records'
import type { ErasedParts } from './erased-parts'
import { type Findings, finding } from './finding'

function isAsDigested({ entry, digest }: ExaminedEntry): boolean {
  // Of an erased one the digest alone is left: the root says whether it is the right one.
  if (entry === null) return true
  try {
    return entryDigest(entry, entry.salt) === digest
  } catch {
    return false
  }
}

/** Each entry against its digest, and the digests in their order against the root. One entry is held at a time. */
export async function* verifyEntries(
  examination: Examination,
  { number, check, counts, entriesRoot }: Submission,
  erased: ErasedParts,
): Findings {
  const root = entriesRootHash()
  let expected = 1
  let found = 0
  let named = false
  for await (const examined of examination.entries(check)) {
    found += 1
    if (examined.kind === 'damaged') {
      named = true
      const columns = examined.columns.join(', ')
      yield finding('ledger.entry-damaged', { number, position: expected, columns })
      expected += 1
      continue
    }
    const { item } = examined
    if (item.position !== expected) {
      named = true
      yield item.position > expected
        ? finding('ledger.entries-missing', {
            number,
            position: expected,
            last: item.position - 1,
          })
        : finding('ledger.entry-damaged', { number, position: expected, columns: 'position' })
    }
    // With a person's entry the file goes: alone, an entry was emptied by somebody else.
    if (item.entry === null && !erased.file && !erased.entries) {
      named = true
      yield finding('ledger.entry-emptied', { number, position: item.position })
    }
    if (!isAsDigested(item)) {
      named = true
      yield finding('ledger.entry-altered', { number, position: item.position })
    }
    root.add(item.digest)
    expected = item.position + 1
  }
  if (found !== counts.entries) {
    yield finding('ledger.entries-count', { number, expected: counts.entries, found })
  }
  // Where an entry was named already, that the root differs says nothing more.
  if (root.root() !== entriesRoot && (!named || found === counts.entries)) {
    yield finding('ledger.entries-root', { number })
  }
}

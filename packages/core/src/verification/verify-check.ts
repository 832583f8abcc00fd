import { canonicalJson } from '../ledger/canonical-json'
import { readRecord } from '../ledger/record-flaw'
import { saltedDigest } from '../ledger/salted-digest'
import type { Examination } from '../ports/ledger'
import type { CheckRecord, Submission } from '../ports/records'
import { type Findings, finding } from './finding'

/** What a check has in common with the submission that it became. Warnings: only those about what was accepted. */
const shared = (one: CheckRecord | Submission) => ({
  campaign: one.campaign,
  municipality: one.municipality,
  kind: one.kind,
  file: one.file && { size: one.file.size, sha256: one.file.sha256 },
  template: one.template && { id: one.template.id, version: one.template.version },
  counts: { ...one.counts, warnings: 0 },
  entriesRoot: one.entriesRoot,
})

function restoredAsSaid({ restores }: CheckRecord, submission: Submission): boolean {
  const said = readRecord(submission)?.restores ?? null
  if (restores === null || said === null) return restores === said
  // The reason may be erased with the list; the digest of it stays.
  if (restores.reason === '') return said.number === restores.number
  const reason = saltedDigest('reason', submission.recordSalt, restores.reason)
  return said.number === restores.number && said.reason === reason
}

function differing(check: CheckRecord, submission: Submission): string[] {
  const accepted = new Map<string, unknown>(Object.entries(shared(submission)))
  const members = Object.entries(shared(check))
    .filter(([member, value]) => canonicalJson([value]) !== canonicalJson([accepted.get(member)]))
    .map(([member]) => member)
  return [
    ...members,
    ...(check.status === 'confirmed' ? [] : ['status']),
    ...(check.at <= submission.at ? [] : ['at']),
    ...(restoredAsSaid(check, submission) ? [] : ['restores']),
  ]
}

/** The check that became a submission must say the same. */
export async function* verifyCheck(examination: Examination, submission: Submission): Findings {
  const { number } = submission
  const examined = await examination.check(submission.check)
  if (examined === null) yield finding('ledger.check-missing', { number })
  else if (examined.kind === 'damaged') {
    yield finding('ledger.check-damaged', { number, columns: examined.columns.join(', ') })
  } else {
    const members = differing(examined.item, submission)
    if (members.length > 0) {
      yield finding('ledger.check-differs', { number, columns: members.join(', ') })
    }
  }
}

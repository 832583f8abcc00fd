import { ConsegnaError } from '../errors/consegna-error'
import type { CheckRecord, Submission } from '../ports/records'
import { readRecord, recordFlaw } from './record-flaw'
import { saltedDigest } from './salted-digest'

/** What a new submission has to continue. */
interface History {
  readonly check: CheckRecord
  readonly newest: Submission | null
}

/** What is wrong with the submission, as a developer would call it; null when it may be written. */
function flaw({ check, newest }: History, next: Submission): string | null {
  if (check.status !== 'waiting') return `the check is ${check.status}`
  if (next.check !== check.id) return 'it names another check'
  if (next.campaign !== check.campaign || next.municipality !== check.municipality) {
    return 'it belongs to another history than its check'
  }
  if (next.position !== (newest?.position ?? 0) + 1) return 'its position is not the next one'
  if (next.supersedes !== (newest?.number ?? null)) return 'it does not supersede the newest one'
  return chainFlaw(newest, next) ?? restorationFlaw(check, next)
}

/** Whether the record tells what the check restores, and why: the reason itself stands in the check alone. */
function restorationFlaw({ restores }: CheckRecord, next: Submission): string | null {
  const said = readRecord(next)?.restores ?? null
  const reason = restores && saltedDigest('reason', next.recordSalt, restores.reason)
  return said?.number === restores?.number && (said?.reason ?? null) === reason
    ? null
    : 'its record says otherwise than the check about what it restores'
}

function chainFlaw(newest: Submission | null, next: Submission): string | null {
  const found = recordFlaw(next)
  switch (found?.kind) {
    case 'hash':
      return 'its record has another hash'
    case 'form':
      return 'its record is none'
    case 'differs':
      return `its record says otherwise about ${found.members.join(', ')}`
  }
  const superseded = readRecord(next)?.supersedes?.record ?? null
  return superseded === (newest?.recordHash ?? null)
    ? null
    : 'its record does not hold the hash of the newest one'
}

/**
 * Every store calls this before it writes a submission: a mistake in a decision must not reach the
 * history, from which nothing is ever deleted.
 * @throws ConsegnaError `store.conflict` when the submission does not continue the history by one
 */
export function assertContinues(history: History, next: Submission): void {
  const reason = flaw(history, next)
  if (reason !== null) throw new ConsegnaError('store.conflict', { reason })
}

import { readRecord } from '../ledger/record-flaw'
import type { Restoration, Submission } from '../ports/records'
import type { Context } from './context'

/** Number of the earlier list that a submission made valid again; null when it was a new list. */
export const restoredBy = (submission: Submission): string | null =>
  readRecord(submission)?.restores?.number ?? null

/** What a submission made valid again, and why, for who may look at its comune. */
export async function restorationOf(
  { stores }: Context,
  submission: Submission,
): Promise<Restoration | null> {
  if (restoredBy(submission) === null) return null
  return (await stores.checks.find(submission.check))?.restores ?? null
}

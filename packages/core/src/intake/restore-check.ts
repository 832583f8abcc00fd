import { ConsegnaError } from '../errors/consegna-error'
import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { CheckRecord, Submission } from '../ports/records'
import { newCheck } from './check-upload'
import type { Context } from './context'
import { asker, onCheck } from './note-act'
import { type Renewal, renewalOf, renewed } from './renew-entries'
import { readReason } from './restore-reason'
import { restoringRefusal } from './restore-rights'
import { restoredBy } from './restored-list'
import { viewSubmission } from './view-submission'
import type { CheckRef, SubmissionView } from './views'

/** A list that somebody wants to be valid again. */
export interface RestoreRequest {
  readonly identity: Identity
  /** Of the submission that had it. */
  readonly number: string
}

/** Whether the file of a submission can still be had; a nil return has none to lose. */
async function keepsFile({ stores }: Context, { file, check }: Submission): Promise<boolean> {
  if (file === null) return true
  for await (const _ of stores.checks.file(check)) return true
  return file.size === 0
}

const isConflict = (error: unknown): boolean =>
  error instanceof ConsegnaError && error.code === 'store.conflict'

/**
 * A list that is deleted while it is read is found to be gone when it is read again.
 * @returns null when something of it has been deleted: what is left is never restored as if it were all
 * @throws ConsegnaError `store.conflict` when it is not what was accepted
 */
async function wholeList(context: Context, submission: Submission): Promise<Renewal | null> {
  const read = async () =>
    (await keepsFile(context, submission)) ? renewalOf(context, submission) : null
  return read().catch((error) => (isConflict(error) ? read() : Promise.reject(error)))
}

/** The list that could be made valid again, and what stands against it. */
export async function viewRestorable(
  context: Context,
  request: RestoreRequest,
): Promise<SubmissionView | Refused> {
  const viewed = await viewSubmission(context, request)
  if (viewed.kind === 'refused') return viewed
  const { submission, campaign, municipality } = viewed
  const now = context.clock.now().toISOString()
  const closed = restoringRefusal(request.identity, campaign, now)
  if (closed) return closed
  const { submissions } = context.stores
  const newest = await submissions.newest(campaign.id, municipality.istat)
  if (newest && (newest.number === submission.number || restoredBy(newest) === submission.number)) {
    return refused('restore.already-valid', { number: newest.number })
  }
  return (await keepsFile(context, submission)) ? viewed : refused('submission.purged')
}

/** What the new check says: what the earlier one said, but for who asks, when, and until when it waits. */
function checkOf(
  context: Context,
  { identity, reason }: { readonly identity: Identity; readonly reason: string },
  { submission, campaign, municipality }: SubmissionView,
  source: CheckRecord,
): CheckRecord {
  const place = { identity, campaign: campaign.id, municipality: municipality.istat }
  const { kind, file, template, counts, residentElsewhere, stampedFor } = source
  return {
    ...newCheck(context, place, campaign.checkLifetimeHours),
    ...{ kind, file, template, counts, residentElsewhere, stampedFor },
    restores: { number: submission.number, reason },
  }
}

/** Findings that have been deleted since are not asked about: nobody could read them any more. */
async function countsOf({ stores }: Context, { id, counts }: CheckRecord) {
  const issues = await stores.checks.issues(id, { offset: 0, limit: 1 })
  return issues.length > 0 ? counts : { ...counts, errors: 0, warnings: 0 }
}

async function copyList(
  context: Context,
  request: RestoreRequest & { readonly reason: string },
): Promise<CheckRef | Refused> {
  const viewed = await viewRestorable(context, request)
  if (viewed.kind === 'refused') return viewed
  const reason = readReason(request.reason)
  if (reason.kind === 'refused') return reason
  const { submission } = viewed
  const source = await context.stores.checks.find(submission.check)
  const renewal = await wholeList(context, submission)
  if (source === null || renewal === null) return refused('submission.purged')
  const check: CheckRecord = {
    ...checkOf(context, { identity: request.identity, reason: reason.text }, viewed, source),
    counts: await countsOf(context, source),
    entriesRoot: renewal.entriesRoot,
  }
  const copy = context.stores.checks.copy(check, source.id, (content) => ({
    ...content,
    entries: renewed(content.entries, renewal),
    reading: null,
  }))
  try {
    await copy
  } catch (error) {
    const isGone = isConflict(error) && (await wholeList(context, submission)) === null
    if (isGone) return refused('submission.purged')
    throw error
  }
  return { kind: 'check', check }
}

/**
 * Makes a check of an earlier list: it waits to be confirmed like any other, and replaces nothing until then. Its
 * entries get new salts. What was accepted is not examined anew: rules may have changed since.
 */
export async function checkRestore(
  context: Context,
  request: RestoreRequest & { readonly reason: string },
): Promise<CheckRef | Refused> {
  const outcome = await copyList(context, request)
  await noteRestore(context, request, outcome)
  return outcome
}

/** A number that leads nowhere, for this person, is not written down: anything may have been typed there. */
async function noteRestore(
  context: Context,
  request: RestoreRequest,
  outcome: CheckRef | Refused,
): Promise<void> {
  const viewed = await viewSubmission(context, request).catch(() => null)
  const earlier = viewed?.kind === 'submission' ? viewed.submission : null
  const restores = earlier?.number ?? null
  const act = { type: 'restore-check', details: { restores }, ...asker(request.identity) } as const
  if (outcome.kind === 'check') {
    return context.audit.tell({ ...act, on: onCheck(outcome.check) })
  }
  const on = earlier ? { campaign: earlier.campaign, municipality: earlier.municipality } : {}
  await context.audit.tell({ ...act, on, code: outcome.refusal.code })
}

import type { AuditAct } from '../audit/audit-trail'
import { type Refusal, type Refused, refused } from '../errors/problem'
import { recordSubmission, type UnrecordedSubmission } from '../ledger/record-submission'
import type { AuditEvent } from '../ports/audit'
import type { Actor, CheckRecord, Restoration, Submission } from '../ports/records'
import type { ConfirmationFacts } from '../ports/stores'
import { requirePrintable } from '../receipt/receipt-fonts'
import { foldMunicipality } from '../registries/place-names'
import { type Context, openCheck } from './context'
import { prepareReceipt } from './issue-receipt'
import { asker, noteCheckAct, onSubmission } from './note-act'
import { closedRefusal, mayEndCheck } from './restore-rights'
import { restoredBy } from './restored-list'
import { viewCheck } from './view-check'
import type { Confirmation, ConfirmOutcome, Safeguard } from './views'

/** What has not been typed or ticked as a safeguard asks for. */
function unmet(safeguard: Safeguard, given: Confirmation): Refusal | null {
  switch (safeguard.kind) {
    case 'warnings':
      return given.warningsRead ? null : { code: 'confirm.warnings-unread', params: {} }
    case 'large-loss': {
      const { removed } = safeguard
      return (given.typedLoss ?? '').replace(/[\s.]/g, '') === String(removed)
        ? null
        : { code: 'confirm.loss-not-typed', params: { removed } }
    }
    case 'wrong-municipality': {
      const { name } = safeguard
      return foldMunicipality(given.typedMunicipality ?? '') === foldMunicipality(name)
        ? null
        : { code: 'confirm.municipality-not-typed', params: { name } }
    }
  }
}

/** Why a check that exists can't be confirmed any more, by its status and the time. */
export function statusRefusal(check: CheckRecord, now: string): Refused | null {
  if (check.status === 'rejected') return refused('check.rejected')
  if (check.status === 'discarded') return refused('check.discarded')
  if (check.status === 'withdrawn') return refused('check.withdrawn')
  if (check.status === 'expired' || check.expiresAt <= now) {
    return refused('check.expired', { expiredAt: check.expiresAt })
  }
  return null
}

/** Warnings that were acknowledged: of the file and of what is accepted. */
function warningsIn(safeguards: readonly Safeguard[]): number {
  const found = safeguards.find((one) => one.kind === 'warnings')
  return found ? found.count : 0
}

/**
 * The time that a submission carries: now, but never before its check or before the list that it replaces. A server's
 * clock may be set back; a history that runs backwards could not be believed.
 */
function timeOf({ check, newest }: ConfirmationFacts, now: string): string {
  const earliest = newest && newest.at > check.at ? newest.at : check.at
  return now > earliest ? now : earliest
}

/** Of two who restore the same list one does: for the other it is the valid list by then. */
function restoredAlready({ check, newest }: ConfirmationFacts): Refused | null {
  if (newest === null || check.restores === null) return null
  return restoredBy(newest) === check.restores.number
    ? refused('restore.already-valid', { number: newest.number })
    : null
}

/** The submission that a check becomes, after the newest one. */
function submissionOf(
  { check, newest }: ConfirmationFacts,
  code: string,
  by: Actor,
  at: string,
  warnings: number,
): UnrecordedSubmission {
  const position = (newest?.position ?? 0) + 1
  const { campaign, municipality, kind, file, template, counts } = check
  return {
    number: `${code}-${municipality}-${String(position).padStart(4, '0')}`,
    campaign,
    municipality,
    position,
    check: check.id,
    kind,
    by: { subject: by.subject, name: by.name, role: by.role },
    at,
    file,
    template,
    counts: { ...counts, warnings },
    entriesRoot: check.entriesRoot ?? '',
    supersedes: newest?.number ?? null,
  }
}

/** What is written down of an accepted list. */
const acceptance = (
  { identity }: Confirmation,
  submission: Submission,
  restores: Restoration | null,
): AuditAct => ({
  ...{ type: 'confirmation', details: { restores: restores?.number ?? null } },
  ...asker(identity),
  on: onSubmission(submission),
})

type Reason = 'list-changed' | Refused

async function confirm(context: Context, request: Confirmation): Promise<ConfirmOutcome> {
  const { identity } = request
  const opened = await openCheck(context, request)
  if (opened.kind === 'refused') return opened
  if (!mayEndCheck(identity, opened.check)) return refused('access.denied')
  const { campaign, municipality } = opened
  requirePrintable([identity.name, campaign.title, municipality.name])

  // What was typed is compared with the difference as it is now. If the list changes before the
  // decision below, that decision notices; and what was not compared here is not accepted there.
  const view = await viewCheck(context, request)
  if (view.kind === 'refused') return view
  const compared = view.plan !== null && (view.newest?.number ?? null) === request.seen
  if (compared) {
    const now = context.clock.now().toISOString()
    const closed = closedRefusal(identity, opened.check, campaign, now)
    if (closed) return closed
    const refusals = view.safeguards.flatMap((safeguard) => unmet(safeguard, request) ?? [])
    if (refusals.length > 0) return { kind: 'unconfirmed', refusals, view }
  }

  const warnings = warningsIn(view.safeguards)
  let event: AuditEvent | null = null
  const result = await context.stores.submissions.confirm<Reason>(request.check, (facts) => {
    // The clock in this very operation decides about the deadline.
    const now = context.clock.now().toISOString()
    const refusal =
      statusRefusal(facts.check, now) ?? closedRefusal(identity, facts.check, campaign, now)
    if (refusal) return { refuse: refusal }
    if (!compared || (facts.newest?.number ?? null) !== request.seen) {
      return { refuse: 'list-changed' }
    }
    const restored = restoredAlready(facts)
    if (restored) return { refuse: restored }
    const at = timeOf(facts, now)
    const next = submissionOf(facts, campaign.code, identity, at, warnings)
    const { newest } = facts
    const { restores } = facts.check
    const salt = context.ids.salt()
    const accept = recordSubmission(next, { campaign, municipality, newest, salt, restores })
    event = context.audit.eventOf(acceptance(request, accept, restores))
    return context.auditInStores ? { accept, event } : { accept }
  })

  switch (result.kind) {
    case 'unknown-check':
      return refused('check.unknown')
    case 'refused': {
      const { reason } = result
      if (reason !== 'list-changed') return reason
      const changed = await viewCheck(context, request)
      if (changed.kind === 'refused') return changed
      return changed.newest
        ? { kind: 'list-changed', newest: changed.newest, view: changed }
        : // There is no list, and the form says that it showed the difference from one: no page of ours does.
          refused('confirm.difference-unseen')
    }
    case 'accepted':
    case 'repeated': {
      const isNew = result.kind === 'accepted'
      if (event && isNew && !context.auditInStores) await context.audit.tellEvent(event)
      const { submission } = result
      await prepareReceipt(context, submission, campaign)
      return { kind: 'accepted', submission, repeated: result.kind === 'repeated' }
    }
  }
}

/** Why nothing was accepted, by the first reason where there are several; null when it was. */
function refusalIn(outcome: ConfirmOutcome): Refused | null {
  switch (outcome.kind) {
    case 'accepted':
      return null
    case 'list-changed':
      return refused('confirm.difference-unseen')
    case 'unconfirmed':
      return refused(outcome.refusals[0]?.code ?? 'confirm.difference-unseen')
    case 'refused':
      return outcome
  }
}

/** Makes a waiting check the valid list of its comune: once, whole, and only if nobody was faster. */
export async function confirmCheck(
  context: Context,
  request: Confirmation,
): Promise<ConfirmOutcome> {
  const outcome = await confirm(context, request)
  const refusal = refusalIn(outcome)
  if (refusal) {
    const restores = 'view' in outcome ? (outcome.view.restores?.submission.number ?? null) : null
    await noteCheckAct(context, request, { type: 'confirmation', details: { restores } }, refusal)
  }
  return outcome
}

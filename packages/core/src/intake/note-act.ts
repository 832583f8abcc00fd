import type { AuditAct } from '../audit/audit-trail'
import type { Refused } from '../errors/problem'
import type { AuditObject, AuditType } from '../ports/audit'
import type { Identity } from '../ports/identity'
import type { CheckRecord, Submission } from '../ports/records'
import { type Context, openCheck } from './context'

export const onCheck = ({ id, campaign, municipality }: CheckRecord): Partial<AuditObject> => ({
  ...{ campaign, municipality, check: id },
})

export const onSubmission = (submission: Submission): Partial<AuditObject> => {
  const { campaign, municipality, check, number } = submission
  return { campaign, municipality, check, submission: number }
}

/** Who asks, and from where. */
export const asker = (identity: Identity) => ({
  by: { subject: identity.subject, role: identity.role },
  from: identity.from ?? null,
})

/** The kinds of event of which nothing is told beside what all tell. */
type Download = Extract<AuditType, `${string}-download`>

/** What somebody asked for, and what it is about where that is known. */
interface Asked {
  readonly identity: Identity
  readonly on?: Partial<AuditObject>
}

/** Written down before the first byte of personal data leaves. @throws ConsegnaError `audit.unavailable` */
export const noteDownload = (
  { audit }: Context,
  type: Download,
  { identity, on = {} }: Asked,
): Promise<void> => audit.require({ type, details: {}, ...asker(identity), on })

/** A receipt holds nothing of students: it is handed out also when nobody can write it down. */
export const noteReceipt = (
  { audit }: Context,
  identity: Identity,
  submission: Submission,
): Promise<void> =>
  audit.tell({
    ...{ type: 'receipt-download', details: {}, ...asker(identity) },
    on: onSubmission(submission),
  })

/** Writes down that a download was refused. @returns the refusal */
export async function noteRefused(
  { audit }: Context,
  type: Download,
  { identity, on = {} }: Asked,
  refusal: Refused,
): Promise<Refused> {
  await audit.tell({ type, details: {}, ...asker(identity), on, code: refusal.refusal.code })
  return refusal
}

/** A refusal tells its code; whatever else became of it was done. */
const codeIn = (outcome: { readonly kind: string } | Refused): string | null =>
  'refusal' in outcome ? outcome.refusal.code : null

/** Writes down what somebody did to a check that was there, as far as this person may know that it was. */
export async function noteCheckAct(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
  described: Extract<AuditAct, { readonly type: 'discard' | 'confirmation' }>,
  outcome: { readonly kind: string } | Refused,
): Promise<void> {
  const opened = await openCheck(context, request).catch(() => null)
  const on = opened?.kind === 'check' ? onCheck(opened.check) : {}
  await context.audit.tell({ ...described, ...asker(request.identity), on, code: codeIn(outcome) })
}

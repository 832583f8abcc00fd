import { type Refused, refused } from '../errors/problem'
import { readRecord } from '../ledger/record-flaw'
import { toRomeTime } from '../messages/formats'
import type { Day, Submission } from '../ports/records'
import { readReceiptCode, receiptCode } from '../receipt/receipt-code'
import { verifyReceipt } from '../receipt/verify-receipt'
import type { Context } from './context'
import type { PublicSubmission, VerifiedReceipt } from './views'

interface Asked {
  readonly on?: Day
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** What will be valid on a later day nobody knows. */
const hasBegun = ({ clock }: Context, day: string): boolean =>
  isDay(day) && day <= toRomeTime(clock.now().toISOString()).slice(0, 10)

const publicly = ({ number, at, kind, counts }: Submission): PublicSubmission => ({
  ...{ number, at, kind },
  entries: counts.entries,
})

/** What everybody may know of a submission, from its record and its comune's history. */
async function told(
  { stores }: Context,
  submission: Submission,
  by: 'file' | 'code',
  on: Day | undefined,
): Promise<VerifiedReceipt | null> {
  const record = readRecord(submission)
  if (record === null) return null
  const history = await stores.submissions.list(submission.campaign, submission.municipality)
  const then = on === undefined ? null : history.find(({ at }) => toRomeTime(at).slice(0, 10) <= on)
  const { name, role } = record.sender
  return {
    kind: 'receipt',
    by,
    code: receiptCode(submission.recordHash),
    campaign: record.campaign,
    municipality: record.municipality,
    submission: publicly(submission),
    leftOut: record.counts.invalidEntries,
    file: record.file,
    sender: by === 'file' ? { name, role } : null,
    supersedes: record.supersedes?.number ?? null,
    restores: record.restores?.number ?? null,
    valid: publicly(history[0] ?? submission),
    validOn: on === undefined ? null : { day: on, submission: then ? publicly(then) : null },
  }
}

const isOther = (kept: Uint8Array | null, file: Uint8Array): boolean =>
  kept === null || !Buffer.from(kept).equals(file)

/**
 * See `Intake.verifyReceipt`. The file is compared with the kept one too: what somebody signs with a stolen key is no
 * receipt of this portal.
 */
export async function verifyIssuedReceipt(
  context: Context,
  { file, on }: Asked & { readonly file: Uint8Array },
): Promise<VerifiedReceipt | Refused> {
  if (on !== undefined && !hasBegun(context, on)) return refused('receipt.day')
  const verified = await verifyReceipt(file, await context.signer.publicKeys())
  if (verified.kind === 'refused') return verified
  const { record, recordHash } = verified.receipt
  const { number } = record
  const { submissions } = context.stores
  const found = await submissions.find(number)
  if (found?.recordHash !== recordHash || isOther(await submissions.receipt(number), file)) {
    return refused('receipt.not-recorded', { number })
  }
  return (await told(context, found, 'file', on)) ?? refused('receipt.not-recorded', { number })
}

/** See `Intake.lookUpReceipt`. */
export async function lookUpReceipt(
  context: Context,
  { code: typed, on }: Asked & { readonly code: string },
): Promise<VerifiedReceipt | Refused> {
  if (on !== undefined && !hasBegun(context, on)) return refused('receipt.day')
  const read = readReceiptCode(typed)
  if (read.kind === 'refused') return read
  const { code, from, to } = read
  const [found, other] = await context.stores.submissions.withRecordHash(from, to)
  if (other !== undefined) return refused('receipt-code.several', { code })
  const verified = found && (await told(context, found, 'code', on))
  return verified ?? refused('receipt-code.unknown', { code })
}

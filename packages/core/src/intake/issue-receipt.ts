import type { Campaign } from '../campaign/campaign'
import type { Refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { Submission } from '../ports/records'
import { makeReceipt } from '../receipt/make-receipt'
import type { Context } from './context'
import type { Document } from './documents'
import { latestCheckpoint } from './latest-checkpoint'
import { noteReceipt, noteRefused } from './note-act'
import { viewSubmission } from './view-submission'

/** The receipt's bytes: made at the first request, the same ever after. */
async function receiptBytes(
  context: Context,
  submission: Submission,
  { id, helpDesk }: Campaign,
): Promise<Uint8Array> {
  const { number } = submission
  const { submissions } = context.stores
  const kept = await submissions.receipt(number)
  if (kept !== null) return kept
  const { signer, verificationPage: page } = context
  const checkpoint = await latestCheckpoint(context, id)
  const made = await makeReceipt({ submission, helpDesk, page, signer, checkpoint })
  return submissions.keepReceipt(number, made)
}

/**
 * Makes the receipt right after the commit. Should that fail, the submission stands all the same,
 * and the first request for its receipt makes it, or says what is wrong.
 */
export async function prepareReceipt(
  context: Context,
  submission: Submission,
  campaign: Campaign,
): Promise<void> {
  await receiptBytes(context, submission, campaign).catch(() => undefined)
}

/** The receipt of a submission as PDF. */
export async function issueReceipt(
  context: Context,
  request: { readonly identity: Identity; readonly number: string },
): Promise<Document | Refused> {
  const { identity } = request
  const viewed = await viewSubmission(context, request)
  if (viewed.kind === 'refused')
    return noteRefused(context, 'receipt-download', { identity }, viewed)
  const bytes = await receiptBytes(context, viewed.submission, viewed.campaign)
  await noteReceipt(context, identity, viewed.submission)
  return {
    kind: 'document',
    fileName: `ricevuta-${request.number}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  }
}

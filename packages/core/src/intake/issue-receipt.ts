import type { Campaign } from '../campaign/campaign'
import type { Refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { Submission } from '../ports/records'
import type { Municipality } from '../ports/registries'
import { makeReceiptContent } from '../receipt/make-receipt-content'
import type { ReceiptContent } from '../receipt/receipt-content'
import { renderReceipt } from '../receipt/render-receipt'
import type { Context } from './context'
import type { Document } from './documents'
import { viewSubmission } from './view-submission'

/** The receipt's bytes: rendered at the first request, the same ever after. */
async function receiptBytes(
  context: Context,
  number: string,
  content: ReceiptContent,
): Promise<Uint8Array> {
  const { submissions } = context.stores
  const kept = await submissions.receipt(number)
  return kept ?? submissions.keepReceipt(number, await renderReceipt(content))
}

/**
 * Renders the receipt right after the commit. Should that fail, the submission stands all the same,
 * and the first request for its receipt renders it, or says what is wrong.
 */
export async function prepareReceipt(
  context: Context,
  submission: Submission,
  place: { readonly campaign: Campaign; readonly municipality: Municipality },
): Promise<void> {
  const content = makeReceiptContent(submission, place.campaign, place.municipality)
  await receiptBytes(context, submission.number, content).catch(() => undefined)
}

/** The receipt of a submission as PDF. */
export async function issueReceipt(
  context: Context,
  request: { readonly identity: Identity; readonly number: string },
): Promise<Document | Refused> {
  const viewed = await viewSubmission(context, request)
  if (viewed.kind === 'refused') return viewed
  return {
    kind: 'document',
    fileName: `ricevuta-${request.number}.pdf`,
    mediaType: 'application/pdf',
    bytes: await receiptBytes(context, request.number, viewed.receipt),
  }
}

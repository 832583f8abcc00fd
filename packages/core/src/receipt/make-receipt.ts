import { ConsegnaError } from '../errors/consegna-error'
import { readRecord } from '../ledger/record-flaw'
import type { Submission } from '../ports/records'
import type { Signer } from '../ports/signer'
import { makeReceiptContent, type ReceiptSurroundings } from './make-receipt-content'
import { renderReceipt } from './render-receipt'
import { type ReceiptClaims, roomFor, signReceipt } from './sign-receipt'
import { receiptFormat } from './signed-receipt'

export interface ReceiptRequest extends ReceiptSurroundings {
  readonly submission: Pick<Submission, 'number' | 'record' | 'recordHash'>
  readonly signer: Signer
  /** The campaign's latest checkpoint, a compact JWS; null when there is none yet. */
  readonly checkpoint: string | null
}

/**
 * The receipt of a submission as signed PDF, from its record. The same record, checkpoint and key give the same bytes.
 * @throws ConsegnaError `signer.unavailable`, `receipt.missing-glyph`; `store.conflict` when the record is none
 */
export async function makeReceipt(request: ReceiptRequest): Promise<Uint8Array> {
  const { submission, signer, checkpoint } = request
  const record = readRecord(submission)
  if (record === null) {
    throw new ConsegnaError('store.conflict', { reason: 'the record of a submission is none' })
  }
  const { recordHash } = submission
  const content = makeReceiptContent(record, recordHash, request)
  const { code } = content.verification
  const claims: ReceiptClaims = { format: receiptFormat, record, recordHash, code, checkpoint }
  const attachments = { record: submission.record, room: roomFor(claims) }
  return signReceipt(await renderReceipt(content, attachments), claims, signer)
}

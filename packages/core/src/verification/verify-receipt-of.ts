import { ConsegnaError } from '../errors/consegna-error'
import type { Sha256, Submission } from '../ports/records'
import type { JsonWebKeySet } from '../ports/signer'
import type { SubmissionStore } from '../ports/stores'
import { verifyReceipt } from '../receipt/verify-receipt'
import { finding, type LedgerFinding } from './finding'

/** What became of looking at a submission's receipt. */
export interface ReceiptVerdict {
  readonly finding: LedgerFinding | null
  /** The checkpoint that a genuine one embeds, a compact JWS. */
  readonly checkpoint: string | null
  /** Whether none is kept: it may just be being made. */
  readonly missing: boolean
}

const wrong = (found: LedgerFinding): ReceiptVerdict => ({
  finding: found,
  checkpoint: null,
  missing: false,
})

async function keptReceipt(
  submissions: Pick<SubmissionStore, 'receipt'>,
  number: string,
): Promise<Uint8Array | 'damaged' | null> {
  try {
    return await submissions.receipt(number)
  } catch (error) {
    if (error instanceof ConsegnaError && error.params.unreadable !== undefined) return 'damaged'
    throw error
  }
}

/** The kept receipt: byte by byte as it was signed, and of this very record. */
export async function verifyReceiptOf(
  submissions: Pick<SubmissionStore, 'receipt'>,
  { number }: Pick<Submission, 'number'>,
  recordHash: Sha256,
  keys: JsonWebKeySet,
): Promise<ReceiptVerdict> {
  const kept = await keptReceipt(submissions, number)
  if (kept === null) return { finding: null, checkpoint: null, missing: true }
  const verified = kept === 'damaged' ? null : await verifyReceipt(kept, keys)
  if (verified?.kind !== 'genuine') {
    const reason = verified?.refusal.code ?? 'store.unavailable'
    return wrong(finding('ledger.receipt-altered', { number, reason }))
  }
  const { receipt } = verified
  return receipt.recordHash === recordHash && receipt.record.number === number
    ? { finding: null, checkpoint: receipt.checkpoint, missing: false }
    : wrong(finding('ledger.receipt-differs', { number, other: receipt.record.number }))
}

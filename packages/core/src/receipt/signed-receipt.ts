import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../ledger/canonical-json'
import { sha256 } from '../ledger/hash'
import { submissionRecordSchema } from '../ledger/submission-record'
import type { Sha256 } from '../ports/records'
import { receiptCode } from './receipt-code'
import type { SignaturePlace } from './signature-place'

/** What the payload of a receipt's signature says of itself: no signature of anything else is one of a receipt. */
export const receiptFormat = 'consegna-receipt-1'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const offset = z.int().nonnegative()

/** What a receipt's signature covers. Described in docs/receipts.md. */
export const signedReceiptSchema = z
  .strictObject({
    format: z.literal(receiptFormat),
    /** The submission's whole record. */
    record: submissionRecordSchema,
    /** SHA-256 of the record in its canonical form. */
    recordHash: digest,
    /** The short code, as it stands on the page. */
    code: z.string(),
    /** The file as it was made. */
    pdf: z.strictObject({
      /** Bytes. */
      size: offset,
      /** Of all bytes but those between `signature.start` and `signature.end`. */
      sha256: digest,
      /** Where the signature stands: from its first byte to the one after its last. */
      signature: z.strictObject({ start: offset, end: offset }),
    }),
    /** The campaign's latest checkpoint when the receipt was made, a compact JWS; null when there was none yet. */
    checkpoint: z.string().nullable(),
  })
  .refine(({ record, recordHash }) => sha256(canonicalJson(record)) === recordHash)
  .refine(({ code, recordHash }) => receiptCode(recordHash) === code)

export type SignedReceipt = z.infer<typeof signedReceiptSchema>

/** SHA-256 of a file but for its signature. */
export function sha256Around(file: Uint8Array, { start, end }: SignaturePlace): Sha256 {
  return createHash('sha256')
    .update(file.subarray(0, start))
    .update(file.subarray(end))
    .digest('hex')
}

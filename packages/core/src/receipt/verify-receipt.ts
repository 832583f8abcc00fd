import { type Refused, refused } from '../errors/problem'
import { canonicalJson } from '../ledger/canonical-json'
import { type PublishedKeys, verifyJws } from '../signing/verify-jws'
import { findSignature } from './signature-place'
import { type SignedReceipt, sha256Around, signedReceiptSchema } from './signed-receipt'

/** The largest file that is looked at, in bytes; receipts have some tens of thousands. */
export const maxReceiptBytes = 2 * 1024 * 1024

/** A receipt, byte by byte as it was signed with a published key. */
export interface GenuineReceipt {
  readonly kind: 'genuine'
  readonly receipt: SignedReceipt
  readonly keyId: string
}

const signaturePattern = /^([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *$/

/** Whether the file ends as a PDF does. */
function endsAsPdf(file: Uint8Array): boolean {
  const tail = Buffer.from(file.subarray(Math.max(0, file.length - 64))).toString('latin1')
  return tail.trimEnd().endsWith('%%EOF')
}

function signedReceipt(payload: Uint8Array): SignedReceipt | null {
  try {
    const text = Buffer.from(payload).toString('utf8')
    const { data } = signedReceiptSchema.safeParse(JSON.parse(text))
    return data !== undefined && canonicalJson(data) === text ? data : null
  } catch {
    return null
  }
}

/** What the file is, when it is not what was signed. */
function alteration(file: Uint8Array, { record, pdf }: SignedReceipt): Refused {
  const { size, signature } = pdf
  return file.length < size && file.length > signature.end && !endsAsPdf(file)
    ? refused('receipt.truncated')
    : refused('receipt.altered', { number: record.number })
}

/**
 * Whether a file is a receipt as it was issued: needs the published keys, and nothing else. The PDF is not parsed: the
 * signature stands between marks in the raw bytes, and covers all others; so what the page shows, its structure and its
 * attachments are what was signed. Takes time linear in the file's length.
 * @returns refused with `receipt.too-large`, `receipt.not-pdf`, `receipt.truncated`, `receipt.unsigned`,
 * `receipt.several-signatures`, `receipt.bad-signature`, `receipt.unknown-key` or `receipt.altered`
 */
export async function verifyReceipt(
  file: Uint8Array,
  keys: PublishedKeys,
): Promise<GenuineReceipt | Refused> {
  if (file.length > maxReceiptBytes) {
    return refused('receipt.too-large', { maximumBytes: maxReceiptBytes })
  }
  if (Buffer.from(file.subarray(0, 5)).toString('latin1') !== '%PDF-')
    return refused('receipt.not-pdf')
  const place = findSignature(file)
  switch (place.kind) {
    case 'none':
      return refused(endsAsPdf(file) ? 'receipt.unsigned' : 'receipt.truncated')
    case 'broken':
      return refused(endsAsPdf(file) ? 'receipt.bad-signature' : 'receipt.truncated')
    case 'several':
      return refused('receipt.several-signatures')
  }
  const { start, end } = place
  const written = Buffer.from(file.subarray(start, end)).toString('latin1')
  const jws = signaturePattern.exec(written)?.[1]
  if (jws === undefined) return refused('receipt.bad-signature')
  const verified = await verifyJws(jws, keys)
  if (verified.kind === 'bad-signature') return refused('receipt.bad-signature')
  if (verified.kind === 'unknown-key')
    return refused('receipt.unknown-key', { key: verified.keyId })
  const receipt = signedReceipt(verified.payload)
  if (receipt === null) return refused('receipt.bad-signature')
  const { size, signature, sha256 } = receipt.pdf
  const asSigned =
    file.length === size &&
    start === signature.start &&
    end === signature.end &&
    sha256Around(file, place) === sha256
  return asSigned ? { kind: 'genuine', receipt, keyId: verified.keyId } : alteration(file, receipt)
}

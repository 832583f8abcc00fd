import { ConsegnaError } from '../errors/consegna-error'
import { canonicalJson } from '../ledger/canonical-json'
import type { Signer } from '../ports/signer'
import { verifyJws } from '../signing/verify-jws'
import { findSignature } from './signature-place'
import { type SignedReceipt, sha256Around } from './signed-receipt'

/** What is signed beside the file itself. */
export type ReceiptClaims = Omit<SignedReceipt, 'pdf'>

const failed = (reason: string) => new ConsegnaError('signer.unavailable', { reason })

const base64urlLength = (bytes: number): number => Math.ceil((bytes * 4) / 3)

/** Digits of the largest offset that is expected; a file of a gigabyte is no receipt. */
const widest = 999_999_999

/** Room in bytes for the signature of these claims, of any file and with any header that a signer may write. */
export function roomFor(claims: ReceiptClaims): number {
  const pdf = {
    size: widest,
    sha256: '0'.repeat(64),
    signature: { start: widest, end: widest },
  }
  const payload = Buffer.byteLength(canonicalJson({ ...claims, pdf }))
  const header = Buffer.byteLength(JSON.stringify({ alg: 'EdDSA', kid: '0'.repeat(128) }))
  return base64urlLength(header) + base64urlLength(payload) + base64urlLength(64) + 2
}

/**
 * Signs a receipt: the claims and every byte of the file outside the room for the signature, into which it is written.
 * @param file with blank room; it is changed
 * @throws ConsegnaError `signer.unavailable` also when what the signer gives cannot be verified with the keys that it
 * publishes: a receipt is never made anew, so that one must not be kept
 */
export async function signReceipt(
  file: Uint8Array,
  claims: ReceiptClaims,
  signer: Signer,
): Promise<Uint8Array> {
  const place = findSignature(file)
  if (place.kind !== 'place') throw new RangeError('the receipt has no room for a signature')
  const { start, end } = place
  const pdf = {
    size: file.length,
    sha256: sha256Around(file, place),
    signature: { start, end },
  }
  const jws = await signer.sign(Buffer.from(canonicalJson({ ...claims, pdf })))
  const { kind } = await verifyJws(jws, await signer.publicKeys())
  if (kind !== 'verified') throw failed(`the signature cannot be verified: ${kind}`)
  if (jws.length > end - start) throw failed('the signature is too long')
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).write(jws, start, 'latin1')
  return file
}

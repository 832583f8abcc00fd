import { type CheckpointStatement, readStatement } from '../ledger/checkpoint-statement'
import { sha256 } from '../ledger/hash'
import type { JsonWebKeySet } from '../ports/signer'
import { verifyJws } from '../signing/verify-jws'

/** A checkpoint as somebody else holds it. */
export interface HeldCheckpoint {
  readonly statement: CheckpointStatement
  readonly hash: string
}

/** What a signed checkpoint states; null when it is none, or none of these keys signed it. */
export async function readCheckpoint(
  jws: string,
  keys: JsonWebKeySet,
): Promise<HeldCheckpoint | null> {
  const verified = await verifyJws(jws, keys)
  if (verified.kind !== 'verified') return null
  const text = Buffer.from(verified.payload).toString('utf8')
  const statement = readStatement(text)
  return statement && { statement, hash: sha256(text) }
}

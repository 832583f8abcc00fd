import type { JsonWebKeySet } from '../ports/signer'
import { verifyReceipt } from '../receipt/verify-receipt'
import { readCheckpoint } from './embedded-checkpoints'
import { type Findings, finding, type LedgerFinding } from './finding'
import type { KnownChains } from './known-chains'
import { checkpointKey } from './verify-checkpoints'

/** A receipt (PDF) or a checkpoint (compact JWS) that somebody kept outside the database. */
export interface Witness {
  /** How findings call it: its file's name. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface WitnessVerification {
  readonly keys: JsonWebKeySet
  readonly chains: KnownChains
  /** Hashes of the checkpoints found, by `checkpointKey`. */
  readonly hashes: ReadonlyMap<string, string>
}

/** What the log has where somebody else holds this checkpoint. */
async function heldAgainstLog(
  jws: string,
  { keys, hashes }: WitnessVerification,
  holder: Readonly<Record<string, string>>,
): Promise<LedgerFinding | null> {
  const held = await readCheckpoint(jws, keys)
  if (held === null)
    return finding('ledger.witness-unreadable', { file: Object.values(holder).join() })
  const { campaign, sequence, submissions } = held.statement
  const found = hashes.get(checkpointKey(campaign, sequence))
  if (found === held.hash) return null
  const at = { campaign, sequence, submissions, ...holder }
  return found === undefined
    ? finding('ledger.witness-checkpoint-missing', at)
    : finding('ledger.witness-checkpoint-differs', at)
}

async function* verifyPdf({ name, bytes }: Witness, verification: WitnessVerification): Findings {
  const { keys, chains } = verification
  const verified = await verifyReceipt(bytes, keys)
  if (verified.kind === 'refused') {
    yield finding('ledger.witness-receipt', { file: name, reason: verified.refusal.code })
    return
  }
  const { record, recordHash, checkpoint } = verified.receipt
  const { number } = record
  const known = chains.byNumber(number)
  if (known === null) yield finding('ledger.witness-submission-missing', { file: name, number })
  else if (known.recordHash !== recordHash) {
    yield finding('ledger.witness-submission-differs', { file: name, number })
  }
  if (checkpoint === null) return
  const wrong = await heldAgainstLog(checkpoint, verification, { file: name })
  if (wrong) yield wrong
}

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** What was kept outside against what is there now: whatever was cut off or rolled back since is found. */
export async function* verifyWitness(
  witness: Witness,
  verification: WitnessVerification,
): Findings {
  if (isPdf(witness.bytes)) {
    yield* verifyPdf(witness, verification)
    return
  }
  const jws = Buffer.from(witness.bytes).toString('latin1').trim()
  const wrong = await heldAgainstLog(jws, verification, { file: witness.name })
  if (wrong) yield wrong
}

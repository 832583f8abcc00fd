import type { Examination } from '../ports/ledger'
import type { JsonWebKeySet } from '../ports/signer'
import type { Stores } from '../ports/stores'
import { type HeldCheckpoint, readCheckpoint } from './embedded-checkpoints'
import { type Findings, finding } from './finding'
import { knownChains } from './known-chains'
import { verifyChains } from './verify-chains'
import { checkpointKey, verifyCheckpoints } from './verify-checkpoints'
import { verifyWitness, type Witness } from './verify-witness'

export interface LedgerVerification {
  readonly stores: Pick<Stores, 'examination' | 'submissions' | 'retention'>
  /** Every key that ever signed, from outside the database: `Signer.publicKeys` gives them. */
  readonly keys: JsonWebKeySet
  /**
   * What was kept outside. Without it nobody can tell when the end of a chain was cut off together with all that
   * speaks of it. @default none
   */
  readonly witnesses?: readonly Witness[]
}

/** The last sequence of each campaign. */
async function lastSequences(examination: Examination): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>()
  for await (const examined of examination.checkpoints()) {
    if (examined.kind !== 'whole') continue
    const { campaign, sequence } = examined.item
    last.set(campaign, Math.max(sequence, last.get(campaign) ?? 0))
  }
  return last
}

async function* verifyStrays(examination: Examination): Findings {
  for await (const { kind, of } of examination.strays()) {
    yield finding(`ledger.stray-${kind}`, { of })
  }
}

/** A checkpoint as a receipt in the database embeds it. */
interface EmbeddedCheckpoint extends HeldCheckpoint {
  /** Of the first submission whose receipt does. */
  readonly number: string
}

async function* verifyEmbedded(
  embedded: Iterable<EmbeddedCheckpoint>,
  hashes: ReadonlyMap<string, string>,
): Findings {
  for (const { statement, hash, number } of embedded) {
    const { campaign, sequence } = statement
    const found = hashes.get(checkpointKey(campaign, sequence))
    const at = { campaign, sequence, number }
    if (found === undefined) yield finding('ledger.receipt-checkpoint-missing', at)
    else if (found !== hash) yield finding('ledger.receipt-checkpoint-differs', at)
  }
}

/**
 * Looks at everything that was accepted, from the tables as they are, and names what is not as it was recorded. A
 * stream: nothing found means that nothing was changed. Changes nothing, holds no lock, and may run beside a portal
 * in service. Of each submission two short texts are held, of entries and files one piece at a time.
 */
export async function* verifyLedger({
  stores,
  keys,
  witnesses = [],
}: LedgerVerification): Findings {
  const { examination } = stores
  const chains = knownChains()
  const hashes = new Map<string, string>()
  // Receipts are kept beside the checkpoints, but signed: they witness against them like those kept outside.
  const embedded = new Map<string, EmbeddedCheckpoint>()
  // Before the chains: whatever these saw is there when the chains are read.
  const until = await lastSequences(examination)
  const onCheckpoint = async (jws: string, number: string) => {
    const held = await readCheckpoint(jws, keys)
    if (held !== null && !embedded.has(held.hash)) embedded.set(held.hash, { ...held, number })
  }
  yield* verifyChains({ stores, keys, chains, onCheckpoint })
  yield* verifyCheckpoints({ examination, keys, chains, until, hashes })
  yield* verifyEmbedded(embedded.values(), hashes)
  yield* verifyStrays(examination)
  for (const witness of witnesses) yield* verifyWitness(witness, { keys, chains, hashes })
}

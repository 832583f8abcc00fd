import { ConsegnaError } from '../errors/consegna-error'
import { type Refused, refused } from '../errors/problem'
import { canonicalJson } from '../ledger/canonical-json'
import { checkpointFormat, readStatement, sayHeads } from '../ledger/checkpoint-statement'
import { sha256 } from '../ledger/hash'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import type { Context } from './context'

export type CheckpointOutcome =
  | { readonly kind: 'made'; readonly checkpoint: Checkpoint }
  /** Nobody handed in since the latest one, or somebody else made one at the same moment. Null: nobody ever did. */
  | { readonly kind: 'unchanged'; readonly checkpoint: Checkpoint | null }
  | Refused

/** Heads of the chains now, and those of them that the latest checkpoint does not have. Of each comune one is held. */
async function readHeads({ stores }: Context, campaign: string) {
  const known = new Map<string, string>()
  for await (const head of stores.ledger.checkpointedHeads(campaign)) {
    known.set(head.municipality, head.recordHash)
  }
  const heads: ChainHead[] = []
  for await (const head of stores.ledger.heads(campaign)) heads.push(head)
  const moved = heads.filter(
    ({ municipality, recordHash }) => known.get(municipality) !== recordHash,
  )
  return { heads, moved }
}

/**
 * States what all chains of a campaign are now, signed, after the latest checkpoint. Does nothing when nothing
 * changed. Cheap enough for every few minutes: of each comune one row is read.
 * @throws ConsegnaError `signer.unavailable`: nothing was kept
 */
export async function makeCheckpoint(
  context: Context,
  campaign: string,
): Promise<CheckpointOutcome> {
  const { stores, clock, signer } = context
  if ((await stores.campaigns.find(campaign)) === null) return refused('campaign.unknown')
  // Before the heads are read: whoever makes one meanwhile takes the next place in the log.
  const latest = await stores.ledger.latestCheckpoint(campaign)
  const { heads, moved } = await readHeads(context, campaign)
  if (moved.length === 0) return { kind: 'unchanged', checkpoint: latest }

  const now = clock.now().toISOString()
  const before = latest && readStatement(latest.statement)
  const sequence = (latest?.sequence ?? 0) + 1
  const statement = canonicalJson({
    format: checkpointFormat,
    campaign,
    sequence,
    at: before && before.at > now ? before.at : now,
    ...sayHeads(heads),
    previous: latest?.hash ?? null,
  })
  const checkpoint: Checkpoint = {
    campaign,
    sequence,
    statement,
    hash: sha256(statement),
    jws: await signer.sign(Buffer.from(statement, 'utf8')),
  }
  try {
    await stores.ledger.keepCheckpoint(checkpoint, moved)
    return { kind: 'made', checkpoint }
  } catch (error) {
    const newer = await stores.ledger.latestCheckpoint(campaign)
    const wasSlower = error instanceof ConsegnaError && error.code === 'store.conflict'
    if (wasSlower && newer?.hash !== latest?.hash) return { kind: 'unchanged', checkpoint: newer }
    throw error
  }
}

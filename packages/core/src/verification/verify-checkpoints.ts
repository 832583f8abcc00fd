import { readStatement, sayHeads } from '../ledger/checkpoint-statement'
import { sha256 } from '../ledger/hash'
import type { ChainHead, Checkpoint, Examination } from '../ports/ledger'
import type { JsonWebKeySet } from '../ports/signer'
import { verifyJws } from '../signing/verify-jws'
import { type Findings, finding, type LedgerFinding } from './finding'
import type { KnownChains } from './known-chains'

export interface CheckpointVerification {
  readonly examination: Examination
  readonly keys: JsonWebKeySet
  readonly chains: KnownChains
  /** By campaign, the last sequence to look at: later ones were made while the chains were read. */
  readonly until: ReadonlyMap<string, number>
  /** Filled with the hash of each checkpoint, by `checkpointKey`. */
  readonly hashes: Map<string, string>
}

export const checkpointKey = (campaign: string, sequence: number): string =>
  `${campaign}\n${sequence}`

/** The log of one campaign as far as it was read. */
interface Log {
  sequence: number
  hash: string | null
  /** Of each comune the newest head so far. */
  readonly heads: Map<string, ChainHead>
  /** The first of the checkpoints whose roots do not fit, up to the last one read; null when that one's does. */
  astraySince: number | null
}

const newLog = (): Log => ({ sequence: 0, hash: null, heads: new Map(), astraySince: null })

async function* verifyStatement(
  { campaign, sequence, statement, hash, jws }: Checkpoint,
  log: Log,
  keys: JsonWebKeySet,
): Findings {
  const at = { campaign, sequence }
  if (sequence !== log.sequence + 1) {
    yield finding('ledger.checkpoints-missing', {
      campaign,
      sequence: log.sequence + 1,
      last: sequence - 1,
    })
  }
  if (sha256(statement) !== hash) yield finding('ledger.checkpoint-hash', at)
  const signed = await verifyJws(jws, keys)
  if (signed.kind === 'unknown-key') {
    yield finding('ledger.checkpoint-key', { ...at, key: signed.keyId })
  } else if (
    signed.kind === 'bad-signature' ||
    Buffer.from(signed.payload).toString('utf8') !== statement
  ) {
    yield finding('ledger.checkpoint-signature', at)
  }
  const said = readStatement(statement)
  if (said === null) yield finding('ledger.checkpoint-form', at)
  else if (said.campaign !== campaign || said.sequence !== sequence) {
    yield finding('ledger.checkpoint-differs', at)
  } else if (sequence === log.sequence + 1 && said.previous !== log.hash) {
    yield finding('ledger.checkpoint-previous', at)
  }
}

const byMunicipality = (a: ChainHead, b: ChainHead): number =>
  a.municipality < b.municipality ? -1 : 1

/** What a checkpoint's heads come to must be what it states; else they were changed, or it was. */
function hasItsRoot({ statement }: Checkpoint, { heads }: Log): boolean {
  const said = readStatement(statement)
  // It was named already.
  if (said === null) return true
  const found = sayHeads([...heads.values()].sort(byMunicipality))
  return (
    found.root === said.root &&
    found.chains === said.chains &&
    found.submissions === said.submissions
  )
}

/** One wrong head makes wrong all roots until its chain moves again: they are told as one. */
function* tellAstray(campaign: string, log: Log): Generator<LedgerFinding> {
  if (log.astraySince === null) return
  yield finding('ledger.checkpoint-root', {
    campaign,
    sequence: log.astraySince,
    last: log.sequence,
  })
  log.astraySince = null
}

/** The submissions that a checkpoint saw must be there as it saw them. */
function* verifyHeads(
  { campaign, sequence }: Checkpoint,
  moved: readonly ChainHead[],
  chains: KnownChains,
): Generator<LedgerFinding> {
  for (const { municipality, position, recordHash } of moved) {
    const known = chains.at(campaign, municipality, position)
    if (known === null) {
      yield finding('ledger.checkpoint-submission-missing', {
        ...{ campaign, sequence, municipality, position },
      })
    } else if (known.recordHash !== recordHash) {
      yield finding('ledger.checkpoint-submission-differs', {
        ...{ campaign, sequence },
        number: known.number,
      })
    }
  }
}

async function* verifyCheckpoint(
  { examination, keys, chains }: CheckpointVerification,
  checkpoint: Checkpoint,
  log: Log,
): Findings {
  const { campaign, sequence } = checkpoint
  yield* verifyStatement(checkpoint, log, keys)
  const moved: ChainHead[] = []
  let damaged = false
  for await (const examined of examination.moved(campaign, sequence)) {
    if (examined.kind === 'damaged') {
      damaged = true
      const columns = examined.columns.join(', ')
      yield finding('ledger.checkpoint-damaged', { campaign, sequence, columns })
    } else {
      moved.push(examined.item)
      log.heads.set(examined.item.municipality, examined.item)
    }
  }
  if (damaged || !hasItsRoot(checkpoint, log)) {
    // Heads that are not those which the checkpoint states accuse nobody.
    log.astraySince ??= sequence
    return
  }
  yield* tellAstray(campaign, log)
  yield* verifyHeads(checkpoint, moved, chains)
}

/** Every checkpoint: its place in the log, its signature, and its root against the submissions of its time. */
export async function* verifyCheckpoints(verification: CheckpointVerification): Findings {
  const { examination, until, hashes } = verification
  const logs = new Map<string, Log>()
  // Of a row that can't be read the place is known: it comes after the one before.
  let last = { campaign: '–', sequence: 0 }
  for await (const examined of examination.checkpoints()) {
    if (examined.kind === 'damaged') {
      last = { ...last, sequence: last.sequence + 1 }
      yield finding('ledger.checkpoint-damaged', { ...last, columns: examined.columns.join(', ') })
      continue
    }
    const { campaign, sequence, statement } = examined.item
    const hash = sha256(statement)
    hashes.set(checkpointKey(campaign, sequence), hash)
    if (sequence > (until.get(campaign) ?? 0)) continue
    const log = logs.get(campaign) ?? newLog()
    logs.set(campaign, log)
    yield* verifyCheckpoint(verification, examined.item, log)
    Object.assign(log, { sequence, hash })
    last = { campaign, sequence }
  }
  for (const [campaign, log] of logs) yield* tellAstray(campaign, log)
}

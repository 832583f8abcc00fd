import { z } from 'zod'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import type { Sha256 } from '../ports/records'
import { canonicalJson } from './canonical-json'
import { leafHash, merkleRoot } from './merkle'

/** What a checkpoint's statement says of itself. */
export const checkpointFormat = 'consegna-checkpoint-1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const checkpointStatementSchema = z.strictObject({
  format: z.literal(checkpointFormat),
  /** The campaign's id. */
  campaign: z.string(),
  sequence: z.int().positive(),
  /** ISO 8601 in UTC; never before the checkpoint before. */
  at: z.string(),
  /** Comuni that had handed in. */
  chains: z.int().positive(),
  /** Submissions of all of them. */
  submissions: z.int().positive(),
  /** Merkle root over the heads of the chains, by ISTAT code. */
  root: sha256,
  /** Hash of the checkpoint before; null for the first one. */
  previous: sha256.nullable(),
})

export type CheckpointStatement = z.infer<typeof checkpointStatementSchema>

/** The statement of a checkpoint as values; null when its text is no statement in canonical form. */
export function readStatement(text: string): CheckpointStatement | null {
  try {
    const { success, data } = checkpointStatementSchema.safeParse(JSON.parse(text))
    return success && canonicalJson(data) === text ? data : null
  } catch {
    return null
  }
}

/** The leaf of a chain in the tree of a checkpoint. */
export const headLeaf = ({ municipality, position, recordHash }: ChainHead): Uint8Array =>
  leafHash(canonicalJson([municipality, position, recordHash]))

/** What is said about the chains, given by ISTAT code. */
export function sayHeads(
  heads: readonly ChainHead[],
): Pick<CheckpointStatement, 'chains' | 'submissions' | 'root'> {
  return {
    chains: heads.length,
    // A chain has no gaps: its newest position is how many there are.
    submissions: heads.reduce((sum, { position }) => sum + position, 0),
    root: merkleRoot(heads.map(headLeaf)),
  }
}

/** What the next statement has to follow. */
export interface LogEnd {
  readonly sequence: number
  readonly hash: Sha256
}

/** What is wrong with a checkpoint that is to follow another; null when it may be kept. */
export function logFlaw(latest: LogEnd | null, next: Checkpoint): string | null {
  const statement = readStatement(next.statement)
  if (statement === null) return 'its statement is none'
  if (statement.campaign !== next.campaign || statement.sequence !== next.sequence) {
    return 'its statement is about another one'
  }
  if (next.sequence !== (latest?.sequence ?? 0) + 1) return 'its sequence is not the next one'
  return statement.previous === (latest?.hash ?? null) ? null : 'it does not follow the latest one'
}

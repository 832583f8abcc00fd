import { z } from 'zod'
import type { ChainHead } from '../ports/ledger'
import type { Sha256 } from '../ports/records'
import { headLeaf } from './checkpoint-statement'
import { sha256 } from './hash'
import { auditPath, rootFromPath } from './merkle'
import { readRecord } from './record-flaw'

/** What shows, beside a record, that a checkpoint's root stands for it. Holds no other comune's record. */
export const inclusionProofSchema = z.strictObject({
  /** Records of the same comune from the next one up to the head of the chain: none for the head itself. */
  successors: z.array(z.string()),
  /** Place of the head among `size` heads, by ISTAT code, from 0. */
  index: z.int().nonnegative(),
  size: z.int().positive(),
  /** From the leaf upwards. */
  path: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
})

export type InclusionProof = z.infer<typeof inclusionProofSchema>

/**
 * Makes the proof for a record of a chain whose head a checkpoint has.
 * @param heads all heads of the checkpoint, by ISTAT code
 * @param successors records of the chain after the one that is proven, up to the head of the checkpoint
 * @returns null when the checkpoint has no such chain
 */
export function proveInclusion(
  municipality: string,
  heads: readonly ChainHead[],
  successors: readonly string[],
): InclusionProof | null {
  const index = heads.findIndex((head) => head.municipality === municipality)
  if (index < 0) return null
  const path = auditPath(heads.map(headLeaf), index)
  return { successors: [...successors], index, size: heads.length, path: [...path] }
}

/** The head that a record's successors lead to; null when they are not one chain. */
function headOf(record: string, successors: readonly string[]): ChainHead | null {
  let last = record
  for (const next of successors) {
    const said = readRecord({ record: next })
    if (said?.supersedes?.record !== sha256(last)) return null
    last = next
  }
  const said = readRecord({ record: last })
  return (
    said && {
      municipality: said.municipality.istat,
      position: said.position,
      recordHash: sha256(last),
    }
  )
}

/** Whether a record, valid or superseded, is in the chains that a checkpoint's root stands for. */
export function isIncluded(record: string, proof: InclusionProof, root: Sha256): boolean {
  const head = headOf(record, proof.successors)
  return head !== null && rootFromPath(headLeaf(head), proof) === root
}

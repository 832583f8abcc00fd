import type { Params, Problem } from '../errors/problem'

/** Something that is not as it was recorded. Nothing personal is in it. */
export interface LedgerFinding extends Problem {
  /** One of `ledger.…`; its sentences say what is wrong, and what to do. */
  readonly code: string
  /** Where: `number` of the submission, `position` of the entry, `campaign` and `sequence` of the checkpoint, … */
  readonly params: Params
}

export type Findings = AsyncGenerator<LedgerFinding>

export const finding = (code: string, params: Params): LedgerFinding => ({ code, params })

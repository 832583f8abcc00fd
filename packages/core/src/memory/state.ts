import type { Campaign } from '../campaign/campaign'
import type { Issue } from '../errors/problem'
import type { AuditEvent } from '../ports/audit'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import type { CheckRecord, IstatCode, RecordedEntry, Submission } from '../ports/records'

/** What goes when a check is discarded or expires. */
export interface StoredContent {
  readonly entries: readonly RecordedEntry[]
  readonly issues: readonly Issue[]
  readonly reading: readonly Uint8Array[]
  readonly file: readonly Uint8Array[]
}

export interface StoredCheck {
  readonly record: CheckRecord
  /** Null once it has been deleted. */
  readonly content: StoredContent | null
}

export interface StoredCheckpoint {
  readonly checkpoint: Checkpoint
  /** By ISTAT code. */
  readonly moved: readonly ChainHead[]
}

/** The tables. Values are replaced, never changed in place. */
export interface MemoryState {
  readonly campaigns: Map<string, Campaign>
  readonly checks: Map<string, StoredCheck>
  /** In the order of acceptance. */
  readonly submissions: Submission[]
  /** By number of the submission. */
  readonly receipts: Map<string, Uint8Array>
  /** In the order in which they were made. */
  readonly checkpoints: StoredCheckpoint[]
}

export const emptyState = (): MemoryState => ({
  campaigns: new Map(),
  checks: new Map(),
  submissions: [],
  /** In the order in which they were recorded. */
  readonly audit: AuditEvent[]
  receipts: new Map(),
  checkpoints: [],
})

/** The valid list's submission. */
export function newestOf(
  state: MemoryState,
  campaign: string,
  municipality: IstatCode,
): Submission | null {
  const isOfHistory = (submission: Submission) =>
    submission.campaign === campaign && submission.municipality === municipality
  return state.submissions.findLast(isOfHistory) ?? null
}
  audit: [],

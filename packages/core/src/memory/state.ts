import type { Campaign } from '../campaign/campaign'
import type { Issue } from '../errors/problem'
import type { AuditEvent } from '../ports/audit'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import type { Restriction } from '../ports/persons'
import type { CheckRecord, IstatCode, RecordedEntry, Sha256, Submission } from '../ports/records'
import type { Erasure } from '../ports/retention'

/** What is left of an entry that was erased. */
export interface ErasedEntry {
  readonly digest: Sha256
}

export const isKept = (entry: RecordedEntry | ErasedEntry): entry is RecordedEntry =>
  'salt' in entry

/** What goes when a check is discarded or expires. */
export interface StoredContent {
  readonly entries: readonly (RecordedEntry | ErasedEntry)[]
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
  /** In the order in which they were recorded. */
  readonly audit: AuditEvent[]
  /** By number of the submission. */
  readonly receipts: Map<string, Uint8Array>
  /** In the order in which they were made. */
  readonly checkpoints: StoredCheckpoint[]
  /** By id of the check. */
  readonly erasures: Map<string, Erasure>
  /** By campaign and key. */
  readonly restrictions: Map<string, Restriction>
}

export const emptyState = (): MemoryState => ({
  campaigns: new Map(),
  checks: new Map(),
  submissions: [],
  audit: [],
  receipts: new Map(),
  checkpoints: [],
  erasures: new Map(),
  restrictions: new Map(),
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

import type { Campaign } from '../campaign/campaign'
import type { Issue } from '../errors/problem'
import type {
  CheckContent,
  CheckRecord,
  Entry,
  Instant,
  IstatCode,
  Sha256,
  Submission,
} from './records'

export interface CampaignStore {
  /** Adds the campaign, or replaces the one with the same id. */
  save(campaign: Campaign): Promise<void>
  find(id: string): Promise<Campaign | null>
  /** By title. */
  list(): Promise<readonly Campaign[]>
}

export interface CheckStore {
  /**
   * Stores a check with its entries, issues and file, all or nothing: when this rejects, or the
   * process dies, nothing of the check is found again. Replaces nothing.
   */
  record(check: CheckRecord, content: CheckContent): Promise<void>
  find(id: string): Promise<CheckRecord | null>
  /** Of one comune in one campaign, without those that became submissions; newest first. */
  list(campaign: string, municipality: IstatCode): Promise<readonly CheckRecord[]>
  /** In the order in which they were recorded. Empty for an unknown check. */
  entries(id: string): AsyncIterable<Entry>
  /** From `offset`, at most `limit` of them, in the order in which they were recorded. */
  issues(id: string, page: { offset: number; limit: number }): Promise<readonly Issue[]>
  /** The uploaded bytes in chunks; empty when there is no file. */
  file(id: string): AsyncIterable<Uint8Array>
  /**
   * A waiting check becomes `discarded` and its entries, issues and file are deleted.
   * False, and nothing changes, when it is not waiting any more.
   */
  discard(id: string): Promise<boolean>
  /**
   * Every waiting check with `expiresAt <= now` becomes `expired`, and its entries, issues and file
   * are deleted; of rejected ones, the issues are deleted. The records stay.
   * @returns how many checks lost their content
   */
  expire(now: Instant): Promise<number>
}

/** What the decision about a confirmation rests on, read under the lock of the comune's history. */
export interface ConfirmationFacts {
  /** Never `confirmed`: that is answered with the submission it became. */
  readonly check: CheckRecord
  /** The valid list's submission, null when there is none. */
  readonly newest: Submission | null
}

export type ConfirmationDecision<Reason> =
  | { readonly accept: Submission }
  | { readonly refuse: Reason }

export type ConfirmationResult<Reason> =
  | { readonly kind: 'accepted'; readonly submission: Submission }
  /** The check had become a submission before: nothing was written now. */
  | { readonly kind: 'repeated'; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'unknown-check' }

export interface SubmissionStore {
  /**
   * Makes a check the valid list of its comune, in one atomic operation that is serialised per
   * campaign and municipality, also between processes:
   * lock the comune's history; read check and newest submission; call `decide` (synchronous, pure but
   * for the clock; may be called again when the operation is retried); on `accept` write the
   * submission and set the check to `confirmed`; commit. It resolves only after the commit.
   * A history cannot fork: a second submission at the same position is refused by the store itself.
   * The accepted submission's entries and file are those of its check.
   */
  confirm<Reason>(
    check: string,
    decide: (facts: ConfirmationFacts) => ConfirmationDecision<Reason>,
  ): Promise<ConfirmationResult<Reason>>
  find(number: string): Promise<Submission | null>
  /** The valid list's submission. */
  newest(campaign: string, municipality: IstatCode): Promise<Submission | null>
  /** All of one comune in one campaign, newest first. */
  list(campaign: string, municipality: IstatCode): Promise<readonly Submission[]>
  /** Submissions of a campaign whose file has this hash and that are their comune's valid list. */
  withFile(campaign: string, sha256: Sha256): Promise<readonly Submission[]>
  /**
   * Keeps the receipt of a submission for ever. The first one kept stays: the answer is the kept one,
   * also when another process was faster.
   */
  keepReceipt(number: string, pdf: Uint8Array): Promise<Uint8Array>
  receipt(number: string): Promise<Uint8Array | null>
}

/** Everything that is stored. One object per database. */
export interface Stores {
  readonly campaigns: CampaignStore
  readonly checks: CheckStore
  readonly submissions: SubmissionStore
}

import type { Campaign } from '../campaign/campaign'
import type { Issue } from '../errors/problem'
import type { AuditEvent, AuditStore } from './audit'
import type { Examination, LedgerStore } from './ledger'
import type { PersonStore } from './persons'
import type {
  CheckContent,
  CheckRecord,
  Instant,
  IstatCode,
  RecordedEntry,
  Sha256,
  Submission,
} from './records'
import type { RetentionStore } from './retention'

/** What officers settled. A campaign is never deleted: its submissions point to it. */
export interface CampaignStore {
  /** Adds the campaign, or replaces the one with the same id. Lists and checks are not touched. */
  save(campaign: Campaign): Promise<void>
  find(id: string): Promise<Campaign | null>
  /** By title, as Italian sorts it. */
  list(): Promise<readonly Campaign[]>
}

/**
 * Uploads that were looked at, with what was read from them. A record and its content (entries, issues, reading, file)
 * stay until the check is discarded, withdrawn or expires, and once confirmed until the campaign's times of retention
 * are over: see `RetentionStore`.
 */
export interface CheckStore {
  /**
   * Stores a check with its entries, issues, reading and file, all or nothing: when this rejects, or the
   * process dies, nothing of the check is found again. Replaces nothing.
   * The content is read once, while the operation runs: an error thrown there comes through as it is.
   * Do not write to the same stores from inside the content: it would wait for itself.
   * @throws ConsegnaError `store.conflict` when a check with this id is there already, or when the bytes of the file
   * have not the size and the hash that the check tells of
   */
  record(check: CheckRecord, content: CheckContent): Promise<void>
  /**
   * Like `record`, with content that is made of what another check has. It is read in this very operation, piece by
   * piece as it is written, and needs no second connection; `remake` may be called again when the operation is retried.
   * What it throws, and what its content throws, comes through as it is, and nothing is recorded.
   * @param remake is given what is kept now; a file where the check tells of one. Parts that are not read cost nothing
   * @throws ConsegnaError `store.conflict` as `record`, and when the content of the other check is, or was meanwhile, deleted
   */
  copy(
    check: CheckRecord,
    source: string,
    remake: (content: CheckContent) => CheckContent,
  ): Promise<void>
  find(id: string): Promise<CheckRecord | null>
  /**
   * Of one comune in one campaign, without those that became submissions; newest first, and of the
   * same instant the highest id first.
   */
  list(campaign: string, municipality: IstatCode): Promise<readonly CheckRecord[]>
  /**
   * In the order in which they were recorded. Empty for an unknown check, and once they were deleted.
   * A list deleted while it is read is never mistaken for a short one: the whole is given, or it throws.
   * @throws ConsegnaError `store.conflict` when the content was deleted meanwhile
   */
  entries(id: string): AsyncIterable<RecordedEntry>
  /** From `offset`, at most `limit` of them, in the order in which they were recorded. */
  issues(id: string, page: { offset: number; limit: number }): Promise<readonly Issue[]>
  /**
   * The uploaded bytes in chunks of at most 1 MB or as they came; empty when there is no file.
   * @throws ConsegnaError `store.conflict` when the content was deleted meanwhile
   */
  file(id: string): AsyncIterable<Uint8Array>
  /**
   * The bytes of what was read, in chunks of at most 1 MB or as they came; empty when none were recorded.
   * @throws ConsegnaError `store.conflict` when the content was deleted meanwhile
   */
  reading(id: string): AsyncIterable<Uint8Array>
  /**
   * A waiting check becomes `discarded` and its entries, issues, reading and file are deleted.
   * False, and nothing changes, when it is not waiting any more. Of this, `expire` and `confirm` at the
   * same moment exactly one wins.
   */
  discard(id: string): Promise<boolean>
  /**
   * Every waiting check with `expiresAt <= now` becomes `expired`; every rejected one with
   * `expiresAt <= now` stays rejected. The content of both is deleted, the records stay.
   * @returns how many checks lost their content now; none is counted twice
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
  | {
      readonly accept: Submission
      /** Written in the same transaction: there is neither without the other. @default none */
      readonly event?: AuditEvent | undefined
    }
  | { readonly refuse: Reason }

export type ConfirmationResult<Reason> =
  | { readonly kind: 'accepted'; readonly submission: Submission }
  /** The check had become a submission before: nothing was written now. */
  | { readonly kind: 'repeated'; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'unknown-check' }

/** Accepted lists: each comune's history in a campaign. Only ever added to. */
export interface SubmissionStore {
  /**
   * Makes a check the valid list of its comune, in one atomic operation that is serialised per
   * campaign and municipality, also between processes:
   * lock the comune's history; read check and newest submission; call `decide` (synchronous, pure but
   * for the clock; may be called again when the operation is retried); on `accept` write the
   * submission and set the check to `confirmed`; commit. It resolves only after the commit.
   * A history cannot fork: a second submission at the same position is refused by the store itself.
   * The accepted submission's entries and file are those of its check.
   * What `decide` throws comes through as it is, and nothing has changed.
   * @throws ConsegnaError `store.conflict` when what `decide` accepted does not continue the history:
   * another check or history, a position other than the next, a check that is not waiting, a number
   * that is taken, a record that says otherwise or does not hold the hash of the newest one's
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
  /**
   * Submissions of a campaign whose file has this hash and that are their comune's valid list, by
   * ISTAT code.
   */
  withFile(campaign: string, sha256: Sha256): Promise<readonly Submission[]>
  /**
   * Submissions whose record's hash lies between the two, both included, by number: those that a short code may stand
   * for. Found by an index.
   */
  withRecordHash(from: Sha256, to: Sha256): Promise<readonly Submission[]>
  /**
   * Keeps the receipt of a submission for ever. The first one kept stays: the answer is the kept one,
   * also when another process was faster.
   * @throws ConsegnaError `store.conflict` when there is no such submission
   */
  keepReceipt(number: string, pdf: Uint8Array): Promise<Uint8Array>
  receipt(number: string): Promise<Uint8Array | null>
}

/**
 * Everything that is stored. One object per database; safe to use from several requests at once, and
 * from several processes where the database is shared. What goes in and comes out are plain objects
 * of the caller's own: changing them changes nothing that is stored.
 *
 * Every operation may reject with a ConsegnaError, which carries no personal data:
 * - `store.unavailable` (the database cannot be reached or used), `store.busy` (others hold what is needed for too
 *   long), `store.exhausted` (every connection is in use): nothing was done, try again
 * - `store.outcome-unknown`: the database did not answer the commit, so it may have been done. `confirm`,
 *   `keepReceipt` and `save` may be called again: they find what they did before
 * - `store.conflict`: the database refused what would break a promise
 */
export interface Stores {
  readonly campaigns: CampaignStore
  readonly checks: CheckStore
  readonly submissions: SubmissionStore
  readonly ledger: LedgerStore
  readonly examination: Examination
  readonly retention: RetentionStore
  readonly persons: PersonStore
  readonly audit: AuditStore
}

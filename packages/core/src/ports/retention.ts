import type { Instant, IstatCode } from './records'

/** What goes at its own time: the file with the findings that quote it, or the entries. */
export type ListPart = 'file' | 'entries'

/** Accepted lists of a campaign whose time is over. Null: of those none. */
export interface DueLists {
  /** The campaign's id. */
  readonly campaign: string
  readonly part: ListPart
  /** Lists that another one replaced at this instant or before. */
  readonly supersededBy: Instant | null
  /** Valid lists that were accepted at this instant or before. */
  readonly validAcceptedBy: Instant | null
}

/** When the parts of an accepted list were erased; null: they are kept. */
export interface Erasure {
  /** Id of the check that became the submission. */
  readonly check: string
  /** Also when a single person of the list was erased: a workbook cannot lose one row. */
  readonly file: Instant | null
  /** All of them. That single persons were erased is not told here. */
  readonly entries: Instant | null
}

/**
 * Forgets what has had its time. The record of a submission, the hash of its file and the digests of its entries stay:
 * what is left is a tombstone, and the chain still verifies. Everything here is done in transactions of a few hundred
 * rows, so that whoever confirms meanwhile waits for one of them at the most; a process that dies in the middle leaves
 * what `finish` goes on with, and what was not begun is found as due again.
 */
export interface RetentionStore {
  /** Ids of checks whose part is kept though its time is over; more may come to be due while they are read. */
  due(lists: DueLists): AsyncIterable<string>
  /**
   * Erases a part of an accepted list; with the entries goes why it was made valid again. From its first moment the part is told as erased and no longer given out, not
   * even by halves; it resolves when nothing of it is left.
   * @returns false, and nothing was done, when it was erased before or the check is no accepted list
   */
  erase(check: string, part: ListPart, at: Instant): Promise<boolean>
  /** Goes on with what somebody began to erase and did not end. @returns of how many lists */
  finish(): Promise<number>
  /** Of the lists of one comune in one campaign, those of which something was erased. */
  erasures(campaign: string, municipality: IstatCode): Promise<readonly Erasure[]>
  /** How many checks `CheckStore.expire` would take the content from. */
  countExpiring(now: Instant): Promise<number>
  /** How many `deleteAttempts` would delete. */
  countAttempts(campaign: string, before: Instant): Promise<number>
  /**
   * Deletes the records of what was never handed in and has lost its content: attempts that were rejected, checks that
   * were put aside, withdrawn or never confirmed, recorded before an instant. With them goes who made them.
   * @returns how many
   */
  deleteAttempts(campaign: string, before: Instant): Promise<number>
  /** How many `deleteEvents` would delete. */
  countEvents(campaign: string | null, before: Instant): Promise<number>
  /**
   * Deletes audit events that happened before an instant, about one campaign or, with null, about none. Nothing else
   * ever deletes one. @returns how many
   */
  deleteEvents(campaign: string | null, before: Instant): Promise<number>
  /**
   * Makes the database let go of copies of what was erased, as far as it can be told to: SQLite's journal is emptied.
   * What servers keep in their logs is their own.
   * @returns false when somebody who reads stood in the way: it is worth trying again later
   */
  settle(): Promise<boolean>
}

import type { Actor, Entry, Instant } from './records'

/** Whom to look for. */
export interface SoughtPerson {
  /** The key under which the person stands in lists: a fiscal code without omocodia. */
  readonly key: string
  /**
   * What a value holds that is a form of the code: `_` stands for any one character. Null: only keys are looked at,
   * which an index finds; else every value of every list is read.
   */
  readonly pattern: string | null
}

/** An entry in a list. */
export interface FoundEntry {
  readonly check: string
  /** From 1, in the order in which the list was recorded. */
  readonly position: number
  readonly entry: Entry
}

/** That a person's data is not to be used in a campaign, but kept. */
export interface Restriction {
  /** The campaign's id. */
  readonly campaign: string
  /** As it stands in lists. */
  readonly key: string
  /** In the words of the officer. */
  readonly reason: string
  readonly by: Actor
  readonly at: Instant
}

/** Single persons, wherever they stand. */
export interface PersonStore {
  /** Everywhere that the person is an entry whose values are kept: more than the person, where a pattern is given. */
  entries(person: SoughtPerson): AsyncIterable<FoundEntry>
  /**
   * Ids of checks that hold rows which are no entries, and keep them: rejected ones, and those from which wrong rows
   * were left out. Only by reading them is it known who stands there.
   */
  beyondEntries(): AsyncIterable<string>
  /** Ids of checks whose record quotes the text: in the reason of a refusal, or of a list made valid again. */
  quoting(pattern: string): AsyncIterable<string>
  /**
   * Erases entries of an accepted list, and with them its file and its findings, in one operation: after a crash either
   * all of it is told as erased, or nothing. Their digests stay. It resolves when nothing is left.
   * @param positions may be empty: then only the file goes
   * @returns false, and nothing was done, when the check is no accepted list
   */
  eraseFromList(check: string, positions: readonly number[], at: Instant): Promise<boolean>
  /**
   * Takes the content from a check that was not handed in: a waiting one becomes `withdrawn`, a rejected one stays
   * rejected. Of this, `discard`, `expire` and `confirm` at the same moment exactly one wins.
   * @returns false, and nothing changed, when it has no content or was handed in
   */
  withdraw(check: string): Promise<boolean>
  /**
   * Erases the words of a check's record: why an earlier list was asked for. What was never handed in is deleted
   * altogether, with its content.
   */
  eraseWords(check: string): Promise<void>
  /** Whether one of these keys is in a list. */
  holds(check: string, keys: readonly string[]): Promise<boolean>
  /** Of one campaign, by key. */
  restrictions(campaign: string): Promise<readonly Restriction[]>
  /** Replaces the one of the same person in the same campaign. */
  restrict(restriction: Restriction): Promise<void>
  /** @returns false when there was none */
  lift(campaign: string, key: string): Promise<boolean>
}

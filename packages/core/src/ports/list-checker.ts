import type { Campaign } from '../campaign/campaign'
import type { Refusal } from '../errors/problem'
import type {
  CheckContent,
  Day,
  FileFacts,
  IstatCode,
  ListCounts,
  Sha256,
  TemplateRef,
} from './records'
import type { Municipality } from './registries'
import type { ByteSource } from './workbook-reader'

/** Titles of what else a portal collects, by id: a file that was made for it is told by name. */
export interface KnownTitles {
  readonly campaigns: Readonly<Record<string, string>>
  /** By the template's id. */
  readonly lists: Readonly<Record<string, string>>
}

/** What a list is checked against: data alone, which may go to another thread. */
export interface ListCheckJob {
  readonly campaign: Campaign
  /** The comune that sends the list. */
  readonly municipality: Municipality
  /** The day of the check in Italy. */
  readonly today: Day
  readonly titles: KnownTitles
}

/** What a check found out about a file as a whole; data alone. */
export type ListFacts =
  /** It holds no list that could be looked at. */
  | { readonly kind: 'refused'; readonly file: FileFacts; readonly refusal: Refusal }
  /** Found wrong. */
  | {
      readonly kind: 'rejected'
      readonly file: FileFacts
      readonly template: TemplateRef
      readonly counts: ListCounts
      readonly stampedFor: IstatCode | null
    }
  /** It can be confirmed. */
  | {
      readonly kind: 'waiting'
      readonly file: FileFacts
      readonly template: TemplateRef
      readonly counts: ListCounts
      readonly entriesRoot: Sha256
      readonly residentElsewhere: number
      readonly stampedFor: IstatCode | null
    }

/** A list that was checked, and what is to be stored of it; the file itself is the caller's. */
export interface CheckedList {
  readonly facts: ListFacts
  /** Can be had until the use of it ends, and once. */
  readonly content: Omit<CheckContent, 'file'>
}

/** An upload on its way to be checked. */
export interface CheckedFile {
  /** One with a `path` is opened anew where the check runs; of any other the bytes go there. */
  readonly file: ByteSource
  /** Ends the check, also one that waits for its turn. */
  readonly signal: AbortSignal
}

/**
 * Does all of a check that takes the processor's time: hash, reading, validation, digests, packing. It
 * stores nothing and asks nothing of a store.
 */
export interface ListChecker {
  /**
   * @param use given what was found, while it can be had; what it throws comes through as it is
   * @throws InterruptedCheckError when the check did not come to its end, or what it found could not be
   * had to the end: cancelled, too long, too much memory, broken off, too many waiting
   * @throws ConsegnaError `campaign.unknown-preset` when the preset is not known where the check runs
   */
  check<Result>(
    job: ListCheckJob,
    upload: CheckedFile,
    use: (checked: CheckedList) => Promise<Result>,
  ): Promise<Result>
}

import type { Issue, Refusal } from '../errors/problem'

/** An instant in UTC, ISO 8601 with milliseconds: `2018-04-03T08:15:00.000Z`. */
export type Instant = string

/** A day without a time: `2018-04-01`. */
export type Day = string

/** Six digits: `042002` is Ancona. */
export type IstatCode = string

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string

/** Which of a person's roles is active in the session. */
export type Role = 'citizen' | 'operator' | 'officer'

/** Who did something, as it is recorded. */
export interface Actor {
  /** The host portal's stable identifier of the person; not shown to others. */
  readonly subject: string
  /** Name and surname. */
  readonly name: string
  readonly role: Role
}

/** A value of an entry, in its canonical form: money in cents, dates as `YYYY-MM-DD`. */
export type EntryValue = string | number | boolean | null

/** One row of a list, read and found valid. */
export interface Entry {
  /** What may not repeat in a list, in the form in which persons are compared (fiscal code without omocodia). */
  readonly key: string
  /** Row of the file it was read from. */
  readonly row: number
  /** By column name of the template; a blank optional cell is null. */
  readonly values: Readonly<Record<string, EntryValue>>
}

/** An entry with the digest under which it enters the record. */
export interface RecordedEntry extends Entry {
  /** 32 hexadecimal characters, random, one per entry. */
  readonly salt: string
  /** SHA-256 over salt and the canonical form of key, row and values. */
  readonly digest: Sha256
}

/** The uploaded file, without its name: a name may hold a person's. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

export interface TemplateRef {
  readonly id: string
  readonly version: number
}

export interface ListCounts {
  /** Entries that are, or would become, the list. */
  readonly entries: number
  /** Rows found wrong. With `accept-valid-entries` they are left out of the list. */
  readonly invalidEntries: number
  readonly errors: number
  /** Of a check all that were found; of a submission those about the file and its entries, not about rows left out. */
  readonly warnings: number
}

/** That an earlier list is to be made valid again, and why. */
export interface Restoration {
  /** Number of the submission that had this list. */
  readonly number: string
  /**
   * In the words of who asked for it; empty once it was erased with the entries. Kept here alone: a record holds a
   * digest of it, with the record's salt.
   */
  readonly reason: string
}

/** An upload that was looked at; what it says never changes, only its status does. */
export interface CheckRecord {
  readonly id: string
  /** The campaign's id. */
  readonly campaign: string
  readonly municipality: IstatCode
  /** `nil`: "nessun avente diritto", an empty list handed in on purpose, without a file. */
  readonly kind: 'list' | 'nil'
  /**
   * `waiting`: without errors, NON ANCORA INVIATO. `confirmed`: it became a submission.
   * `rejected`: found wrong. `discarded`: put aside by an operator. `expired`: never confirmed in time.
   * `withdrawn`: taken back by the Region, because it held a person whose data was erased.
   */
  readonly status: 'waiting' | 'confirmed' | 'rejected' | 'discarded' | 'expired' | 'withdrawn'
  readonly by: Actor
  readonly at: Instant
  /** When a waiting check can no longer be confirmed, or a rejected one loses its findings. */
  readonly expiresAt: Instant
  /** Null for a nil return. */
  readonly file: FileFacts | null
  /** Null for a nil return, and for a file that was refused before its template was known. */
  readonly template: TemplateRef | null
  readonly counts: ListCounts
  /** Root over the digests of the entries, null when rejected. */
  readonly entriesRoot: Sha256 | null
  /** Why the file as a whole was refused, if it was. */
  readonly refusal: Refusal | null
  /** Entries whose residence is not the chosen comune. */
  readonly residentElsewhere: number
  /** The comune that the workbook was made for, when it is another than the chosen one. */
  readonly stampedFor: IstatCode | null
  /** Null unless its content is that of an earlier submission, which confirming makes valid again. */
  readonly restores: Restoration | null
}

/**
 * What is stored with a check, in the same operation. Each part is pulled while it is stored, and read once: what
 * gives it may be another thread. Chunks hold any number of items, also none.
 */
export interface CheckContent {
  readonly entries: AsyncIterable<readonly RecordedEntry[]>
  readonly issues: AsyncIterable<readonly Issue[]>
  /**
   * What the cells of a rejected list hold, in chunks of any size: bytes that mean something to the intake alone.
   * Null for every other check: where the file is kept, it is read again.
   */
  readonly reading: AsyncIterable<Uint8Array> | null
  /** The uploaded bytes in chunks of any size; null for a nil return and for a rejected attempt, whose bytes are not kept. */
  readonly file: AsyncIterable<Uint8Array> | null
}

/** An accepted list. Never changed, never deleted by use. */
export interface Submission {
  /** `BORSE-2017-042002-0003`: campaign code, ISTAT code, position. Unique; stands in addresses. */
  readonly number: string
  /** The campaign's id. */
  readonly campaign: string
  readonly municipality: IstatCode
  /** 1, 2, … without gaps, per campaign and municipality. */
  readonly position: number
  /** The check it was confirmed from; its entries and file are the submission's. */
  readonly check: string
  readonly kind: 'list' | 'nil'
  readonly by: Actor
  /**
   * The server's time inside the operation that accepted it; when its clock was set back meanwhile, that of the check
   * or of the submission before, whichever is later: a history never runs backwards.
   */
  readonly at: Instant
  readonly file: FileFacts | null
  readonly template: TemplateRef | null
  readonly counts: ListCounts
  readonly entriesRoot: Sha256
  /** Number of the submission that it replaced as valid list. */
  readonly supersedes: string | null
  /**
   * Its canonical record, JSON in the form of RFC 8785: what the receipt proves and the next record points to. Says the
   * same as all of the above; made by `recordSubmission`, described in docs/ledger.md.
   */
  readonly record: string
  /** SHA-256 of the record in UTF-8. */
  readonly recordHash: Sha256
  /** 32 hexadecimal characters, random: with it stand in the record the digests of what is not to be read there. */
  readonly recordSalt: string
}

/** What stands in the database, read without the portal's own stores. */
export interface Stored {
  readonly submissions: readonly StoredSubmission[]
  readonly checks: readonly StoredCheck[]
  /** By the check's id; none where nothing of it is there. */
  readonly contents: ReadonlyMap<string, StoredContent>
  /** SHA-256 of the receipt by the submission's number. */
  readonly receipts: ReadonlyMap<string, string>
  /** Rows in tables that belong to a check by the name of the table, without such a check. */
  readonly orphans: ReadonlyMap<string, number>
}

interface ListFacts {
  readonly comune: string
  readonly entries: number
  readonly fileSha256: string | null
  readonly fileSize: number | null
  readonly root: string | null
}

export interface StoredSubmission extends ListFacts {
  readonly number: string
  readonly campaign: string
  readonly position: number
  readonly check: string
  readonly supersedes: string | null
}

export interface StoredCheck extends ListFacts {
  readonly id: string
  readonly status: string
}

export interface StoredContent {
  /** Keys of the entries by position. */
  readonly keys: readonly string[]
  /** Whether the positions of entries and of the file's chunks are 1, 2, 3, … */
  readonly gapless: boolean
  /** Of the file's chunks, one after the other. */
  readonly fileSha256: string | null
  readonly fileSize: number
}

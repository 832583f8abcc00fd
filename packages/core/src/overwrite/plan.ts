import type { EntryValue } from '../ports/records'

/** An entry in a difference: whom it is about. */
export interface PlannedEntry {
  readonly key: string
  /** "Rossi Mario" */
  readonly label: string
  /** The person's data is restricted: key and name are not told. @default false */
  readonly restricted?: boolean
}

export interface ChangedValue {
  /** Name of the column in the template. */
  readonly column: string
  readonly before: EntryValue
  readonly after: EntryValue
}

export interface ChangedEntry extends PlannedEntry {
  readonly changes: readonly ChangedValue[]
}

/** What confirming would do to the valid list. */
export interface OverwritePlan {
  /** Entries of the valid list. */
  readonly current: number
  /** Entries of the list that would replace it. */
  readonly next: number
  readonly added: readonly PlannedEntry[]
  /** Struck off ("depennati"). */
  readonly removed: readonly PlannedEntry[]
  readonly changed: readonly ChangedEntry[]
  readonly unchanged: number
}

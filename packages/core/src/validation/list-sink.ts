import type { Issue } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { ListReading } from './list-request'

/** Takes what a reading finds while it is read. What is returned is waited for: nothing piles up meanwhile. */
export interface ListSink {
  /** Entries without errors, in the order of the file. @default they are counted, and let go */
  readonly entries?: (chunk: readonly Entry[]) => void | Promise<void>
  /**
   * Findings: those about the header first, then by row, at last those that only the whole list tells
   * (`row` null too). @default they are counted, and let go
   */
  readonly issues?: (chunk: readonly Issue[]) => void | Promise<void>
}

/** What is said of a list once, beside its entries and findings. */
export type ListSummary = Omit<ListReading, 'entries' | 'issues'>

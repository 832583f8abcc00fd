import type { WorkbookLimits } from '../../ports/workbook-reader'
import { overLimit } from '../refusals'

/** Runs from the opening of a workbook on, whoever spends the time. */
export class ReadingTime {
  readonly #now: () => number
  readonly #maxDurationMs: number
  readonly #start: number

  constructor(now: () => number, { maxDurationMs }: WorkbookLimits) {
    this.#now = now
    this.#maxDurationMs = maxDurationMs
    this.#start = now()
  }

  /** @throws UnreadableWorkbookError when the time is over */
  check(): void {
    if (this.#now() - this.#start > this.#maxDurationMs) {
      throw overLimit('maxDurationMs', this.#maxDurationMs)
    }
  }
}

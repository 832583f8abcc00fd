import type { Issue } from '../errors/problem'
import type { SheetLayout } from '../ports/workbook-reader'
import { mergedCells } from './merged-cells'

/** Entries, or findings, that are handed out at once. */
export const chunkLength = 500

/**
 * A cell may be blank because it is merged with another, which stands behind the rows in the file. So
 * from the first blank cell on, findings wait for the end; with more than these the sheet is read once
 * more, for its layout alone.
 */
const mostWaiting = 20_000

/** Findings on their way out, in their order. */
export class IssueQueue {
  readonly #take: (chunk: readonly Issue[]) => void | Promise<void>
  readonly #layout: () => Promise<Pick<SheetLayout, 'merged'>>
  #waiting: Issue[] = []
  #explain: ((issue: Issue) => Issue) | null = null
  /** Where in `#waiting` the first blank cell stands, -1 when there is none. */
  #firstBlank = -1
  errors = 0
  warnings = 0

  /** @param layout may be asked for while the rows are being read */
  constructor(
    take: (chunk: readonly Issue[]) => void | Promise<void>,
    layout: () => Promise<Pick<SheetLayout, 'merged'>>,
  ) {
    this.#take = take
    this.#layout = layout
  }

  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      if (issue.severity === 'error') this.errors += 1
      else this.warnings += 1
      if (this.#explain) this.#waiting.push(this.#explain(issue))
      else {
        if (this.#firstBlank < 0 && issue.code === 'cell.required') {
          this.#firstBlank = this.#waiting.length
        }
        this.#waiting.push(issue)
      }
    }
  }

  /** Whether there is enough to be handed out. */
  get full(): boolean {
    return this.#firstBlank < 0
      ? this.#waiting.length >= chunkLength
      : this.#firstBlank >= chunkLength || this.#waiting.length >= mostWaiting
  }

  async handOut(): Promise<void> {
    if (this.#firstBlank >= 0 && this.#waiting.length < mostWaiting) {
      const ready = this.#waiting.splice(0, this.#firstBlank)
      this.#firstBlank = 0
      await this.#give(ready)
    } else await this.finish()
  }

  async finish(): Promise<void> {
    if (this.#firstBlank >= 0) {
      const explain = mergedCells((await this.#layout()).merged)
      this.#explain = explain
      this.#waiting = this.#waiting.map(explain)
      this.#firstBlank = -1
    }
    const ready = this.#waiting
    this.#waiting = []
    await this.#give(ready)
  }

  async #give(issues: readonly Issue[]): Promise<void> {
    for (let at = 0; at < issues.length; at += chunkLength) {
      await this.#take(issues.slice(at, at + chunkLength))
    }
  }
}

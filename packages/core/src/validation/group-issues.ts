import type { Issue } from '../errors/problem'
import { CellRanges } from './cell-ranges'

/** Issues that say the same of the same value in the same column, wherever it stands. */
export interface IssueGroup {
  /** What they have in common is true of all; cell, row and entry are those of the first. */
  readonly first: Issue
  /** How many there are. */
  readonly count: number
  /** Where they stand, in the order in which they come: `C2:C40`, `C52`. Empty when they are about no cell. */
  readonly cells: readonly string[]
  /** Whom the first of them are about, at most three different names. */
  readonly entries: readonly string[]
}

/** Names of entries that a group tells. */
const namesTold = 3

const keyOf = ({ code, params, severity, sheet, column, value }: Issue): string =>
  JSON.stringify([code, Object.entries(params).sort(), severity, sheet, column, value])

class Group {
  readonly #first: Issue
  readonly #cells = new CellRanges()
  readonly #entries = new Set<string>()
  #count = 0

  constructor(first: Issue) {
    this.#first = first
  }

  add({ cell, entry }: Issue): void {
    this.#count += 1
    if (cell !== null) this.#cells.add(cell)
    if (entry !== null && this.#entries.size < namesTold) this.#entries.add(entry)
  }

  toGroup(): IssueGroup {
    return {
      first: this.#first,
      count: this.#count,
      cells: this.#cells.list(),
      entries: [...this.#entries],
    }
  }
}

/** Groups of equal issues, in the order in which the first of each appears. */
export async function groupIssues(
  issues: AsyncIterable<Issue> | Iterable<Issue>,
): Promise<readonly IssueGroup[]> {
  const groups = new Map<string, Group>()
  for await (const issue of issues) {
    const key = keyOf(issue)
    const group = groups.get(key) ?? new Group(issue)
    groups.set(key, group)
    group.add(issue)
  }
  return [...groups.values()].map((group) => group.toGroup())
}

import type { Issue } from '../errors/problem'
import { CellRanges } from './cell-ranges'
import type { IssueGroup } from './group-issues'

/** How much of many findings is held. What is left out is counted. */
export interface GroupLimits {
  /** @default all */
  readonly groups?: number
  /** Ranges of cells, of each group. @default all */
  readonly ranges?: number
}

/** Names of entries that a group tells. */
const namesTold = 3

const keyOf = ({ code, params, severity, sheet, column, value }: Issue): string =>
  JSON.stringify([code, Object.entries(params).sort(), severity, sheet, column, value])

class Group {
  readonly #first: Issue
  readonly #cells: CellRanges
  readonly #entries = new Set<string>()
  #count = 0

  constructor(first: Issue, ranges: number | undefined) {
    this.#first = first
    this.#cells = new CellRanges(ranges)
  }

  /** Ranges of cells that are not told. */
  get unlisted(): number {
    return this.#cells.unlisted
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

/** Equal issues put together, in the order in which the first of each appears. */
export class IssueGroups {
  readonly #limits: GroupLimits
  readonly #groups = new Map<string, Group>()
  #count = 0
  #ungrouped = 0

  constructor(limits: GroupLimits = {}) {
    this.#limits = limits
  }

  /** Issues that were added. */
  get count(): number {
    return this.#count
  }

  /** Issues that belong to none of the groups that are held. */
  get ungrouped(): number {
    return this.#ungrouped
  }

  add(issue: Issue): void {
    const { groups = Number.POSITIVE_INFINITY, ranges } = this.#limits
    this.#count += 1
    const key = keyOf(issue)
    let group = this.#groups.get(key)
    if (group === undefined) {
      if (this.#groups.size >= groups) {
        this.#ungrouped += 1
        return
      }
      group = new Group(issue, ranges)
      this.#groups.set(key, group)
    }
    group.add(issue)
  }

  /** The groups; of each also how many ranges of its cells are not told. */
  list(): readonly { readonly group: IssueGroup; readonly unlisted: number }[] {
    return [...this.#groups.values()].map((group) => ({
      group: group.toGroup(),
      unlisted: group.unlisted,
    }))
  }
}

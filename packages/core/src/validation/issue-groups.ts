import type { Issue } from '../errors/problem'
import { CellRanges } from './cell-ranges'
import type { IssueGroup } from './group-issues'

/** How much of many findings is held. What is left out is counted. */
export interface GroupLimits {
  /** @default all */
  readonly groups?: number
  /** Ranges of cells, of each group. @default all */
  readonly ranges?: number
  /** Different values that are told of one group. @default none: each value has a group of its own */
  readonly values?: number
}

/** Names of entries that a group tells. */
const namesTold = 3

const keyOf = (issue: Issue, value: string | null): string => {
  const { code, params, severity, sheet, column } = issue
  return JSON.stringify([code, Object.entries(params).sort(), severity, sheet, column, value])
}

/** Different values of one group. */
export interface GroupValues {
  readonly first: readonly string[]
  readonly more: boolean
}

/** A group, with what of it is not held. */
export interface ListedGroup {
  readonly group: IssueGroup
  /** Ranges of cells that are not told. */
  readonly unlisted: number
  readonly values: GroupValues
}

class Group {
  readonly #first: Issue
  readonly #cells: CellRanges
  readonly #entries = new Set<string>()
  readonly #values = new Set<string>()
  readonly #mostValues: number
  #count = 0

  constructor(first: Issue, ranges: number | undefined, values = 0) {
    this.#first = first
    // With one more it is known that there are others.
    this.#mostValues = values + 1
    this.#cells = new CellRanges(ranges)
  }

  /** Ranges of cells that are not told. */
  get unlisted(): number {
    return this.#cells.unlisted
  }

  add({ cell, entry, value }: Issue): void {
    this.#count += 1
    if (value && this.#values.size < this.#mostValues) this.#values.add(value)
    if (cell !== null) this.#cells.add(cell)
    if (entry !== null && this.#entries.size < namesTold) this.#entries.add(entry)
  }

  /** The first values, and whether there are more. */
  get values(): GroupValues {
    const most = this.#mostValues - 1
    return { first: [...this.#values].slice(0, most), more: this.#values.size > most }
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
    const { groups = Number.POSITIVE_INFINITY, ranges, values } = this.#limits
    this.#count += 1
    const key = keyOf(issue, values === undefined ? issue.value : null)
    let group = this.#groups.get(key)
    if (group === undefined) {
      if (this.#groups.size >= groups) {
        this.#ungrouped += 1
        return
      }
      group = new Group(issue, ranges, values)
      this.#groups.set(key, group)
    }
    group.add(issue)
  }

  list(): readonly ListedGroup[] {
    return [...this.#groups.values()].map((group) => ({
      group: group.toGroup(),
      unlisted: group.unlisted,
      values: group.values,
    }))
  }
}

import { columnLetters, parseReference } from '../workbook/sheet/cell-reference'

/** Cells of one column, one below the other; both ends included. */
interface Run {
  readonly column: number
  readonly first: number
  last: number
}

/** Cells as ranges of a column, in the order in which they come: `C2:C40`, then `C52`. */
export class CellRanges {
  readonly #runs: Run[] = []
  readonly #most: number
  /** The latest range, whether or not it is listed. */
  #latest: Run | undefined
  #unlisted = 0

  /** @param most ranges that are listed; further ones are only counted */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  /** Ranges behind those that are listed. */
  get unlisted(): number {
    return this.#unlisted
  }

  /** @param reference A1 reference; what is none is left out, and so is the cell that came last */
  add(reference: string): void {
    const cell = parseReference(reference)
    if (!cell) return
    const latest = this.#latest
    const below = latest && latest.column === cell.column && cell.row - latest.last
    if (latest && below === 1) latest.last = cell.row
    else if (below !== 0) this.#begin({ column: cell.column, first: cell.row, last: cell.row })
  }

  list(): readonly string[] {
    return this.#runs.map(({ column, first, last }) => {
      const letters = columnLetters(column)
      return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`
    })
  }

  #begin(run: Run): void {
    this.#latest = run
    if (this.#runs.length < this.#most) this.#runs.push(run)
    else this.#unlisted += 1
  }
}

import { parseReference } from '../workbook/sheet/cell-reference'

interface Cover {
  /** The row and column of the only cell of a range that holds a value. */
  readonly top: number
  readonly left: number
  readonly bottom: number
}

interface Range extends Cover {
  readonly right: number
}

function readRange(range: string): Range | null {
  const [first = '', last = first] = range.split(':')
  const from = parseReference(first)
  const to = parseReference(last)
  if (!from || !to) return null
  return { top: from.row, bottom: to.row, left: from.column, right: to.column }
}

/**
 * Tells, row by row downwards, which cells are covered by merging them with another: what they show is not theirs.
 * @param merged A1 ranges
 * @param columns that are asked about, 1 for column A
 */
export function coveredCells(
  merged: readonly string[],
  columns: readonly number[],
): (row: number, column: number) => boolean {
  const ranges = merged.flatMap((range) => readRange(range) ?? []).sort((a, b) => a.top - b.top)
  const covers = new Map<number, Cover>()
  let next = 0
  return (row, column) => {
    for (; next < ranges.length; next += 1) {
      const range = ranges[next]
      if (!range || range.top > row) break
      if (range.bottom < row) continue
      for (const one of columns) {
        if (one >= range.left && one <= range.right) covers.set(one, range)
      }
    }
    const cover = covers.get(column)
    if (cover === undefined || cover.bottom < row) return false
    return row !== cover.top || column !== cover.left
  }
}

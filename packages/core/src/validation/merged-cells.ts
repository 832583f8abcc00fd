import type { Issue } from '../errors/problem'
import { parseReference } from '../workbook/sheet/cell-reference'

interface Range {
  readonly range: string
  readonly first: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

function readRange(range: string): Range | null {
  const [first = '', last = first] = range.split(':')
  const from = parseReference(first)
  const to = parseReference(last)
  if (!from || !to) return null
  return { range, first, top: from.row, bottom: to.row, left: from.column, right: to.column }
}

/**
 * Says of cells that seem blank because they are merged with another that this is why. Ranges and
 * issues may both be many: ranges are looked up by row.
 */
export function mergedCells(merged: readonly string[]): (issue: Issue) => Issue {
  const ranges = merged.flatMap((range) => readRange(range) ?? []).sort((a, b) => a.top - b.top)
  if (ranges.length === 0) return (issue) => issue
  return (issue) => {
    const place = issue.code === 'cell.required' && issue.cell ? parseReference(issue.cell) : null
    const range = place && findRange(ranges, place)
    return range
      ? { ...issue, code: 'cell.merged', params: { range: range.range, first: range.first } }
      : issue
  }
}

/** Merged ranges do not overlap: the one that holds a cell is among those that begin at or above it. */
function findRange(
  ranges: readonly Range[],
  { row, column }: { readonly row: number; readonly column: number },
): Range | null {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1
    else high = middle
  }
  // Upwards, but not for ever: what is merged over more rows than this is no list.
  for (let index = low - 1; index >= Math.max(0, low - 1000); index -= 1) {
    const range = ranges[index]
    if (range && row <= range.bottom && column >= range.left && column <= range.right) return range
  }
  return null
}

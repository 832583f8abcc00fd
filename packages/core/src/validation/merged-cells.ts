import type { Issue } from '../errors/problem'
import { parseReference } from '../workbook/sheet/cell-reference'
import { quote } from './cell-content'
import type { FoundList } from './find-list'
import type { RowSet } from './row-set'

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

/**
 * Optional columns with cells that seem blank because they are merged with another: what people see in all
 * rows would be read in the first alone. Rows that hold nothing else are no entries and lack nothing. Of
 * required columns each such cell is told by itself. Known only behind the rows, these are errors of the
 * list: its entries are on their way by then.
 */
export function mergedColumns(
  { sheet, header, admitted }: FoundList,
  merged: readonly string[],
  entries: RowSet,
): readonly Issue[] {
  if (merged.length === 0) return []
  const anyEntry = entries.finder()
  const found = new Map<string, { readonly range: Range; count: number }>()
  for (const text of merged) {
    const range = readRange(text)
    if (!range || range.bottom <= header.row) continue
    for (const [at, name] of header.columns) {
      if (at < range.left || at > range.right) continue
      // The first cell of the range holds its value.
      const from = Math.max(at === range.left ? range.top + 1 : range.top, header.row + 1)
      if (admitted.template.columns[name]?.required || !anyEntry(from, range.bottom)) continue
      const known = found.get(name)
      if (known) known.count += 1
      else found.set(name, { range, count: 1 })
    }
  }
  return [...header.columns.values()].flatMap((name) => {
    const { range, count } = found.get(name) ?? {}
    if (range === undefined || count === undefined) return []
    const title = admitted.template.columns[name]?.header ?? name
    const issue: Issue = {
      code: 'list.merged-cells',
      params: { header: title, range: range.range, others: count - 1 },
      severity: 'error',
      sheet: quote(sheet.name),
      cell: header.cells.get(name)?.ref ?? null,
      row: null,
      column: title,
      value: null,
      entry: null,
    }
    return [issue]
  })
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

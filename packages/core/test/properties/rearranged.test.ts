import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/index'
import { columnLetters, parseReference } from '../../src/workbook/sheet/cell-reference'
import { definitions } from '../definitions/definitions'
import { holds, seconds } from './holds'
import { readGrid } from './lists'
import { type Rearranged, rearrangedLists } from './rearranged'

/** The issue where it stands once the list is rearranged; it may name another cell of the sheet. */
function moved(issue: Issue, { rowNow, columnNow }: Rearranged): Issue {
  const cellNow = (cell: string): string => {
    const place = parseReference(cell)
    return place ? `${columnLetters(columnNow(place.column))}${rowNow(place.row)}` : cell
  }
  const { cell, row, params } = issue
  const { first } = params
  return {
    ...issue,
    cell: cell === null ? null : cellNow(cell),
    row: row === null ? null : rowNow(row),
    params: typeof first === 'string' ? { ...params, first: cellNow(first) } : params,
  }
}

describe.each(definitions)('$name', { timeout: seconds * 1000 }, (definition) => {
  it('moving columns, adding foreign ones, leaving rows blank changes no entry and no issue', () =>
    holds(
      fc.asyncProperty(rearrangedLists(definition), async (list) => {
        const before = await readGrid(definition, list.grid)
        const now = await readGrid(definition, list.rearranged)
        expect(now.entries).toEqual(
          before.entries.map((entry) => ({ ...entry, row: list.rowNow(entry.row) })),
        )
        const isForeign = ({ code }: Issue) => code === 'list.unknown-column'
        expect(now.issues.filter((issue) => !isForeign(issue))).toEqual(
          before.issues.map((issue) => moved(issue, list)),
        )
        const foreign = now.issues.filter(isForeign).map(({ params }) => params.header)
        expect(foreign.sort()).toEqual([...list.foreign].sort())
        expect(now.residentElsewhere).toBe(before.residentElsewhere)
      }),
      60,
    ))
})

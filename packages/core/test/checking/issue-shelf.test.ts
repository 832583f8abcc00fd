import { describe, expect, it } from 'vitest'
import { IssueShelf } from '../../src/checking/issue-shelf'
import type { Issue } from '../../src/index'

const issue = (row: number | null, severity: Issue['severity'], text: string): Issue => ({
  code: 'cell.required',
  params: { text },
  severity,
  sheet: 'Elenco',
  cell: row === null ? null : `A${row}`,
  row,
  column: 'Cognome',
  value: text,
  entry: 'Niccolò Rossi',
})

/** What was found in a list of so many rows: in most of them two errors, in some a warning, at last what is about all. */
function findings(rows: number): Issue[] {
  const found: Issue[] = []
  for (let row = 2; row < rows; row += 1) {
    found.push(issue(row, 'error', `${row} a`), issue(row, 'error', `${row} b`))
    if (row % 7 === 0) found.push(issue(row, 'warning', `${row} c`))
    // A rule that looks back finds it later.
    if (row % 1000 === 0) found.push(issue(row - 500, 'error', `${row} d`))
  }
  return [...found, issue(null, 'warning', 'whole'), issue(3, 'error', 'last')]
}

const byRank = (one: Issue, other: Issue): number =>
  Number(one.severity === 'warning') - Number(other.severity === 'warning') ||
  (one.row ?? 0) - (other.row ?? 0)

describe('the issues of a list', () => {
  it.each([10, 9_000, 60_000])(
    'of %i rows come errors first, about the file first, then by row',
    (rows) => {
      const found = findings(rows)
      const shelf = new IssueShelf()
      for (let from = 0; from < found.length; from += 333) shelf.add(found.slice(from, from + 333))
      const expected = [...found].sort(byRank)
      let at = 0
      for (const told of shelf.inRecordedOrder()) {
        if (JSON.stringify(told) !== JSON.stringify(expected[at]))
          expect(told).toEqual(expected[at])
        at += 1
      }
      expect(at).toBe(expected.length)
    },
  )

  it('are known to be about the list as a whole when one error is', () => {
    const shelf = new IssueShelf()
    shelf.add([issue(2, 'error', 'a'), issue(null, 'warning', 'b')])
    expect(shelf.hasErrorOfWholeList).toBe(false)
    shelf.add([issue(null, 'error', 'c')])
    expect(shelf.hasErrorOfWholeList).toBe(true)
  })
})

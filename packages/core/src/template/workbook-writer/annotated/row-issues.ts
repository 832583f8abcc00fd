import type { Issue } from '../../../errors/problem'
import type { ListRow } from '../../../validation/list-content'

export type Issues = AsyncIterable<Issue> | Iterable<Issue>

/** A row of the file with what was found in it. */
export interface AnnotatedRow extends Pick<ListRow, 'row' | 'cells'> {
  readonly issues: readonly Issue[]
}

/** Issues about rows, those of one row together; those about the file are left out. */
async function* byRow(issues: Issues): AsyncGenerator<readonly [row: number, Issue[]]> {
  let group: [number, Issue[]] | null = null
  for await (const issue of issues) {
    if (issue.row === null) continue
    if (group?.[0] === issue.row) group[1].push(issue)
    else {
      if (group) yield group
      group = [issue.row, [issue]]
    }
  }
  if (group) yield group
}

/** Rows and issues, both by ascending row, read side by side: neither is held in memory. */
export async function* withIssues(
  rows: AsyncIterable<ListRow>,
  issues: Issues,
): AsyncGenerator<AnnotatedRow> {
  const groups = byRow(issues)
  try {
    let group = await groups.next()
    for await (const { row, cells } of rows) {
      // A row without values may have issues all the same: nothing that was found is left out.
      for (; !group.done && group.value[0] < row; group = await groups.next()) {
        yield { row: group.value[0], cells: [], issues: group.value[1] }
      }
      const here = !group.done && group.value[0] === row ? group.value[1] : []
      yield { row, cells, issues: here }
      if (here.length > 0) group = await groups.next()
    }
    for (; !group.done; group = await groups.next()) {
      yield { row: group.value[0], cells: [], issues: group.value[1] }
    }
  } finally {
    await groups.return(undefined)
  }
}

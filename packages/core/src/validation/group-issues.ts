import type { Issue } from '../errors/problem'
import { IssueGroups } from './issue-groups'

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

/** Groups of equal issues, in the order in which the first of each appears. */
export async function groupIssues(
  issues: AsyncIterable<Issue> | Iterable<Issue>,
): Promise<readonly IssueGroup[]> {
  const groups = new IssueGroups()
  for await (const issue of issues) groups.add(issue)
  return groups.list().map(({ group }) => group)
}

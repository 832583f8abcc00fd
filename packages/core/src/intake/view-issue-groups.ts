import type { Issue, Refused, Severity } from '../errors/problem'
import type { Identity } from '../ports/identity'
import { groupIssues } from '../validation/group-issues'
import { type Context, openCheck } from './context'
import { keepsIssues, recordedIssues } from './list-issues'
import type { IssueGroups } from './views'

/** Issues that are grouped; a list with more is wrong from end to end, and the annotated file has all. */
const grouped = 20_000

const pageSize = 50

async function* first<Item>(items: AsyncIterable<Item>, count: number): AsyncGenerator<Item> {
  let left = count
  for await (const item of items) {
    yield item
    left -= 1
    if (left === 0) return
  }
}

/** A page of what a check found, equal issues as one. A page beyond the last is the last. */
export async function viewIssueGroups(
  context: Context,
  request: {
    readonly identity: Identity
    readonly check: string
    readonly severity: Severity
    readonly page?: number | undefined
  },
): Promise<IssueGroups | Refused> {
  const opened = await openCheck(context, request)
  if (opened.kind === 'refused') return opened
  const { check } = opened
  const { severity, page: asked = 1 } = request
  const kept = await keepsIssues(context, check)
  const issues: AsyncIterable<Issue> | Iterable<Issue> = kept
    ? first(recordedIssues(context, check, severity), grouped)
    : []
  const groups = await groupIssues(issues)
  const pages = Math.max(1, Math.ceil(groups.length / pageSize))
  const page = Math.min(Math.max(1, Math.floor(asked) || 1), pages)
  const { errors, warnings } = check.counts
  const total = kept ? (severity === 'error' ? errors : warnings) : 0
  return {
    kind: 'issue-groups',
    severity,
    groups: groups.slice((page - 1) * pageSize, page * pageSize),
    ...{ page, pages },
    firstGroup: (page - 1) * pageSize + 1,
    groupCount: groups.length,
    issueCount: total,
    grouped: Math.min(total, grouped),
  }
}

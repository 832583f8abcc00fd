import type { Issue, Refused } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { Workbook } from '../ports/workbook-reader'
import type { ListReading, ListRequest } from './list-request'
import { streamList } from './stream-list'

/**
 * Reads and checks the list in a workbook: all issues of all rows at once, or the reason why the file
 * as a whole cannot be taken. Holds all of them in memory; `streamList` does not.
 */
export async function readList(
  workbook: Workbook,
  request: ListRequest,
): Promise<ListReading | Refused> {
  const entries: Entry[] = []
  const ofFile: Issue[] = []
  const ofRows: Issue[] = []
  const summary = await streamList(workbook, request, {
    entries: (chunk) => {
      entries.push(...chunk)
    },
    issues: (chunk) => {
      for (const issue of chunk) (issue.row === null ? ofFile : ofRows).push(issue)
    },
  })
  return summary.kind === 'refused'
    ? summary
    : { ...summary, entries, issues: [...ofFile, ...ofRows] }
}

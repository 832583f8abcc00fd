import type { Issue } from '../errors/problem'
import type { Messages } from '../messages/messages'
import { type IssueField, issueWords } from './issue-words'

/** One issue as people read it in a table. What does not apply is an empty text. */
export type IssueLine = Readonly<Record<IssueField, string>>

export function issueLine(issue: Issue, messages: Messages): IssueLine {
  const { severities, wholeFile, row } = issueWords[messages.locale]
  return {
    severity: severities[issue.severity],
    place: issue.cell ?? (issue.row === null ? wholeFile : row(issue.row)),
    entry: issue.entry ?? '',
    column: issue.column ?? '',
    value: issue.value ?? '',
    ...messages.of(issue),
  }
}

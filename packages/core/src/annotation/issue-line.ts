import type { Issue } from '../errors/problem'
import { cutText } from '../messages/cut-text'
import type { Messages } from '../messages/messages'
import { issuePlace } from './issue-place'
import { type IssueField, issueWords } from './issue-words'

/**
 * As much as a table shows of one field. No sentence of this package comes near it; one of a column kind
 * from elsewhere may, and a cell of Excel takes no more than 32,767 characters.
 */
const longest = 5_000

/** One issue as people read it in a table. What does not apply is an empty text. */
export type IssueLine = Readonly<Record<IssueField, string>>

export function issueLine(issue: Issue, messages: Messages): IssueLine {
  const words = issueWords[messages.locale]
  const { message, remedy } = messages.of(issue)
  return {
    severity: words.severities[issue.severity],
    sheet: cutText(issue.sheet, longest),
    place: issuePlace(issue, words),
    entry: cutText(issue.entry ?? '', longest),
    column: cutText(issue.column ?? '', longest),
    value: cutText(issue.value ?? '', longest),
    message: cutText(message, longest),
    remedy: cutText(remedy, longest),
  }
}

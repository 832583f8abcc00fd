import { issueWords } from '../../../annotation/issue-words'
import type { Issue } from '../../../errors/problem'
import { cutText } from '../../../messages/cut-text'
import type { Messages } from '../../../messages/messages'
import { maxTextLength } from '../excel-text'
import { annotationWords } from './words'

/** Of one issue; more than any sentence of this package needs. */
const longestLine = 5_000

/** Left for the sentence that tells of what did not fit. */
const reserve = 100

/**
 * All that was found in a row, one line each, for the added column: `Errore – ISEE: L’importo è
 * negativo.` How to mend it stands in the notes and on the first sheet: rows stay low.
 */
export function explainRow(issues: readonly Issue[], messages: Messages): string {
  const { severities } = issueWords[messages.locale]
  let text = ''
  for (const [index, issue] of issues.entries()) {
    const { message } = messages.of(issue)
    const column = issue.column === null ? '' : ` – ${issue.column}`
    // Whatever a sentence says, there is room for it: the first is never left out.
    const line = cutText(`${severities[issue.severity]}${column}: ${message}`, longestLine)
    const longer = index === 0 ? line : `${text}\n${line}`
    if (longer.length > maxTextLength - reserve) {
      const left = annotationWords[messages.locale].more(issues.length - index)
      return `${text.slice(0, maxTextLength - reserve)}\n${left}`.trimStart()
    }
    text = longer
  }
  return text
}

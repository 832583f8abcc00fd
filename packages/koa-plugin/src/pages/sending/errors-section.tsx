import { formatCount, formatInstant } from '@consegna/core'
import { IssueTable } from '../parts/issue-table'
import { RefusalLines } from '../parts/refusal-lines'
import { Section } from '../parts/section'
import type { View } from '../view'
import type { LastRejected } from './sending-data'

/** How many findings are shown here; the page of the check has all of them. */
const shown = 20

/** Section 4 of the manual, which appears only when the last upload was rejected. */
export function ErrorsSection(props: {
  readonly view: View
  readonly rejected: LastRejected | null
}) {
  const { view, rejected } = props
  if (rejected === null) return null
  const { check, issueCount } = rejected
  const issues = rejected.issues.slice(0, shown)
  const words = view.texts.sending
  const count = (value: number): string => formatCount(value, view.locale)
  return (
    <Section id='errors' title={words.errors}>
      <p>{words.lastAttempt(formatInstant(check.at, view.locale), check.by.name)}</p>
      {check.refusal ? <RefusalLines view={view} refusal={check.refusal} /> : null}
      {issues.length > 0 ? (
        <IssueTable
          view={view}
          caption={view.texts.check.issueCaption.error(
            '1',
            count(issues.length),
            count(issueCount),
          )}
          issues={issues}
        />
      ) : null}
      {issueCount > issues.length ? (
        <p>
          <a href={view.links.check(check)}>{words.allErrors(issueCount)}</a>
        </p>
      ) : null}
    </Section>
  )
}

import { formatInstant } from '@consegna/core'
import { captionOf } from '../check/issue-pages'
import { Downloads } from '../parts/downloads'
import { IssueTable } from '../parts/issue-table'
import { RefusalLines } from '../parts/refusal-lines'
import { Section } from '../parts/section'
import type { View } from '../view'
import type { LastRejected } from './sending-data'

/** How many different findings are shown here; the page of the check has all of them. */
const shown = 20

/** Section 4 of the manual, which appears only when the last upload was rejected. */
export function ErrorsSection(props: {
  readonly view: View
  readonly rejected: LastRejected | null
}) {
  const { view, rejected } = props
  if (rejected === null) return null
  const { check, errors } = rejected
  const groups = errors.groups.slice(0, shown)
  const words = view.texts.sending
  return (
    <Section id='errors' title={words.errors}>
      <p>{words.lastAttempt(formatInstant(check.at, view.locale), check.by.name)}</p>
      {check.refusal ? <RefusalLines view={view} refusal={check.refusal} /> : null}
      {groups.length > 0 ? (
        <>
          <Downloads view={view} check={check} severity='error' />
          <IssueTable
            view={view}
            caption={captionOf(view, errors, groups.length)}
            groups={groups}
          />
        </>
      ) : null}
      {errors.groupCount > groups.length ? (
        <p>
          <a href={view.links.check(check)}>{words.allErrors(errors.issueCount)}</a>
        </p>
      ) : null}
    </Section>
  )
}

import { formatCount, type IssueGroups } from '@consegna/core'
import { IssueTable } from '../parts/issue-table'
import type { View } from '../view'
import type { CheckData } from './check-data'

interface Props {
  readonly view: View
  readonly data: CheckData
  readonly found: IssueGroups
}

function Pagination({ view, data, found }: Props) {
  if (found.pages < 2) return null
  const words = view.texts.findings
  const { errors, warnings, check } = data
  const link = (page: number): string =>
    found.severity === 'error'
      ? `${view.links.check(check.check, { errors: page, warnings: warnings.page })}#consegna-errors`
      : `${view.links.check(check.check, { errors: errors.page, warnings: page })}#consegna-warnings`
  const count = (value: number): string => formatCount(value, view.locale)
  return (
    <nav class='consegna-pages' aria-label={words.pages[found.severity]}>
      {found.page > 1 ? (
        <a class='btn btn-outline-primary btn-sm' rel='prev' href={link(found.page - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span aria-current='page'>{words.page(count(found.page), count(found.pages))}</span>
      {found.page < found.pages ? (
        <a class='btn btn-outline-primary btn-sm' rel='next' href={link(found.page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}

/** How much of what was found is shown, and how much there is in all. */
export function captionOf(view: View, found: IssueGroups, shown: number): string {
  const { severity, firstGroup, groupCount, grouped } = found
  const words = view.texts.findings
  const count = (value: number): string => formatCount(value, view.locale)
  const range = [count(firstGroup), count(firstGroup + shown - 1)] as const
  return groupCount === grouped
    ? words.caption[severity](...range, count(groupCount))
    : words.groupedCaption[severity](...range, groupCount, grouped)
}

/** A page of findings, with how many there are in all. */
export function IssuePages(props: Props) {
  const { view, found } = props
  const { groups, grouped, issueCount, severity } = found
  if (groups.length === 0) return null
  const count = (value: number): string => formatCount(value, view.locale)
  return (
    <>
      <IssueTable view={view} caption={captionOf(view, found, groups.length)} groups={groups} />
      {issueCount > grouped ? (
        <p>{view.texts.findings.more[severity](count(grouped), count(issueCount))}</p>
      ) : null}
      <Pagination {...props} />
    </>
  )
}

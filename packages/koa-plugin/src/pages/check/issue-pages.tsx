import { formatCount } from '@consegna/core'
import { IssueTable } from '../parts/issue-table'
import type { View } from '../view'
import type { CheckData, IssuePage } from './check-data'

function Pagination(props: {
  readonly view: View
  readonly data: CheckData
  readonly found: IssuePage
}) {
  const { view, data, found } = props
  if (found.pages < 2) return null
  const words = view.texts.check
  const link = (page: number): string => view.links.check(data.check.check, page)
  return (
    <nav class='consegna-pages' aria-label={words.pages}>
      {found.page > 1 ? (
        <a class='btn btn-outline-primary btn-sm' rel='prev' href={link(found.page - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span aria-current='page'>
        {words.page(
          `${formatCount(found.page, view.locale)}/${formatCount(found.pages, view.locale)}`,
        )}
      </span>
      {found.page < found.pages ? (
        <a class='btn btn-outline-primary btn-sm' rel='next' href={link(found.page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}

/** A page of findings, with how many there are in all. */
export function IssuePages(props: {
  readonly view: View
  readonly data: CheckData
  readonly found: IssuePage
}) {
  const { view, found } = props
  if (found.issues.length === 0) return null
  const count = (value: number): string => formatCount(value, view.locale)
  const last = found.first + found.issues.length - 1
  return (
    <>
      <IssueTable
        view={view}
        caption={view.texts.check.issueCaption[found.severity](
          count(found.first),
          count(last),
          count(found.total),
        )}
        issues={found.issues}
      />
      <Pagination {...props} />
    </>
  )
}

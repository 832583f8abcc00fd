import { type CheckRecord, formatInstant, type Severity } from '@consegna/core'
import type { View } from '../view'
import { Icon } from './icon'

/** The file with its errors marked, and its findings as a table; until when both can be had. */
export function Downloads(props: {
  readonly view: View
  readonly check: CheckRecord
  /** Of what is marked. */
  readonly severity: Severity
}) {
  const { view, check, severity } = props
  const words = view.texts.findings
  const icon = (name: string) => (
    <Icon sprites={view.assets.sprites} name={name} size='icon-sm icon-primary' />
  )
  return (
    <div class='consegna-downloads'>
      <ul class='consegna-links'>
        <li>
          <a class='consegna-download' href={view.links.annotated(check)}>
            {icon('file-xlsx')}
            <span>
              {words.annotated[severity]} <span class='consegna-hint'>(.xlsx)</span>
            </span>
          </a>
        </li>
        <li>
          <a class='consegna-download' href={view.links.issueTable(check)}>
            {icon('file-csv')}
            <span>
              {words.table} <span class='consegna-hint'>(.csv)</span>
            </span>
          </a>
        </li>
      </ul>
      <p class='consegna-hint'>{words.annotatedExplained}</p>
      {check.status === 'rejected' ? (
        <p class='consegna-hint'>{words.keptUntil(formatInstant(check.expiresAt, view.locale))}</p>
      ) : null}
    </div>
  )
}

import { type CheckRecord, formatInstant, type Severity } from '@consegna/core'
import type { View } from '../view'
import { Download } from './download'

/** The file with its errors marked, and its findings as a table; until when both can be had. */
export function Downloads(props: {
  readonly view: View
  readonly check: CheckRecord
  /** Of what is marked. */
  readonly severity: Severity
}) {
  const { view, check, severity } = props
  const words = view.texts.findings
  return (
    <>
      <ul class='consegna-links'>
        <Download
          view={view}
          href={view.links.annotated(check)}
          icon='file-xlsx'
          label={words.annotated[severity]}
          format='.xlsx'
        >
          <p class='consegna-hint'>{words.annotatedExplained}</p>
        </Download>
        <Download
          view={view}
          href={view.links.issueTable(check)}
          icon='file-csv'
          label={words.table[severity]}
          format='.csv'
        />
      </ul>
      {check.status === 'rejected' ? (
        <p class='consegna-kept'>{words.keptUntil(formatInstant(check.expiresAt, view.locale))}</p>
      ) : null}
    </>
  )
}

import { Alert } from '@consegna/koa-plugin/pages'
import { addresses } from '../addresses'
import type { FailureTexts, PortalTexts } from '../texts/texts'

export function FailurePage(props: {
  readonly texts: PortalTexts
  readonly failure: FailureTexts
  /** Finds the line in the log; null when there is nothing to look up. */
  readonly correlationId: string | null
}) {
  const { texts, failure, correlationId } = props
  return (
    <>
      <h1>{failure.title}</h1>
      <Alert kind='danger' focus>
        <p>{failure.sentence}</p>
        {correlationId === null ? null : (
          <p>
            {texts.failures.assistanceCode}: <strong>{correlationId}</strong>
          </p>
        )}
      </Alert>
      <p>
        <a href={addresses.home}>{texts.failures.backHome}</a>
      </p>
    </>
  )
}

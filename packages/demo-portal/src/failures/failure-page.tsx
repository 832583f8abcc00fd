import type { Message } from '@consegna/core'
import { addresses } from '../addresses'
import type { PortalTexts } from '../texts/texts'

export function FailurePage(props: {
  readonly texts: PortalTexts
  readonly message: Message
  /** Finds the line in the log; null when there is nothing to look up. */
  readonly correlationId: string | null
}) {
  const { texts, message, correlationId } = props
  return (
    <>
      <h1>{message.message.replace(/\.$/, '')}</h1>
      <p class='lead'>{message.remedy}</p>
      {correlationId === null ? null : (
        <p>
          {texts.failures.assistanceCode}: <strong>{correlationId}</strong>
        </p>
      )}
      <p>
        <a class='btn btn-primary' href={addresses.home}>
          {texts.failures.backHome}
        </a>
      </p>
    </>
  )
}

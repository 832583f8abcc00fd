import type { Problem } from '@consegna/core'
import type { View } from '../view'

/** What is wrong, and how to mend it. */
export function RefusalLines({
  view,
  refusal,
}: {
  readonly view: View
  readonly refusal: Problem
}) {
  const { message, remedy } = view.messages.of(refusal)
  return (
    <>
      <p class='consegna-reason'>{message}</p>
      {remedy ? <p>{remedy}</p> : null}
    </>
  )
}

import type { Locale } from '@consegna/core'
import { en } from './en'
import { it } from './it'
import type { CohesionRefusal } from './refusal'
import { refusalStatuses } from './statuses'
import type { RefusalText } from './texts'

/** A refusal for the page that tells it. Texts are plain: whoever puts them into HTML escapes them. */
export interface DescribedRefusal extends RefusalText {
  /** HTTP status of that page. */
  readonly status: number
}

/** @param locale of the page */
export function describeCohesionRefusal(
  refusal: CohesionRefusal,
  locale: Locale,
): DescribedRefusal {
  const found = { it, en }[locale][refusal.code]
  const text = typeof found === 'function' ? found(refusal.params) : found
  return { ...text, status: refusalStatuses[refusal.code] }
}

import { formatDay } from '../messages/formats'
import type { Locale } from '../messages/locale'
import type { GuideRule } from './field-guide'
import { guideWords } from './guide-words'

/** What happens when a rule is not kept: `avviso; dal 01/09/2018 errore`. */
export function outcomeOf({ severity, errorFrom }: GuideRule, locale: Locale): string {
  const words = guideWords[locale]
  return errorFrom === null ? words[severity] : words.errorFrom(formatDay(errorFrom))
}

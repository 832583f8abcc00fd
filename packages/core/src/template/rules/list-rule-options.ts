import type { Severity } from '../../errors/problem'
import type { Localised } from '../../messages/locale'
import type { Day } from '../../ports/records'

/** What every ready-made rule over a list takes. */
export interface ListRuleOptions {
  /** What it asks for, as a sentence for the field guide. */
  readonly description: Localised
  /** Names the rule in a campaign's settings; several of one kind need one each. @default the kind of rule */
  readonly id?: string
  /** @default 'error' */
  readonly severity?: Severity
  /** Introduced as warning: errors from this day on. @default never */
  readonly errorFrom?: Day
  /** Code of the finding, for those who bring a sentence of their own. @default the rule's own */
  readonly code?: string
}

/** The part of a rule that comes from its options. */
export function commonRuleParts(
  options: ListRuleOptions,
  own: { readonly id: string; readonly code: string },
) {
  return {
    id: options.id ?? own.id,
    description: options.description,
    severity: options.severity ?? 'error',
    ...(options.errorFrom === undefined ? {} : { errorFrom: options.errorFrom }),
    codes: [options.code ?? own.code],
  } as const
}

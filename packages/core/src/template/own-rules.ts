import type { Rule } from './rule'

/** What holds for every template that names a column of residence. */
export const residenceRule = {
  id: 'residence',
  severity: 'warning',
  codes: ['residence.elsewhere'],
} as const satisfies Partial<Rule<never>>

/** What holds for every template, whatever a campaign says: a list with one person twice pays twice. */
export const uniqueKeyRule = {
  id: 'unique-key',
  severity: 'error',
} as const satisfies Partial<Rule<never>>

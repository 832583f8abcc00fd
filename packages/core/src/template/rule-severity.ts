import type { Severity } from '../errors/problem'
import type { Day } from '../ports/records'
import type { AnyRow, Rule, RuleSetting } from './rule'

/** How the findings of a rule count on a day; null when the rule is switched off. */
export function severityOn(
  rule: Pick<Rule<AnyRow>, 'severity' | 'errorFrom' | 'onlyWarns'>,
  setting: RuleSetting | undefined,
  today: Day,
): { readonly severity: Severity; readonly errorFrom: Day | null } | null {
  if (setting === 'off') return null
  if (rule.onlyWarns) return { severity: 'warning', errorFrom: null }
  if (setting === 'warning' || setting === 'error') return { severity: setting, errorFrom: null }
  const errorFrom = setting?.errorFrom ?? rule.errorFrom
  if (errorFrom === undefined) return { severity: rule.severity, errorFrom: null }
  return today < errorFrom
    ? { severity: 'warning', errorFrom }
    : { severity: 'error', errorFrom: null }
}

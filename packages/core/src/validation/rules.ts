import type { Severity } from '../errors/problem'
import type { Day } from '../ports/records'
import type { Template } from '../template/define-template'
import { residenceRule } from '../template/own-rules'
import type { ReadContext } from '../template/read-context'
import type { AnyRow, ListRule, ListRuleRun, Rule, RuleSettings } from '../template/rule'
import { severityOn } from '../template/rule-severity'

/** How the findings of a rule count today. */
export interface Weighted {
  readonly severity: Severity
  /** The day from which they will be errors; null when no such day lies ahead. */
  readonly errorFrom: Day | null
}

/** The rules of one reading of one list. */
export interface ActiveRules {
  /** How a residence elsewhere counts; null when a campaign switched that off. */
  readonly residence: Weighted | null
  readonly rows: readonly { readonly rule: Rule<AnyRow>; readonly weight: Weighted }[]
  readonly lists: readonly {
    readonly rule: ListRule<AnyRow>
    readonly weight: Weighted
    readonly run: ListRuleRun<AnyRow>
  }[]
}

/** Starts the rules of a template and of its campaign, without those that are switched off. */
export function startRules(
  template: Pick<Template, 'rules' | 'listRules'>,
  campaign: Pick<Template, 'rules' | 'listRules'> & { readonly settings: RuleSettings },
  context: ReadContext,
): ActiveRules {
  const weightOf = (rule: Rule<AnyRow> | ListRule<AnyRow>): Weighted | null =>
    severityOn(rule, campaign.settings[rule.id], context.today)
  return {
    residence: severityOn(residenceRule, campaign.settings[residenceRule.id], context.today),
    rows: [...template.rules, ...campaign.rules].flatMap((rule) => {
      const weight = weightOf(rule)
      return weight ? [{ rule, weight }] : []
    }),
    lists: [...template.listRules, ...campaign.listRules].flatMap((rule) => {
      const weight = weightOf(rule)
      return weight ? [{ rule, weight, run: rule.start(context) }] : []
    }),
  }
}

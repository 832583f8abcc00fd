import { formatDay } from '../../messages/formats'
import type { Template } from '../define-template'
import type { RuleSettings } from '../rule'
import { severityOn } from '../rule-severity'
import type { DescribedRule } from './write-template-workbook'

/** Before every rule's day: each tells from when it gives errors. */
const noDay = '0000-01-01'

const outcomes = { error: 'errore', warning: 'avviso' } as const

/** What the portal checks beyond single cells, each with what follows when it is not so. */
export function describeRules(
  template: Template,
  campaign: {
    readonly rules?: readonly DescribedRule[] | undefined
    readonly ruleSettings?: RuleSettings | undefined
  },
): readonly { readonly text: string; readonly outcome: string }[] {
  const { columns, key, residence, rules, listRules } = template
  const home = residence === null ? undefined : columns[residence]?.header
  const described = [...rules, ...listRules, ...(campaign.rules ?? [])].flatMap((rule) => {
    const weight = severityOn(rule, campaign.ruleSettings?.[rule.id], noDay)
    if (!weight) return []
    const later = weight.errorFrom === null ? '' : `; errore dal ${formatDay(weight.errorFrom)}`
    return [{ text: rule.description.it, outcome: `${outcomes[weight.severity]}${later}` }]
  })
  return [
    {
      text: `Lo stesso valore di «${columns[key]?.header ?? key}» compare una sola volta nell’elenco.`,
      outcome: outcomes.error,
    },
    ...(home === undefined
      ? []
      : [
          {
            text: `«${home}» è il comune che invia l’elenco.`,
            outcome: outcomes.warning,
          },
        ]),
    ...described,
  ]
}

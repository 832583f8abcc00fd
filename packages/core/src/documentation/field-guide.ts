import type { Severity } from '../errors/problem'
import type { Locale } from '../messages/locale'
import type { Day } from '../ports/records'
import type { Template } from '../template/define-template'
import { residenceRule, uniqueKeyRule } from '../template/own-rules'
import type { AnyRow, Rule, RuleSettings } from '../template/rule'
import { describeRule } from '../template/rule-sentences'
import { severityOn } from '../template/rule-severity'
import { guideWords } from './guide-words'

/** What a guide takes of a rule, over a row or over the list. */
type DescribedRule = Omit<Rule<AnyRow>, 'check'>

export interface FieldGuideOptions {
  readonly locale: Locale
  /** Rules of the campaign, on top of the template's own. @default none */
  readonly rules?: readonly DescribedRule[]
  /** Rules of the campaign over all rows. @default none */
  readonly listRules?: readonly DescribedRule[]
  /** What the campaign decides about single rules: those that are off are left out. @default as the rules say */
  readonly ruleSettings?: RuleSettings
  /** The day for which the guide is made. @default none: a rule that changes on a day tells so, past or not */
  readonly today?: Day
}

/** One column, for people who fill the list in. */
export interface GuideField {
  /** In code and in the JSON Schema: `fiscalCode`. */
  readonly name: string
  /** Title in the header row, without the asterisk. */
  readonly header: string
  /** Other titles under which the column is recognised. */
  readonly aliases: readonly string[]
  readonly required: boolean
  /** Whether a value may stand in a list only once. */
  readonly unique: boolean
  readonly description: string
  /** What the workbook lets people type: `da 0 a 15.748,78`; empty when it is anything. */
  readonly allowed: string
  /** As people would type it. */
  readonly example: string
  /** Name of the column's kind: `fiscal-code`. */
  readonly kind: string
  /** Codes of what may be found in a cell that is not blank. */
  readonly codes: readonly string[]
}

/** One rule, for people who fill the list in. */
export interface GuideRule {
  /** In a campaign's settings: `isee-threshold`. */
  readonly id: string
  readonly description: string
  readonly severity: Severity
  /** The day from which a warning is an error; null when there is none. */
  readonly errorFrom: Day | null
  /** Headers of the columns that it reads. */
  readonly headers: readonly string[]
  readonly codes: readonly string[]
}

/** What is to be known to fill in a list, in one language. Titles and headers are the template's, in Italian. */
export interface FieldGuide {
  readonly locale: Locale
  readonly id: string
  readonly version: number
  readonly title: string
  /** What changed since the version before; null when it is not told. */
  readonly changes: string | null
  /** Name of the sheet to be filled in. */
  readonly sheet: string
  /** In the order of the workbook. */
  readonly fields: readonly GuideField[]
  readonly rules: readonly GuideRule[]
}

/** Before every rule's day: each tells from when it gives errors. */
const noDay: Day = '0000-01-01'

/** The field guide of a template, to be rendered or to be put into a page in one's own way. */
export function fieldGuide(template: Template, options: FieldGuideOptions): FieldGuide {
  const { locale } = options
  const { id, version, title, changes, sheet } = template
  return {
    locale,
    ...{ id, version, title, changes, sheet },
    fields: template.columnList.map(([name, column]) => ({
      name,
      header: column.header,
      aliases: column.aliases,
      required: column.required,
      unique: name === template.key,
      description: column.description[locale],
      allowed: describeRule(column.layout.rule, locale),
      example: column.example,
      kind: column.kind,
      codes: column.codes,
    })),
    rules: guideRules(template, options),
  }
}

function guideRules(template: Template, options: FieldGuideOptions): readonly GuideRule[] {
  const { locale, rules = [], listRules = [], ruleSettings = {}, today = noDay } = options
  const described = [...template.rules, ...template.listRules, ...rules, ...listRules]
  return [
    ...ownRules(template, locale, severityOn(residenceRule, ruleSettings[residenceRule.id], today)),
    ...described.flatMap((rule): GuideRule[] => {
      const weight = severityOn(rule, ruleSettings[rule.id], today)
      if (!weight) return []
      const headers = rule.reads.flatMap((name) => template.columns[name]?.header ?? [])
      const { id, description, codes } = rule
      return [{ id, description: description[locale], ...weight, headers, codes }]
    }),
  ]
}

/** What holds for every template, without a rule of its own. */
function ownRules(
  { columns, key, residence }: Template,
  locale: Locale,
  ofResidence: Pick<GuideRule, 'severity' | 'errorFrom'> | null,
): readonly GuideRule[] {
  const words = guideWords[locale]
  const unique = columns[key]?.header ?? key
  const home = residence === null ? undefined : columns[residence]?.header
  return [
    {
      id: uniqueKeyRule.id,
      description: words.uniqueKey(unique),
      severity: 'error',
      errorFrom: null,
      headers: [unique],
      codes: ['list.duplicate-key', 'list.key-in-faulty-row'],
    },
    ...(home === undefined || ofResidence === null
      ? []
      : [
          {
            id: residenceRule.id,
            description: words.residence(home),
            ...ofResidence,
            headers: [home],
            codes: ['residence.elsewhere'],
          },
        ]),
  ]
}

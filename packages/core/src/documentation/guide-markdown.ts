import { uniqueKeyRule } from '../template/own-rules'
import type { FieldGuide, GuideRule } from './field-guide'
import { guideWords } from './guide-words'
import { markdownCode, markdownHeading, markdownTable, markdownText } from './markdown'
import { outcomeOf } from './rule-outcome'

export interface GuideMarkdownOptions {
  /** Level of the title's heading. @default 1 */
  readonly headingLevel?: number
  /** Whether the codes of messages are listed too, for developers. @default false */
  readonly codes?: boolean
}

/** A field guide as Markdown (GitHub's tables), ending with a line break. */
export function guideMarkdown(guide: FieldGuide, options: GuideMarkdownOptions = {}): string {
  const { headingLevel = 1, codes = false } = options
  const words = guideWords[guide.locale]
  const heading = (text: string) => markdownHeading(headingLevel + 1, text)
  const news = guide.changes === null ? '' : ` ${words.changes} ${markdownText(guide.changes)}`
  const parts = [
    markdownHeading(headingLevel, markdownText(guide.title)),
    `${markdownText(words.origin(guide.id, guide.version))}${news}`,
    heading(words.columns),
    fieldTable(guide),
    heading(words.rules),
    ruleTable(guide),
    ...(codes ? [heading(words.codes), codeTable(guide)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function fieldTable({ fields, locale }: FieldGuide): string {
  const words = guideWords[locale]
  return markdownTable(
    [words.column, words.required, words.description, words.allowed, words.example],
    fields.map((field) => [
      `**${markdownText(field.header)}**`,
      field.required ? words.yes : words.no,
      markdownText(field.description),
      markdownText(field.allowed),
      markdownText(field.example),
    ]),
  )
}

function ruleTable({ rules, locale }: FieldGuide): string {
  const words = guideWords[locale]
  return markdownTable(
    [words.rule, words.outcome],
    rules.map((rule) => [markdownText(rule.description), outcomeOf(rule, locale)]),
  )
}

function codeTable({ fields, rules, locale }: FieldGuide): string {
  const words = guideWords[locale]
  const list = (codes: readonly string[]) => codes.map(markdownCode).join(', ')
  const ruleName = ({ id }: GuideRule) =>
    id === uniqueKeyRule.id ? `${markdownCode(id)} (${words.fixed})` : markdownCode(id)
  return markdownTable(
    [words.foundIn, words.code],
    [
      ...fields.map(({ header, codes }) => [markdownText(header), list(codes)]),
      ...rules.map((rule) => [ruleName(rule), list(rule.codes)]),
    ],
  )
}

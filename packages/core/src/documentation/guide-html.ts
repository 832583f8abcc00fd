import type { FieldGuide } from './field-guide'
import { guideWords } from './guide-words'
import { outcomeOf } from './rule-outcome'

export interface GuideHtmlOptions {
  /** Level of the title's heading, 1 to 5. @default 2: a page has its own title */
  readonly headingLevel?: number
  /** Class of the tables, as the page's style sheet names it: `table`. @default none */
  readonly tableClass?: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

/**
 * A field guide as a fragment of HTML to be put into a page: headings, and tables with captions and
 * marked headers. Everything that comes from the definition is escaped; what stays Italian in an
 * English guide is marked as such.
 */
export function guideHtml(guide: FieldGuide, options: GuideHtmlOptions = {}): string {
  const { headingLevel = 2, tableClass } = options
  const words = guideWords[guide.locale]
  const italian = guide.locale === 'it' ? '' : ' lang="it"'
  const opening = tableClass === undefined ? '<table>' : `<table class="${escapeHtml(tableClass)}">`
  const level = Math.min(5, Math.max(1, headingLevel))
  const cell = (text: string, lang = '') => `<td${lang}>${escapeHtml(text)}</td>`
  const table = (caption: string, head: readonly string[], rows: readonly string[]) =>
    [
      opening,
      `<caption>${escapeHtml(caption)}</caption>`,
      `<thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`,
      '<tbody>',
      ...rows.map((row) => `<tr>${row}</tr>`),
      '</tbody>',
      '</table>',
    ].join('\n')

  const fields = guide.fields.map(
    (field) =>
      `<th scope="row"${italian}>${escapeHtml(field.header)}</th>` +
      cell(field.required ? words.yes : words.no) +
      cell(field.description) +
      cell(field.allowed) +
      cell(field.example, italian),
  )
  const rules = guide.rules.map(
    (rule) =>
      `<th scope="row">${escapeHtml(rule.description)}</th>${cell(outcomeOf(rule, guide.locale))}`,
  )
  const news =
    guide.changes === null
      ? ''
      : ` ${words.changes} <span${italian}>${escapeHtml(guide.changes)}</span>`
  return [
    `<div lang="${guide.locale}">`,
    `<h${level}${italian}>${escapeHtml(guide.title)}</h${level}>`,
    `<p>${escapeHtml(words.origin(guide.id, guide.version))}${news}</p>`,
    `<h${level + 1}>${escapeHtml(words.columns)}</h${level + 1}>`,
    table(
      words.columns,
      [words.column, words.required, words.description, words.allowed, words.example],
      fields,
    ),
    `<h${level + 1}>${escapeHtml(words.rules)}</h${level + 1}>`,
    table(words.rules, [words.rule, words.outcome], rules),
    '</div>',
    '',
  ].join('\n')
}

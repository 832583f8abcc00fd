import type { PresetMessages } from '../campaign/preset'
import { en } from '../messages/en'
import { it } from '../messages/it'
import type { Locale } from '../messages/locale'
import type { Sentence } from '../messages/messages'
import { markdownCode, markdownHeading, markdownTable, markdownText } from './markdown'

/** A code with its sentences; their parameters stand as ‹name›. */
export interface IssueReferenceEntry {
  /** `fiscal-code.check-letter` */
  readonly code: string
  readonly message: string
  readonly remedy: string
}

export interface IssueReferenceOptions {
  /** Sentences of presets or of kinds from outside this package. @default none */
  readonly messages?: readonly PresetMessages[]
}

const catalogues: PresetMessages = { it, en }

/** Every code of an issue, a refusal or a notice that people may read, by code, in one language. */
export function issueReference(
  locale: Locale,
  options: IssueReferenceOptions = {},
): readonly IssueReferenceEntry[] {
  const sentences: Readonly<Record<string, Sentence>> = Object.assign(
    {},
    ...[catalogues, ...(options.messages ?? [])].map((messages) => messages[locale]),
  )
  return Object.entries(sentences)
    .map(([code, sentence]) => {
      const [message, remedy] = sentence((name) => `‹${name}›`)
      return { code, message, remedy }
    })
    .sort((a, b) => compareCodes(a.code, b.code))
}

/** By area, then by what follows the full stop: `municipality.unknown` before `municipality-name.characters`. */
function compareCodes(a: string, b: string): number {
  const [areaA = '', nameA = ''] = a.split('.')
  const [areaB = '', nameB = ''] = b.split('.')
  if (areaA !== areaB) return areaA < areaB ? -1 : 1
  return nameA < nameB ? -1 : 1
}

const words = {
  it: {
    title: 'Codici dei messaggi',
    introduction:
      'Tutti i codici di errori, avvisi e rifiuti, con la frase e il rimedio che le persone leggono. I parametri stanno fra ‹ ›.',
    head: ['Codice', 'Che cosa non va', 'Come rimediare'],
  },
  en: {
    title: 'Codes of messages',
    introduction:
      'All codes of errors, warnings and refusals, with the sentence and the remedy that people read. Parameters stand between ‹ ›.',
    head: ['Code', 'What is wrong', 'How to mend it'],
  },
} as const

/** The list of codes as Markdown, one section per area (`list`, `fiscal-code`), ending with a line break. */
export function issueReferenceMarkdown(
  locale: Locale,
  options: IssueReferenceOptions = {},
): string {
  const { title, introduction, head } = words[locale]
  const areas = new Map<string, string[][]>()
  for (const { code, message, remedy } of issueReference(locale, options)) {
    const area = code.split('.')[0] ?? code
    const rows = areas.get(area) ?? []
    rows.push([markdownCode(code), markdownText(message), markdownText(remedy)])
    areas.set(area, rows)
  }
  const sections = [...areas].flatMap(([area, rows]) => [
    markdownHeading(2, area),
    markdownTable(head, rows),
  ])
  return `${[markdownHeading(1, title), introduction, ...sections].join('\n\n')}\n`
}

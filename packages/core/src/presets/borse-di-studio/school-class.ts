import type { Parsed } from '../../template/column'
import { cellText } from '../../template/kinds/cell-text'
import { type ChoiceOptions, choice } from '../../template/kinds/choice'
import { refuse } from '../../template/kinds/text-column'

const classes = [
  { value: '1', aliases: ['I', 'prima', '1ª', '1º'] },
  { value: '2', aliases: ['II', 'seconda', '2ª', '2º'] },
  { value: '3', aliases: ['III', 'terza', '3ª', '3º'] },
  { value: '4', aliases: ['IV', 'quarta', '4ª', '4º'] },
  { value: '5', aliases: ['V', 'quinta', '5ª', '5º'] },
] as const

/** A class with what follows it: `3A`, `3ª B`, `III C`, `terza sez. D`. */
const withSection =
  /^(?:([1-5])|(iii|ii|iv|i|v)|(prima|seconda|terza|quarta|quinta))([ªº°^]?[ ./-]*)(?:sez(?:\.|ione)? *)?["“”']?([a-z]{1,3})["“”']?$/i

/** The class that stands before a section; null when the text is something else. */
function classBefore(text: string): string | null {
  if (/^[ivx]+$/i.test(text)) return null
  const [, digit, numeral, word, between = ''] = withSection.exec(text) ?? []
  // A word ends where a sign or a blank follows: "primavera" is no class.
  if (digit === undefined && word !== undefined && between === '') return null
  const written = digit ?? numeral ?? word
  const found = classes.find(({ value, aliases }) =>
    [value, ...aliases].some((alias) => alias.toLowerCase() === written?.toLowerCase()),
  )
  return found?.value ?? null
}

/** The class that a student attends, from 1 to 5, without its section. */
export function schoolClass(options: Omit<ChoiceOptions, 'choices'> & { required: false }) {
  const column = choice({ ...options, choices: classes })
  type Value = (typeof classes)[number]['value']
  return {
    ...column,
    codes: [...column.codes, 'class.section'],
    parse: (...[cell, context]: Parameters<typeof column.parse>): Parsed<Value> => {
      const text = cellText(cell)
      const read = column.parse(cell, context)
      // To the comparison of words "3ª" and "3A" are the same; to a school they are not.
      if (read.ok && !/^[1-5] *[a-z]$/i.test(text)) return read
      const before = classBefore(text)
      return before === null
        ? read
        : refuse({ code: 'class.section', params: { written: text, class: before } })
    },
  }
}

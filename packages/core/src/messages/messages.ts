import type { Params, Problem, Severity } from '../errors/problem'
import { en } from './en'
import {
  formatBytes,
  formatCents,
  formatCount,
  formatDay,
  formatInstant,
  formatPercent,
} from './formats'
import { it } from './it'
import type { Locale } from './locale'

/** A sentence that says what is wrong, and one that says how to mend it. */
export interface Message {
  readonly message: string
  readonly remedy: string
}

/**
 * Makes the two sentences of a code. `p` gives a parameter as text in the reader's format, and besides
 * `severity`: how the finding counts (`error` or `warning`), empty where that is not known; and `surface`:
 * where people read it (`portal` or `command-line`), since what to press or to run depends on it.
 */
export type Sentence = (p: (name: string) => string) => readonly [message: string, remedy: string]

/** Every code for which there is a sentence, in every language. */
export type MessageCode = keyof typeof it

export const messageCodes = Object.keys(it) as readonly MessageCode[]

/** What sentences are asked for. */
export interface Told extends Problem {
  /** A campaign decides it, so what to do may depend on it. */
  readonly severity?: Severity
}

/** Sentences of one language, by code. */
export interface Messages {
  readonly locale: Locale
  /** The sentences for an issue or a refusal. A code of somebody else's column kind is shown as it is. */
  readonly of: (problem: Told) => Message
}

const catalogues: Readonly<Record<Locale, Readonly<Record<string, Sentence>>>> = { it, en }

/** Parameters named so are instants, sizes in bytes, cents or hundredths of a percent; other numbers are counts. */
function shown(params: Params, locale: Locale, name: string): string {
  const value = params[name]
  if (value === undefined) return ''
  if (name.endsWith('At')) return formatInstant(String(value), locale)
  if (name.endsWith('Bytes')) return formatBytes(Number(value), locale)
  if (name.endsWith('Cents')) return formatCents(Number(value), locale)
  if (name.endsWith('Percent')) return formatPercent(Number(value), locale)
  return typeof value === 'number' ? formatCount(value, locale) : value
}

/** Added to a warning of a rule that is to give errors. */
const laterAnError: Readonly<Record<Locale, (day: string) => string>> = {
  it: (day) => `Dal ${day} sarà un errore.`,
  en: (day) => `From ${day} it will be an error.`,
}

/** Where sentences are read: what they tell people to do is to be found there. */
type Surface = 'portal' | 'command-line'

/**
 * @param extra sentences for codes of column kinds and rules from outside this package
 * @param surface where they are read
 */
export function messages(
  locale: Locale,
  extra: Readonly<Record<string, Sentence>> = {},
  surface: Surface = 'portal',
): Messages {
  const catalogue = new Map(Object.entries({ ...catalogues[locale], ...extra }))
  return {
    locale,
    of: ({ code, params, severity }) => {
      const sentence = catalogue.get(code)
      if (!sentence) return { message: code, remedy: '' }
      const given: Params = { ...params, severity: severity ?? '', surface }
      const [message, remedy] = sentence((name) => shown(given, locale, name))
      const { errorFrom } = params
      return errorFrom === undefined
        ? { message, remedy }
        : { message, remedy: `${remedy} ${laterAnError[locale](formatDay(String(errorFrom)))}` }
    },
  }
}

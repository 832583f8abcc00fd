import type { Locale } from '../messages/locale'
import type { ColumnLayout, InputRule } from './column'

const day = (iso: string): string => iso.split('-').reverse().join('/')

function quantity(value: number, locale: Locale): string {
  const decimals = Number.isInteger(value) ? 0 : 2
  return new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 6,
    useGrouping: 'always',
  }).format(value)
}

const phrases = {
  it: {
    above: (min: string) => `maggiore di ${min}`,
    atMost: (max: string) => `al massimo ${max}`,
    between: (min: string, max: string) => `da ${min} a ${max}`,
    fromOn: (min: string) => `da ${min} in su`,
    days: (min: string, max: string) => `dal ${min} al ${max}`,
    since: (min: string) => `dal ${min} in poi`,
    until: (max: string) => `fino al ${max}`,
    integer: 'numero intero',
    characters: (count: string) => `${count} caratteri`,
  },
  en: {
    above: (min: string) => `above ${min}`,
    atMost: (max: string) => `at most ${max}`,
    between: (min: string, max: string) => `from ${min} to ${max}`,
    fromOn: (min: string) => `${min} or more`,
    days: (min: string, max: string) => `from ${min} to ${max}`,
    since: (min: string) => `from ${min} on`,
    until: (max: string) => `until ${max}`,
    integer: 'whole number',
    characters: (count: string) => `${count} characters`,
  },
} as const satisfies Record<Locale, unknown>

/** What a rule lets people type, as a phrase for the field guide: `da 0 a 15.748,78`; empty when it is anything. */
export function describeRule(rule: InputRule, locale: Locale): string {
  const say = phrases[locale]
  switch (rule.kind) {
    case 'none':
      return ''
    case 'choices':
      return rule.choices.join(', ')
    case 'decimal': {
      const least = quantity(rule.min, locale)
      const most = rule.max === undefined ? '' : quantity(rule.max, locale)
      if (rule.minExclusive) return `${say.above(least)}${most && `, ${say.atMost(most)}`}`
      return most ? say.between(least, most) : say.fromOn(least)
    }
    case 'integer':
      return [say.integer, integerLimits(rule, locale)].filter(Boolean).join(' ')
    case 'date':
      return dayLimits(rule, locale)
    case 'length':
      if (rule.min === rule.max) return say.characters(String(rule.min))
      return rule.min > 1
        ? say.characters(say.between(String(rule.min), String(rule.max)))
        : say.atMost(say.characters(String(rule.max)))
  }
}

function integerLimits(
  { min, max }: { readonly min?: number; readonly max?: number },
  locale: Locale,
): string {
  const say = phrases[locale]
  const least = min === undefined ? '' : quantity(min, locale)
  const most = max === undefined ? '' : quantity(max, locale)
  if (least && most) return say.between(least, most)
  if (least) return say.fromOn(least)
  return most && say.atMost(most)
}

function dayLimits(
  { min, max }: { readonly min?: string; readonly max?: string },
  locale: Locale,
): string {
  const say = phrases[locale]
  if (min && max) return say.days(day(min), day(max))
  if (min) return say.since(day(min))
  return max ? say.until(day(max)) : ''
}

/** What Excel says, in Italian, when something else is typed. Null where nothing is refused. */
export function objectTo({ rule }: Pick<ColumnLayout<never>, 'rule'>): string | null {
  const allowed = describeRule(rule, 'it')
  switch (rule.kind) {
    case 'none':
      return null
    case 'choices': {
      const sentence = `Scegli un valore dall’elenco: ${allowed}.`
      return sentence.length <= 225
        ? sentence
        : 'Scegli un valore dall’elenco a discesa della cella.'
    }
    case 'decimal':
      return `Scrivi un numero ${allowed}, con la virgola per i decimali.`
    case 'integer':
      return `Scrivi un ${allowed}, senza decimali.`
    case 'date':
      return `Scrivi una data${allowed && ` ${allowed}`}, nel formato gg/mm/aaaa.`
    case 'length':
      return `Lunghezza prevista: ${allowed}. Controlla quello che hai scritto.`
  }
}

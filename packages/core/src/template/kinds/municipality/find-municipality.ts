import type { Day } from '../../../ports/records'
import type { Municipality, MunicipalityRegistry } from '../../../ports/registries'

/** What a registry says to what was written as a comune. */
export type FoundMunicipality =
  /** One comune; `period` is the one in question. `otherProvince` when the sigla beside the name was another's. */
  | { readonly kind: 'one'; readonly period: Municipality; readonly otherProvince: boolean }
  /** Several that are called so, each in one period. */
  | { readonly kind: 'several'; readonly periods: readonly Municipality[] }
  /** It is no more (`to` lies before the day), or not yet (`from` lies behind it). */
  | { readonly kind: 'not-then'; readonly period: Municipality }
  | { readonly kind: 'none' }

export interface MunicipalityQuery {
  readonly registry: MunicipalityRegistry
  /** The day on which it must exist; null when it may be of any time. */
  readonly asOf: Day | null
  /** The comune that sends the list: of several with one name it is the one that is meant. */
  readonly home: Municipality | null
}

/** "Ancona (AN)", "Ancona AN", "Ancona, AN", "Ancona - AN". */
const sigla = /^(.+?)(?:[\s,/-]+|\s*(\())(\p{L}{2})\)?$/u

/** `042002`, `A271`: the codes by which comuni are known. Null when it is none. */
function withCode(text: string, registry: MunicipalityRegistry): readonly Municipality[] | null {
  // Of an ISTAT code Excel eats up to two zeros.
  if (/^\d{4,6}$/.test(text)) return registry.withIstat(text.padStart(6, '0'))
  return /^[A-Z]\d{3}$/i.test(text) ? registry.withBelfiore(text.toUpperCase()) : null
}

/** Periods of what a text names, with its sigla; without it when no such comune is in that province. */
function named(
  text: string,
  registry: MunicipalityRegistry,
): { readonly periods: readonly Municipality[]; readonly otherProvince: boolean } {
  const periods = withCode(text, registry) ?? registry.named(text)
  const [, bare, parenthesis, province] = sigla.exec(text) ?? []
  if (periods.length > 0 || !bare || !province) return { periods, otherProvince: false }
  // Without a parenthesis two letters may also be the end of a name.
  return parenthesis
    ? { periods: registry.named(bare), otherProvince: true }
    : { periods: registry.named(`${bare} (${province.toUpperCase()})`), otherProvince: false }
}

const holds = ({ from, to }: Municipality, day: Day): boolean =>
  from <= day && (to === null || day <= to)

/** Finds the comune that a text names by its name, its ISTAT code or its cadastral code. */
export function findMunicipality(text: string, query: MunicipalityQuery): FoundMunicipality {
  const { registry, asOf, home } = query
  const { periods, otherProvince } = named(text.replace(/^comune di /i, ''), registry)
  const codes = [...new Set(periods.map(({ belfiore }) => belfiore))]
  if (codes.length === 0) return { kind: 'none' }
  // A comune keeps its cadastral code when its name or its province changes.
  const candidates = codes.flatMap((code) => {
    const all = registry.withBelfiore(code)
    const period = asOf === null ? all[0] : all.find((one) => holds(one, asOf))
    return period ? [period] : []
  })
  const [first, ...others] = candidates
  if (first === undefined) return { kind: 'not-then', period: nearest(periods, asOf ?? '') }
  if (others.length === 0) return { kind: 'one', period: first, otherProvince }
  const own = candidates.find(({ belfiore }) => belfiore === home?.belfiore)
  return own
    ? { kind: 'one', period: own, otherProvince }
    : { kind: 'several', periods: candidates }
}

/** The period that ended last before a day; where there is none, the first that began behind it. */
function nearest(periods: readonly Municipality[], day: Day): Municipality {
  const ended = periods.filter(({ to }) => to !== null && to < day)
  const [first, ...others] = ended.length > 0 ? ended : periods
  if (first === undefined) throw new TypeError('no periods to choose from')
  return others.reduce((best, one) => {
    const later = (one.to ?? '') > (best.to ?? '')
    return (ended.length > 0 ? later : one.from < best.from) ? one : best
  }, first)
}

import type { Day } from '../../../ports/records'
import type { Municipality, MunicipalityRegistry } from '../../../ports/registries'
import { splitSigla } from '../../../registries/place-names'

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

const holds = ({ from, to }: Municipality, day: Day): boolean =>
  from <= day && (to === null || day <= to)

/** `042002`, `A271`: the codes by which comuni are known. Null when it is none. */
function withCode(
  text: string,
  { registry, asOf }: MunicipalityQuery,
): readonly Municipality[] | null {
  if (/^[A-Z]\d{3}$/i.test(text)) return registry.withBelfiore(text.toUpperCase())
  if (!/^\d{4,6}$/.test(text)) return null
  // Of an ISTAT code Excel eats up to two zeros. Codes were given anew when provinces were made.
  const all = registry.withIstat(text.padStart(6, '0'))
  const then = asOf === null ? undefined : all.find((one) => holds(one, asOf))
  return then ? [then] : all.slice(0, 1)
}

/** Periods of what a text names; without its sigla when no such comune is in that province. */
function named(
  text: string,
  query: MunicipalityQuery,
): { readonly periods: readonly Municipality[]; readonly otherProvince: boolean } {
  const { registry } = query
  const periods = withCode(text, query) ?? registry.named(text)
  const { name, sigla } = splitSigla(text)
  return periods.length > 0 || sigla === undefined
    ? { periods, otherProvince: false }
    : { periods: registry.named(name), otherProvince: true }
}

/**
 * The period of a comune on a day, else its newest. It keeps its cadastral code when its name or its
 * province changes; comuni of long ago may have none.
 */
function periodOf(
  found: Municipality,
  { registry, asOf }: MunicipalityQuery,
): Municipality | undefined {
  const all = found.belfiore === '' ? [found] : registry.withBelfiore(found.belfiore)
  return asOf === null ? all[0] : all.find((one) => holds(one, asOf))
}

/** Finds the comune that a text names by its name, its ISTAT code or its cadastral code. */
export function findMunicipality(text: string, query: MunicipalityQuery): FoundMunicipality {
  const { asOf, home } = query
  const { periods, otherProvince } = named(text, query)
  if (periods.length === 0) return { kind: 'none' }
  const candidates = new Map<string, Municipality>()
  // Who bears the name on that day goes before who bore it once.
  const then = asOf === null ? [] : periods.filter((one) => holds(one, asOf))
  for (const found of then.length > 0 ? then : periods) {
    const period = periodOf(found, query)
    if (period) candidates.set(period.belfiore || period.istat, period)
  }
  const [first, ...others] = candidates.values()
  if (first === undefined) return { kind: 'not-then', period: nearest(periods, asOf ?? '') }
  if (others.length === 0) return { kind: 'one', period: first, otherProvince }
  const own = home ? candidates.get(home.belfiore || home.istat) : undefined
  return own
    ? { kind: 'one', period: own, otherProvince }
    : { kind: 'several', periods: [...candidates.values()] }
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

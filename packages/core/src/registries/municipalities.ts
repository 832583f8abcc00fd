import type { Day } from '../ports/records'
import type { Municipality, MunicipalityRegistry } from '../ports/registries'
import { invalidRegistry } from './invalid-registry'
import { municipalityNames } from './municipality-names'

export interface MunicipalityRegistryOptions {
  /**
   * Whether all comuni of Italy are among the periods, of today and of the past: only then a name
   * that is not found is a mistake.
   * @default false
   */
  readonly complete?: boolean
}

const { compare } = new Intl.Collator('it')

const existsOn = (period: Municipality, day: Day): boolean =>
  period.from <= day && (period.to === null || day <= period.to)

function groups(
  periods: readonly Municipality[],
  keyOf: (period: Municipality) => string,
): Map<string, Municipality[]> {
  const byKey = new Map<string, Municipality[]>()
  for (const period of periods) {
    const key = keyOf(period)
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [period])
    else others.push(period)
  }
  return byKey
}

const sorted = (periods: readonly Municipality[]): Municipality[] =>
  [...periods].sort((one, other) => {
    if (one.from === other.from) return 0
    return one.from > other.from ? -1 : 1
  })

/** Of one code, each period must have ended before the next one begins. */
function refuseOverlaps(periods: readonly Municipality[]): void {
  const following = new Map<string, Municipality>()
  for (const period of sorted(periods)) {
    const { from } = following.get(period.istat) ?? {}
    if (from !== undefined && existsOn(period, from)) {
      const reason = `two periods of ${period.istat} hold ${from}`
      throw invalidRegistry('municipalities', 'periods-overlap', {
        code: period.istat,
        day: from,
        reason,
      })
    }
    following.set(period.istat, period)
  }
}

/**
 * A registry in memory over periods in any order. Each kind of look-up has an index, made when it is
 * first needed.
 * @throws ConsegnaError `registry.invalid` when two periods of the same ISTAT code overlap
 */
export function municipalityRegistry(
  periods: readonly Municipality[],
  options: MunicipalityRegistryOptions = {},
): MunicipalityRegistry {
  refuseOverlaps(periods)
  return uncheckedMunicipalities(periods, options)
}

/** The same for periods that are known to be right. */
export function uncheckedMunicipalities(
  periods: readonly Municipality[],
  { complete = false }: MunicipalityRegistryOptions,
): MunicipalityRegistry {
  const newestFirst = sorted(periods)
  const names = municipalityNames(newestFirst)
  let byIstat: Map<string, Municipality[]> | undefined
  let byBelfiore: Map<string, Municipality[]> | undefined
  const withIstat = (istat: string): readonly Municipality[] => {
    byIstat ??= groups(newestFirst, (period) => period.istat)
    return byIstat.get(istat) ?? []
  }
  return {
    complete,
    withIstat,
    withBelfiore(belfiore) {
      byBelfiore ??= groups(newestFirst, (period) => period.belfiore)
      return belfiore === '' ? [] : (byBelfiore.get(belfiore) ?? [])
    },
    named: (name) => names.named(name),
    similar(name, { limit, asOf }) {
      const there = (period: Municipality) =>
        asOf === undefined ? period.to === null : existsOn(period, asOf)
      const found = names
        .similar(name)
        .flatMap(({ item, steps }) => item.filter(there).map((period) => ({ period, steps })))
        .sort(
          (one, other) => one.steps - other.steps || compare(one.period.name, other.period.name),
        )
      // Where one letter mends it, names that are two letters away only confuse.
      const nearest = found.filter(({ steps }) => steps === found[0]?.steps)
      return [...new Set(nearest.map(({ period }) => period))].slice(0, limit)
    },
    find: (istat, asOf) => withIstat(istat).find((period) => existsOn(period, asOf)) ?? null,
    list: ({ asOf, region }) =>
      newestFirst
        .filter(
          (period) => existsOn(period, asOf) && (region === undefined || period.region === region),
        )
        .sort((one, other) => compare(one.name, other.name)),
  }
}

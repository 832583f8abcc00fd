import type { Problem, Severity } from '../../../errors/problem'
import type { School, SchoolRegistry } from '../../../ports/registries'

export type SchoolLevel = 'upper-secondary' | 'any'

/** Likely codes that are offered for one that is unknown. */
const offered = 3

/** What a registry objects to a code of the right shape; null when it objects to nothing. */
export function judgeSchool(
  code: string,
  registry: SchoolRegistry,
  list: { readonly level: SchoolLevel; readonly schoolYear: string | null },
): (Problem & { readonly severity: Severity }) | null {
  const found = registry.find(code)
  if (found) {
    const lower = found.schools.filter(({ level }) => level === 'lower')
    // An institute passes with any school that is, or may be, an upper secondary one.
    const isLower = found.schools.length > 0 && lower.length === found.schools.length
    return list.level === 'upper-secondary' && isLower
      ? {
          severity: 'error',
          code: 'school-code.lower-school',
          params: { code, name: found.name, kind: kindsOf(lower) },
        }
      : null
  }
  const similar = registry.similar(code, { limit: offered })
  const params = {
    code,
    similar: similar.map((match) => `${match.code} (${match.name})`).join(', '),
  }
  return covers(registry, code, list.schoolYear)
    ? { severity: 'error', code: 'school-code.unknown', params }
    : { severity: 'warning', code: 'school-code.not-in-registry', params }
}

/** Whether every school that could have this code must be in the registry. */
function covers(
  { complete, territory, schoolYears }: SchoolRegistry,
  code: string,
  schoolYear: string | null,
): boolean {
  const there = territory === 'all' || territory.includes(code.slice(0, 2))
  return complete && there && (schoolYear === null || schoolYears.includes(schoolYear))
}

const kindsOf = (schools: readonly School[]): string =>
  [...new Set(schools.map(({ kind }) => kind))].slice(0, 3).join(', ')

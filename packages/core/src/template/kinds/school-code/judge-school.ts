import type { Problem, Severity } from '../../../errors/problem'
import type { School, SchoolRegistry } from '../../../ports/registries'
import { schoolCodeCheck } from '../../../registries/school-code'

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
    if (list.level !== 'upper-secondary' || !isLower) return null
    const params = { code, name: found.name, kind: kindsOf(lower) }
    // A plesso is what it is; of an institute there may be others, which a part of the register lacks.
    return found.kind === 'school' || covers(registry, code, list.schoolYear)
      ? { severity: 'error', code: 'school-code.lower-school', params }
      : { severity: 'warning', code: 'school-code.perhaps-lower', params }
  }
  const params = {
    code,
    similar: likelySchools(code, registry),
    // A hint beside an unknown code: alone it says nothing, since right codes break the formula too.
    mistyped: schoolCodeCheck(code) === 'disagrees' ? 'yes' : 'no',
  }
  return covers(registry, code, list.schoolYear)
    ? { severity: 'error', code: 'school-code.unknown', params }
    : { severity: 'warning', code: 'school-code.not-in-registry', params }
}

/** Known schools whose code resembles a mistyped one, for a sentence; empty where there are none. */
export function likelySchools(code: string, registry: SchoolRegistry | undefined): string {
  // One character left out, or typed too much: others resemble nothing.
  if (!registry || code.length < 9 || code.length > 11) return ''
  return registry
    .similar(code, { limit: offered })
    .map((match) => `${match.code} (${match.name})`)
    .join(', ')
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

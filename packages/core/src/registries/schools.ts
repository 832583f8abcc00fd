import type { School, SchoolMatch, SchoolRegistry } from '../ports/registries'
import { schoolCodeCheck } from './school-code'
import type { SchoolRecord } from './school-file'
import { searchSchools } from './school-search'
import { similarCodes } from './similar-codes'

/** What files of schools cover; they cannot know it themselves. */
export interface SchoolCoverage {
  /**
   * First two letters of the codes that are meant to be there, or the whole of Italy. They name
   * historic provinces: `AN`, `AP`, `MC`, `PS` in the Marche.
   * @default those that the records have
   */
  readonly territory?: 'all' | readonly string[]
  /**
   * Whether every school of the territory is there: an unknown code is then an error instead of a
   * warning.
   * @default false
   */
  readonly complete?: boolean
}

/**
 * A registry in memory over the records of any number of files, of several kinds and years. A code
 * that recurs is as the newest year has it.
 */
export function schoolRegistry(
  records: readonly SchoolRecord[],
  { territory, complete = false }: SchoolCoverage = {},
): SchoolRegistry {
  const byCode = new Map<string, School>()
  const years = new Set<string>()
  for (const record of [...records].sort(newestFirst)) {
    const { schoolYear, ...school } = record
    years.add(schoolYear)
    if (!byCode.has(school.code)) byCode.set(school.code, school)
  }
  const byInstitute = new Map<string, School[]>()
  for (const school of byCode.values()) {
    if (school.institute === null) continue
    const others = byInstitute.get(school.institute)
    if (others === undefined) byInstitute.set(school.institute, [school])
    else others.push(school)
  }
  const codes = new Set([...byCode.keys(), ...byInstitute.keys()])

  function find(written: string): SchoolMatch | null {
    const code = written.replace(/\s/g, '').toUpperCase()
    const own = byCode.get(code)
    const schools = schoolsOf(code, byInstitute.get(code) ?? [], own)
    const [first] = schools
    if (first === undefined) return null
    if (own !== undefined && schools.length === 1 && first === own) {
      return { kind: 'school', code, name: own.name, schools }
    }
    return { kind: 'institute', code, name: first.instituteName ?? own?.name ?? code, schools }
  }

  let findSimilar: ReturnType<typeof similarCodes> | undefined
  let search: ReturnType<typeof searchSchools> | undefined
  return {
    schoolYears: [...years].sort(),
    territory: territory ?? [...new Set([...codes].map((code) => code.slice(0, 2)))].sort(),
    complete,
    find,
    similar(written, { limit }) {
      const code = written.replace(/\s/g, '').toUpperCase()
      findSimilar ??= similarCodes(codes)
      return findSimilar(code)
        .map((found) => ({
          ...found,
          elsewhere: found.code.startsWith(code.slice(0, 2)) ? 0 : 1,
          doubtful: schoolCodeCheck(found.code) === 'agrees' ? 0 : 1,
        }))
        .sort(
          (one, other) =>
            one.steps - other.steps ||
            one.elsewhere - other.elsewhere ||
            one.doubtful - other.doubtful ||
            (one.code < other.code ? -1 : 1),
        )
        .slice(0, limit)
        .flatMap((found) => find(found.code) ?? [])
    },
    search(text, { limit }) {
      search ??= searchSchools([...codes].flatMap((code) => find(code) ?? []))
      return search(text, limit)
    },
  }
}

const newestFirst = (one: SchoolRecord, other: SchoolRecord): number =>
  one.schoolYear === other.schoolYear ? 0 : one.schoolYear > other.schoolYear ? -1 : 1

/**
 * Plessi of an institute, or the school itself. An institute's own row is no plesso unless it has a
 * level: `ISTITUTO COMPRENSIVO` is the office, while a liceo is often its own institute.
 */
function schoolsOf(
  code: string,
  members: readonly School[],
  own: School | undefined,
): readonly School[] {
  const plessi = members.filter((school) => school.code !== code)
  if (own === undefined) return plessi
  if (plessi.length === 0 || (own.level !== null && !isOfficeOnly(own))) return [own, ...plessi]
  return plessi
}

/** The row of an `IS` code is the office of several schools. */
const isOfficeOnly = ({ kind }: School): boolean => /^ISTITUTO SUPERIORE\b/i.test(kind)

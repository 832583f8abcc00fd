import { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { Day } from '../ports/records'
import type { Municipality, MunicipalityRegistry } from '../ports/registries'
import { readCsv } from './csv'
import { editDistance } from './edit-distance'
import { foldMunicipality } from './place-names'

const header = ['istat', 'belfiore', 'name', 'province', 'region', 'from', 'to'] as const

const periodSchema = z
  .object({
    istat: z.string().regex(/^\d{6}$/),
    belfiore: z.string().regex(/^[A-Z]\d{3}$/),
    name: z.string().trim().min(1),
    province: z.string().regex(/^[A-Z]{2}$/),
    region: z.string().regex(/^\d{2}$/),
    from: z.iso.date(),
    to: z.union([z.iso.date(), z.literal('').transform(() => null)]),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: 'to before from' })

const invalid = (line: number, reason: string) =>
  new ConsegnaError('registry.invalid', { registry: 'municipalities', line, reason })

/**
 * Reads comuni from CSV with the header `istat,belfiore,name,province,region,from,to`, one line per
 * period of validity; days as `YYYY-MM-DD`, both included; an empty `to` means: to this day.
 * @throws ConsegnaError `registry.invalid` with the line and what is wrong with it
 */
export function parseMunicipalities(csv: string): readonly Municipality[] {
  const read = readCsv(csv)
  if ('brokenAt' in read) throw invalid(read.brokenAt, 'a quoted field does not end')
  const [first, ...records] = read.records
  if (first === undefined || first.fields.join() !== header.join()) {
    throw invalid(first?.line ?? 1, `the header must be ${header.join()}`)
  }
  return records.map(({ line, fields }) => {
    if (fields.length !== header.length) {
      throw invalid(line, `${fields.length} fields instead of ${header.length}`)
    }
    const parsed = periodSchema.safeParse(
      Object.fromEntries(header.map((name, at) => [name, fields[at]])),
    )
    if (parsed.success) return parsed.data
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path.join('.')))
    throw invalid(line, `wrong: ${[...wrong].join(', ')}`)
  })
}

const existsOn = (period: Municipality, day: Day): boolean =>
  period.from <= day && (period.to === null || day <= period.to)

/**
 * A registry in memory over periods in any order.
 * @throws ConsegnaError `registry.invalid` when two periods of the same ISTAT code overlap
 */
export function municipalityRegistry(
  periods: readonly Municipality[],
  options: { readonly complete?: boolean } = {},
): MunicipalityRegistry {
  const { compare } = new Intl.Collator('it')
  const byName = [...periods].sort((a, b) => compare(a.name, b.name))
  const byIstat = new Map<string, Municipality[]>()
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const earlier = byIstat.get(period.istat)
    if (earlier === undefined) {
      byIstat.set(period.istat, [period])
      continue
    }
    const before = earlier.at(-1)
    if (before !== undefined && existsOn(before, period.from)) {
      throw new ConsegnaError('registry.invalid', {
        registry: 'municipalities',
        reason: `two periods of ${period.istat} hold ${period.from}`,
      })
    }
    earlier.push(period)
  }
  const newestFirst = [...periods].sort((a, b) => (a.from > b.from ? -1 : 1))
  return {
    complete: options.complete ?? false,
    withBelfiore: (belfiore) => newestFirst.filter((period) => period.belfiore === belfiore),
    withIstat: (istat) => newestFirst.filter((period) => period.istat === istat),
    named: (name) =>
      newestFirst.filter((period) => foldMunicipality(period.name) === foldMunicipality(name)),
    similar: (name, { limit, asOf }) =>
      byName
        .filter((period) => (asOf === undefined ? period.to === null : existsOn(period, asOf)))
        .map((period) => ({
          period,
          steps: editDistance(foldMunicipality(period.name), foldMunicipality(name), 2),
        }))
        .filter(({ steps }) => steps <= 2)
        .sort((a, b) => a.steps - b.steps)
        .slice(0, limit)
        .map(({ period }) => period),
    find: (istat, asOf) => byIstat.get(istat)?.find((period) => existsOn(period, asOf)) ?? null,
    list: ({ asOf, region }) =>
      byName.filter(
        (period) => existsOn(period, asOf) && (region === undefined || period.region === region),
      ),
  }
}

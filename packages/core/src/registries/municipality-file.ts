import { z } from 'zod'
import type { Municipality } from '../ports/registries'
import { brokenRecords } from './broken-records'
import { readCsv } from './csv'

/** Columns of the file; the last one may be missing. */
const columns = ['istat', 'belfiore', 'name', 'province', 'region', 'from', 'to', 'other'] as const
const headers = [columns.slice(0, -1).join(), columns.join()]

const periodSchema = z
  .object({
    istat: z.string().regex(/^\d{6}$/),
    belfiore: z.string().regex(/^([A-Z]\d{3})?$/),
    name: z.string().trim().min(1),
    province: z.string().regex(/^[A-Z]{2}$/),
    region: z.string().regex(/^(\d{2}|EX)$/),
    from: z.iso.date(),
    to: z.union([z.iso.date(), z.literal('').transform(() => null)]),
    other: z.string().trim().default(''),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: 'to before from' })
  .transform(
    ({ other, ...period }): Municipality =>
      other === '' ? period : { ...period, otherNames: other.split(';') },
  )

const { openQuote, missingColumns, wrongCount, wrongFields } = brokenRecords('municipalities')

/** Whether a file with this first record is one of ours. */
export function isMunicipalityFile(header: readonly string[]): boolean {
  return headers.includes(header.join())
}

/**
 * Reads comuni from CSV with the header `istat,belfiore,name,province,region,from,to`, one line per
 * period of validity; days as `YYYY-MM-DD`, both included; an empty `to` means: to this day. A last
 * column `other` may hold other names, with semicolons between them.
 * @throws ConsegnaError `registry.invalid` with the line and what is wrong with it
 */
export function parseMunicipalities(csv: string): readonly Municipality[] {
  const read = readCsv(csv)
  if ('brokenAt' in read) throw openQuote(read.brokenAt)
  const [first, ...records] = read.records
  if (first === undefined || !isMunicipalityFile(first.fields)) {
    throw missingColumns(first?.line ?? 1, columns.slice(0, -1))
  }
  return records.map(({ line, fields }) => {
    if (fields.length !== first.fields.length) {
      throw wrongCount(line, fields.length, first.fields.length)
    }
    const parsed = periodSchema.safeParse(
      Object.fromEntries(first.fields.map((name, at) => [name, fields[at]])),
    )
    if (parsed.success) return parsed.data
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path.join('.')))
    throw wrongFields(line, [...wrong])
  })
}

/** The same file again, one line per period, in the order of codes and days. */
export function formatMunicipalities(periods: readonly Municipality[]): string {
  const lines = periods
    .map(({ istat, belfiore, name, province, region, from, to, otherNames = [] }) =>
      [istat, belfiore, name, province, region, from, to ?? '', otherNames.join(';')].join(),
    )
    .sort()
  return `${[columns.join(), ...lines].join('\n')}\n`
}

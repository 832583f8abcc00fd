import type { School } from '../ports/registries'
import { brokenRecords } from './broken-records'
import { type CsvRecord, readCsv } from './csv'
import { isSchoolCode } from './school-code'
import { schoolLevel } from './school-level'

/** A school as one file has it. */
export interface SchoolRecord extends School {
  /** ANNOSCOLASTICO: `201718`. */
  readonly schoolYear: string
}

/** Columns that every file has. */
const needed = {
  schoolYear: 'ANNOSCOLASTICO',
  province: 'PROVINCIA',
  code: 'CODICESCUOLA',
  name: 'DENOMINAZIONESCUOLA',
  street: 'INDIRIZZOSCUOLA',
  postalCode: 'CAPSCUOLA',
  belfiore: 'CODICECOMUNESCUOLA',
  municipality: 'DESCRIZIONECOMUNE',
  kind: 'DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA',
} as const
/** Columns that the files of scuole paritarie lack. */
const optional = {
  institute: 'CODICEISTITUTORIFERIMENTO',
  instituteName: 'DENOMINAZIONEISTITUTORIFERIMENTO',
} as const

const missing = 'non disponibile'

type Field = keyof typeof needed | keyof typeof optional

const { openQuote, missingColumns, wrongCount, wrongFields } = brokenRecords('schools')

/** Whether a file with this first record is one of the ministry's registry of schools. */
export function isSchoolFile(header: readonly string[]): boolean {
  return Object.values(needed).every((name) => header.includes(name))
}

const untidy = /^\s|\s$|\s\s|[\u00a0\n\t"]/

/** What a field says; empty where it says that it says nothing. */
function cleanField(field: string): string {
  const text = untidy.test(field) ? field.replace(/\s+/g, ' ').trim() : field
  if (text.length === missing.length && text.toLowerCase() === missing) return ''
  // Some names come in quotes of their own: `"VILLA LAGARINA"`.
  return text.startsWith('"') && /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text
}

/**
 * Reads a CSV file of the ministry's registry: state schools (SCUANAGRAFESTAT, SCUANAAUTSTAT) or
 * paritarie (SCUANAGRAFEPAR, SCUANAAUTPAR), which lack the columns of the institute. Columns in any
 * order, others ignored; `Non Disponibile` is a missing value.
 * @throws ConsegnaError `registry.invalid` with the line and what is wrong with it
 */
export function parseSchools(csv: string): readonly SchoolRecord[] {
  const read = readCsv(csv)
  if ('brokenAt' in read) throw openQuote(read.brokenAt)
  const [header, ...records] = read.records
  if (header === undefined || !isSchoolFile(header.fields)) {
    throw missingColumns(header?.line ?? 1, Object.values(needed))
  }
  const positions = Object.entries({ ...needed, ...optional }).flatMap(([field, name]) => {
    const at = header.fields.indexOf(name)
    return at < 0 ? [] : [[field, at] as const]
  })
  return records.map((record) => readSchool(record, positions, header.fields.length))
}

function readSchool(
  { line, fields }: CsvRecord,
  positions: readonly (readonly [string, number])[],
  width: number,
): SchoolRecord {
  if (fields.length !== width) throw wrongCount(line, fields.length, width)
  const row: Partial<Record<string, string>> = Object.fromEntries(
    positions.map(([field, at]) => [field, cleanField(fields[at] ?? '')]),
  )
  const text = (field: Field): string => row[field] ?? ''
  const code = text('code').toUpperCase()
  const institute = text('institute').toUpperCase()
  const schoolYear = text('schoolYear')
  if (!/^\d{6}$/.test(schoolYear)) throw wrongFields(line, [needed.schoolYear])
  if (!isSchoolCode(code)) throw wrongFields(line, [needed.code])
  if (institute !== '' && !isSchoolCode(institute)) throw wrongFields(line, [optional.institute])
  if (text('kind') === '') throw wrongFields(line, [needed.kind])
  const address = [text('street'), text('postalCode')].filter((part) => part !== '')
  return {
    code,
    name: text('name') || code,
    institute: institute || null,
    instituteName: text('instituteName') || null,
    belfiore: text('belfiore').toUpperCase(),
    municipality: text('municipality'),
    province: text('province'),
    kind: text('kind'),
    level: schoolLevel(text('kind')),
    address: text('street') === '' ? null : address.join(', '),
    schoolYear,
  }
}

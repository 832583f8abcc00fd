import { z } from 'zod'
import type { Municipality } from '../ports/registries'
import { brokenRecords } from './broken-records'
import { type CsvRecord, readCsv } from './csv'
import { spellPlace } from './spell-place'

/** Columns of ANPR's archive that are read, with the names by which the file calls them. */
const columns = {
  istat: 'CODISTAT',
  belfiore: 'CODCATASTALE',
  name: 'DENOMINAZIONE_IT',
  other: 'ALTRADENOMINAZIONE',
  province: 'SIGLAPROVINCIA',
  region: 'IDREGIONE',
  from: 'DATAISTITUZIONE',
  to: 'DATACESSAZIONE',
} as const

const rowSchema = z
  .object({
    istat: z.string().regex(/^\d{6}$/),
    belfiore: z.union([
      z.string().regex(/^[A-Z]\d{3}$/),
      // No code was ever given to some comuni that ceased before 1930.
      z.literal('ND').transform(() => ''),
    ]),
    name: z.string().trim().min(1),
    other: z.string().trim(),
    province: z.string().regex(/^[A-Z]{2}$/),
    region: z.string().regex(/^(\d{2}|EX)$/),
    from: z.iso.date(),
    to: z.union([z.literal('9999-12-31').transform(() => null), z.iso.date()]),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'] })

type Row = z.infer<typeof rowSchema>

/** Where the second language is official, or stands beside the first already, both are the name. */
const bilingualRegion = '04'

/**
 * Name and other names. `SGONICO-ZGONIK` holds both languages already; `COMUNE DI DUINO AURISINA-
 * OBCINA DEVIN NABREŽINA` says more than a name; `AOSTE` is only another name of Aosta.
 */
function namesOf({ name, other, region }: Row): Pick<Municipality, 'name' | 'otherNames'> {
  const second = other.replace(/^COMUNE DI .*-OB[CČ]INA /, '').replace(/\.$/, '')
  if (second === '' || second === name) return { name: spellPlace(name) }
  if (name.endsWith(`-${second}`)) {
    const first = name.slice(0, -second.length - 1)
    return { name: `${spellPlace(first)}/${spellPlace(second)}` }
  }
  return region === bilingualRegion
    ? { name: `${spellPlace(name)}/${spellPlace(second)}` }
    : { name: spellPlace(name), otherNames: [spellPlace(second)] }
}

const { openQuote, missingColumns, wrongCount, wrongFields } = brokenRecords('municipalities')

/** Whether a file with this first record is the archive. */
export function isMunicipalityArchive(header: readonly string[]): boolean {
  return Object.values(columns).every((name) => header.includes(name))
}

/**
 * Reads the archive of comuni that the Ministero dell'Interno publishes for ANPR
 * (`ANPR_archivio_comuni.csv`): one row per period, columns in any order, others ignored. Names come
 * in capitals and leave as people write them; `9999-12-31` becomes null.
 * @throws ConsegnaError `registry.invalid` with the line and what is wrong with it
 */
export function parseMunicipalityArchive(csv: string): readonly Municipality[] {
  const read = readCsv(csv)
  if ('brokenAt' in read) throw openQuote(read.brokenAt)
  const [header, ...records] = read.records
  if (header === undefined || !isMunicipalityArchive(header.fields)) {
    throw missingColumns(header?.line ?? 1, Object.values(columns))
  }
  const positions = Object.entries(columns).map(
    ([field, name]) => [field, header.fields.indexOf(name)] as const,
  )
  return records.map((record) => periodOf(record, positions, header.fields.length))
}

function periodOf(
  { line, fields }: CsvRecord,
  positions: readonly (readonly [string, number])[],
  width: number,
): Municipality {
  if (fields.length !== width) throw wrongCount(line, fields.length, width)
  const parsed = rowSchema.safeParse(
    Object.fromEntries(positions.map(([field, at]) => [field, fields[at]])),
  )
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path.join('.')))
    throw wrongFields(line, [...wrong])
  }
  const { istat, belfiore, province, region, from, to } = parsed.data
  return { istat, belfiore, ...namesOf(parsed.data), province, region, from, to }
}

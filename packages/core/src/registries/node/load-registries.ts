import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Municipality, Registries } from '../../ports/registries'
import { readCsv } from '../csv'
import { foreignStates } from '../foreign-states'
import { invalidRegistry } from '../invalid-registry'
import { type MunicipalityRegistryOptions, municipalityRegistry } from '../municipalities'
import { isMunicipalityArchive, parseMunicipalityArchive } from '../municipality-archive'
import { isMunicipalityFile, parseMunicipalities } from '../municipality-file'
import { isSchoolFile, parseSchools, type SchoolRecord } from '../school-file'
import { type SchoolCoverage, schoolRegistry } from '../schools'
import { italianMunicipalities } from './italian-municipalities'
import { coverageFile, type RegistryCoverage, readCoverage } from './registry-coverage'

export interface LoadRegistriesOptions {
  /** @default what `registries.json` in the folder says, else what `SchoolCoverage` says */
  readonly schools?: SchoolCoverage
  /**
   * @default what `registries.json` in the folder says, else: complete when an archive of ANPR has
   * comuni in all twenty regions
   */
  readonly municipalities?: MunicipalityRegistryOptions
}

/** What a file of the folder was taken for. */
export interface RegistryFile {
  readonly file: string
  readonly kind: 'municipalities' | 'municipality-archive' | 'schools' | 'coverage' | 'passed-over'
  /** Lines of data in it. */
  readonly records: number
}

export interface LoadedRegistries {
  readonly registries: Registries
  /** In the order of their names; what was passed over too, so that it can be told. */
  readonly files: readonly RegistryFile[]
}

type Content =
  | {
      readonly kind: 'municipalities' | 'municipality-archive'
      readonly periods: readonly Municipality[]
    }
  | { readonly kind: 'schools'; readonly schools: readonly SchoolRecord[] }
  | { readonly kind: 'coverage'; readonly coverage: RegistryCoverage }
  | { readonly kind: 'passed-over' }

/** Notes, licences and maps beside the data, and what systems leave behind. */
const besides = /^(\.|readme|licen[cs]e)|\.(md|txt|pdf|html?|json|geojson)$/i

/**
 * Reads every registry file of a folder: the ministry's schools in both layouts, ANPR's archive of
 * comuni, comuni in our own format, and `registries.json`, which says what they cover. What a CSV file
 * is, its header tells and not its name. Without comuni those that come with the package are used.
 * @throws ConsegnaError `registry.invalid` with the file, the line and what is wrong with it; also for
 * a file that is none of these, so that none is left out unnoticed
 */
export async function loadRegistries(
  folder: string,
  options: LoadRegistriesOptions = {},
): Promise<LoadedRegistries> {
  const names = await listFolder(folder)
  const contents: { readonly file: string; readonly content: Content }[] = []
  // One after another: a file of sixty thousand schools is tens of megabytes.
  for (const file of names) contents.push({ file, content: await readContent(folder, file) })

  const periods: Municipality[] = []
  const schools: SchoolRecord[] = []
  let fromArchive = false
  let coverage: RegistryCoverage = {}
  for (const { content } of contents) {
    if (content.kind === 'schools') for (const school of content.schools) schools.push(school)
    else if (content.kind === 'coverage') coverage = content.coverage
    else if (content.kind !== 'passed-over') {
      fromArchive ||= content.kind === 'municipality-archive'
      for (const period of content.periods) periods.push(period)
    }
  }
  if (periods.length === 0 && schools.length === 0) {
    throw invalidRegistry('folder', 'folder-without-data', {
      folder,
      reason: 'no file of a registry in it',
    })
  }
  const municipalities = {
    complete: fromArchive && hasAllRegions(periods),
    ...coverage.municipalities,
    ...options.municipalities,
  }
  const registries: Registries = {
    municipalities:
      periods.length === 0
        ? italianMunicipalities()
        : municipalityRegistry(periods, municipalities),
    states: foreignStates(),
    ...(schools.length > 0 && {
      schools: schoolRegistry(schools, { ...coverage.schools, ...options.schools }),
    }),
  }
  const files = contents.map(({ file, content }) => ({
    file,
    kind: content.kind,
    records: countRecords(content),
  }))
  return { registries, files }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    const reason = 'the folder cannot be read'
    throw invalidRegistry('folder', 'folder-unreadable', { folder, reason }, { cause })
  }
}

async function readContent(folder: string, file: string): Promise<Content> {
  if (file !== coverageFile && besides.test(file)) return { kind: 'passed-over' }
  try {
    const text = await readText(join(folder, file))
    return file === coverageFile
      ? { kind: 'coverage', coverage: readCoverage(text) }
      : readRecords(file, text)
  } catch (error) {
    if (!(error instanceof ConsegnaError)) throw error
    throw new ConsegnaError(error.code, { file, ...error.params }, { cause: error.cause ?? error })
  }
}

async function readText(path: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const reason = 'it cannot be read; a folder inside the folder is not looked into'
    throw invalidRegistry('folder', 'file-unreadable', { reason }, { cause })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalidRegistry('folder', 'file-not-text', { reason: 'it is not text in UTF-8' })
  }
}

function readRecords(file: string, text: string): Content {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const read = readCsv(firstLine)
  const header = 'records' in read ? (read.records[0]?.fields ?? []) : []
  if (isSchoolFile(header)) return { kind: 'schools', schools: parseSchools(text) }
  if (isMunicipalityArchive(header)) {
    return { kind: 'municipality-archive', periods: parseMunicipalityArchive(text) }
  }
  if (isMunicipalityFile(header)) {
    return { kind: 'municipalities', periods: parseMunicipalities(text) }
  }
  throw /\.csv$/i.test(file)
    ? invalidRegistry('folder', 'header-unknown', {
        line: 1,
        reason: 'its header is that of no known registry',
      })
    : invalidRegistry('folder', 'file-unknown', {
        line: 1,
        reason: `it is neither a CSV file nor ${coverageFile}`,
      })
}

function hasAllRegions(periods: readonly Municipality[]): boolean {
  return new Set(periods.filter(({ to }) => to === null).map(({ region }) => region)).size === 20
}

function countRecords(content: Content): number {
  switch (content.kind) {
    case 'schools':
      return content.schools.length
    case 'municipalities':
    case 'municipality-archive':
      return content.periods.length
    default:
      return 0
  }
}

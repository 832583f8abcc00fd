import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Registries } from '../../ports/registries'
import { municipalityRegistry } from '../municipalities'
import { parseMunicipalities } from '../municipality-file'

/** What a folder's school files cover; the files themselves cannot know. */
export interface SchoolCoverage {
  /**
   * First two letters of the codes that are meant to be there, or the whole of Italy.
   * @default those that the files hold
   */
  readonly territory?: 'all' | readonly string[]
  /**
   * Whether every school of the territory is there: an unknown code is then an error instead of a
   * warning.
   * @default false
   */
  readonly complete?: boolean
}

export interface LoadRegistriesOptions {
  readonly schools?: SchoolCoverage
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

/**
 * Reads every registry file of a folder; what a file is, is told by its header and not by its name.
 * @throws ConsegnaError `registry.invalid` with the file, the line and what is wrong with it
 */
export async function loadRegistries(
  folder: string,
  _options: LoadRegistriesOptions = {},
): Promise<LoadedRegistries> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const parts = await Promise.all(
    names.map(async (name) => parseMunicipalities(await readFile(join(folder, name), 'utf8'))),
  )
  if (parts.length === 0) {
    throw new ConsegnaError('registry.invalid', { registry: folder, reason: 'no CSV files' })
  }
  return {
    registries: { municipalities: municipalityRegistry(parts.flat()) },
    files: names.map((file, at) => ({
      file,
      kind: 'municipalities',
      records: parts[at]?.length ?? 0,
    })),
  }
}

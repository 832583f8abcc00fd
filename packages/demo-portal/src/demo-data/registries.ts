import { readFile } from 'node:fs/promises'
import type { Registries } from '@consegna/core'
// Also loaded by the threads that check lists, which need no more of core than this entry.
import {
  foreignStates,
  italianMunicipalities,
  parseSchools,
  schoolRegistry,
} from '@consegna/core/workers'
import { schoolsFile } from '../places'

/**
 * All comuni and foreign states, and an extract of the schools of the Marche: a code that is not in it
 * may be right, so lists that have one are accepted with a warning.
 */
export async function demoRegistries(): Promise<Registries> {
  const schools = parseSchools(await readFile(schoolsFile, 'utf8'))
  return {
    municipalities: italianMunicipalities(),
    states: foreignStates(),
    schools: schoolRegistry(schools, { territory: ['AN', 'AP', 'MC', 'PS'], complete: false }),
  }
}

import { foreignStates, italianMunicipalities, parseSchools, schoolRegistry } from '@consegna/core'
import { schoolsCsv } from './schools.mjs'

/** Comuni and states of the package, and the schools that the lists name. */
export async function benchRegistries() {
  return {
    municipalities: italianMunicipalities(),
    states: foreignStates(),
    schools: schoolRegistry(parseSchools(schoolsCsv), { territory: 'all' }),
  }
}

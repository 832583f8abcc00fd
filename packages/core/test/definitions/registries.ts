import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  foreignStates,
  italianMunicipalities,
  type Municipality,
  parseSchools,
  type Registries,
  schoolRegistry,
} from '../../src/index'

export const noRegistries: Partial<Registries> = {}

/** State schools of Valle d'Aosta, Trento and Bolzano: a few of each kind. */
const records = parseSchools(
  readFileSync(join(import.meta.dirname, '../registries/files/mim-excerpt.csv'), 'utf8'),
)

/** All comuni of Italy with their past, foreign states, and some schools. */
export const allRegistries: Registries = {
  municipalities: italianMunicipalities(),
  states: foreignStates(),
  schools: schoolRegistry(records),
}

/** Codes of upper secondary schools. */
export const schoolCodes: readonly string[] = records
  .filter(({ level }) => level === 'upper-secondary')
  .map(({ code }) => code)

/** States, two of which were parts of another when some of their people were born. */
export const states = ['Z129', 'Z330', 'Z112', 'Z158', 'Z149'].flatMap(
  (code) => foreignStates().withCode(code) ?? [],
)

/** The day whose comuni count as residence. */
export const asOf = '2018-04-01'

/** The comune that sends the lists. */
export const ancona: Municipality = (() => {
  const found = italianMunicipalities().find('042002', asOf)
  if (!found) throw new Error('Ancona is not there')
  return found
})()

/** `Ancona (AN)`: how a comune is stored. */
export const official = ({ name, province }: Municipality): string => `${name} (${province})`

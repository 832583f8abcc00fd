import { type Municipality, municipalityRegistry, type ReadContext } from '../../../src/index'
import type { School, SchoolMatch, SchoolRegistry } from '../../../src/ports/registries'
import { foreignStates } from '../../../src/registries/foreign-states'
import { emptyContext } from '../../support/reading'

const comune = (
  istat: string,
  belfiore: string,
  name: string,
  province: string,
  from = '1861-03-17',
  to: string | null = null,
): Municipality => ({ istat, belfiore, name, province, region: '11', from, to })

export const castroInBergamo = comune('016065', 'C337', 'Castro', 'BG')

/** Comuni of today and of the past: of one name, with another name before, of two provinces. */
const comuni: readonly Municipality[] = [
  comune('042002', 'A271', 'Ancona', 'AN'),
  castroInBergamo,
  comune('075096', 'M261', 'Castro', 'LE', '1975-05-28'),
  comune('041033', 'F348', 'Monteciccardo', 'PU', '1998-09-04', '2020-06-30'),
  comune('041071', 'M413', 'Sassocorvaro Auditore', 'PU', '2019-01-01'),
  comune('044019', 'D542', 'Fermo', 'AP', '1877-12-03', '2009-07-11'),
  comune('109006', 'D542', 'Fermo', 'FM', '2009-07-12'),
  comune('042039', 'H322', 'Ripe', 'AN', '1861-03-17', '2013-12-31'),
  comune('028001', 'A001', 'Abano', 'PD', '1866-11-19', '1924-11-13'),
  comune('028001', 'A001', 'Abano Terme', 'PD', '1924-11-14'),
  comune('001001', 'A074', 'Agliè', 'TO'),
  comune('042040', 'F600', 'Monte Roberto', 'AN'),
  comune('031022', 'I479', 'Savogna d’Isonzo', 'GO', '1951-02-15'),
  comune('031022', 'I479', 'Savogna', 'GO', '1947-09-16', '1951-02-14'),
  comune('030108', 'I478', 'Savogna', 'UD'),
]

/** All comuni there are, for these tests, and all foreign states. */
export const allPlaces = {
  municipalities: municipalityRegistry(comuni, { complete: true }),
  states: foreignStates(),
}

/** A campaign of April 2018, with all places at hand. */
export const inApril2018: ReadContext = {
  ...emptyContext,
  registries: allPlaces,
  asOf: '2018-04-01',
}

const school = (code: string, name: string, level: School['level'], kind: string): School => ({
  code,
  name,
  institute: null,
  instituteName: null,
  belfiore: 'A271',
  municipality: 'Ancona',
  province: 'ANCONA',
  kind,
  level,
  address: null,
})

const lyceum = school('ANPS03000E', 'Galilei', 'upper-secondary', 'LICEO SCIENTIFICO')
const middle = school('ANMM82501R', 'Donatello', 'lower', 'SCUOLA PRIMO GRADO')
const trade = school('ANRI01401L', 'Elia', null, 'ISTITUTO PARTICOLARE')

const one = (found: School): SchoolMatch => ({ ...found, kind: 'school', schools: [found] })
const matches: readonly SchoolMatch[] = [
  one(lyceum),
  one(middle),
  one(trade),
  { kind: 'institute', code: 'ANIC82500Q', name: 'Comprensivo', schools: [middle] },
  { kind: 'institute', code: 'ANIS014007', name: 'Volterra-Elia', schools: [middle, lyceum] },
]

/** Five codes of Ancona in the school year 2017/2018. */
export const schools = (changes: Partial<SchoolRegistry> = {}): SchoolRegistry => ({
  schoolYears: ['201718'],
  territory: ['AN'],
  complete: true,
  find: (code) => matches.find((match) => match.code === code) ?? null,
  similar: (code) => matches.filter((match) => match.code.slice(0, 8) === code.slice(0, 8)),
  search: () => [],
  ...changes,
})

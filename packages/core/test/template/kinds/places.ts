import {
  foreignStates,
  type Municipality,
  municipalityRegistry,
  type ReadContext,
  type SchoolCoverage,
  type SchoolRecord,
  type SchoolRegistry,
  schoolRegistry,
} from '../../../src/index'
import { schoolLevel } from '../../../src/registries/school-level'
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

const school = (
  code: string,
  name: string,
  kind: string,
  institute: string | null = null,
): SchoolRecord => ({
  code,
  name,
  institute,
  instituteName: institute === null ? null : `Istituto ${name}`,
  belfiore: 'A271',
  municipality: 'Ancona',
  province: 'ANCONA',
  kind,
  level: schoolLevel(kind),
  address: null,
  schoolYear: '201718',
})

const records: readonly SchoolRecord[] = [
  school('ANPS03000E', 'Galilei', 'LICEO SCIENTIFICO'),
  school('ANMM82501R', 'Donatello', 'SCUOLA PRIMO GRADO', 'ANIC82500Q'),
  // Nobody knows of what level this is.
  school('ANRI01401L', 'Elia', 'CONVITTO ANNESSO'),
  // Of another province, of which not all schools are here.
  school('MCMM82501R', 'Raffaello', 'SCUOLA PRIMO GRADO', 'MCIC82500Q'),
  school('ANPC01401X', 'Volterra', 'LICEO CLASSICO', 'ANIS014007'),
  school('ANMM01401B', 'Volterra, medie', 'SCUOLA PRIMO GRADO', 'ANIS014007'),
]

/** Some schools of Ancona in the school year 2017/2018; all there are, unless it is said otherwise. */
export const schools = (
  coverage: SchoolCoverage & { readonly schoolYear?: string } = {},
): SchoolRegistry =>
  schoolRegistry(
    records.map((record) => ({ ...record, schoolYear: coverage.schoolYear ?? '201718' })),
    { territory: ['AN'], complete: true, ...coverage },
  )

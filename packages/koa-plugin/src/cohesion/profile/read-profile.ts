import type { CohesionLevel } from '../options'
import { type CohesionRefusal, refuse } from '../refusals/refusal'
import { elementsNamed, type XmlElement } from '../xml/read-xml'
import { singleFields } from '../xml/single-fields'
import type { CohesionProfile } from './profile'
import { provenLevel } from './proven-level'

type Texts = ReadonlyMap<string, string>

export interface ProfileRules {
  readonly requiredLevel: CohesionLevel
  readonly requireFiscalCode: boolean
  readonly unprovenCards: 'refuse' | 'accept'
}

export interface AcceptedProfile {
  readonly kind: 'profile'
  readonly profile: CohesionProfile
}

/** Of persons: sixteen characters, digits or the letters that omocodia puts in their place; or eleven digits. */
const fiscalCodeForm =
  /^(?:[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]|\d{11})$/

/** All fiscal codes that the profile tells, without those of other countries. */
function fiscalCodes(fields: Texts): readonly string[] {
  const plain = fields.get('codice_fiscale') ?? ''
  const national = fields.get('fiscalNumber') ?? ''
  const told = [plain, /^TINIT-/i.test(national) ? national.slice('TINIT-'.length) : '']
  const written = told.map((code) => code.trim().toUpperCase())
  return [...new Set(written.filter((code) => fiscalCodeForm.test(code)))]
}

const dayExists = (day: string): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

function dateOfBirth(fields: Texts): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(fields.get('dateOfBirth') ?? '')?.[0]
  const [, day, month, year] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(fields.get('data_nascita') ?? '') ?? []
  const italian =
    year && month && day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return [iso, italian].find((one) => one && dayExists(one)) || null
}

function genderOf(fields: Texts): 'M' | 'F' | null {
  const word = (fields.get('gender') ?? fields.get('sesso') ?? '').toUpperCase()
  return word === 'M' || word === 'F' ? word : null
}

/** Whether what is enough for this portal was proven; a refusal when not. */
function levelFrom(
  fields: Texts,
  fiscalCode: string | null,
  { requiredLevel, unprovenCards }: ProfileRules,
): CohesionLevel | CohesionRefusal {
  const trustCards = unprovenCards === 'accept' && fiscalCode !== null
  const { level, unproven } = provenLevel(fields, trustCards)
  if (level >= requiredLevel) return level
  return unproven
    ? refuse('cohesion.level-unproven', { required: requiredLevel })
    : refuse('cohesion.level-too-low', { required: requiredLevel, found: level })
}

/** Reads a profile that is known to be Cohesion's, and refuses one that does not say enough. */
export function readProfile(
  element: XmlElement,
  rules: ProfileRules,
): AcceptedProfile | CohesionRefusal {
  // The legacy form may do without `base`.
  const [base = element] = elementsNamed('base', element)
  const fields = singleFields(base)
  if (fields === null) return refuse('cohesion.profile-contradictory')
  const login = fields.get('login')
  if (login === undefined) return refuse('cohesion.profile-without-login')
  const codes = fiscalCodes(fields)
  if (codes.length > 1) return refuse('cohesion.profile-contradictory')
  const fiscalCode = codes[0] ?? null
  const level = levelFrom(fields, fiscalCode, rules)
  if (typeof level !== 'number') return level
  if (fiscalCode === null && rules.requireFiscalCode) {
    return refuse('cohesion.profile-without-fiscal-code')
  }
  const first = (...names: readonly string[]): string | null =>
    names.flatMap((name) => fields.get(name) ?? []).at(0) ?? null
  const profile: CohesionProfile = {
    login,
    fiscalCode,
    name: first('name', 'nome'),
    familyName: first('familyName', 'cognome'),
    gender: genderOf(fields),
    dateOfBirth: dateOfBirth(fields),
    birthPlace: {
      name: first('localita_nascita'),
      code: first('placeOfBirth'),
      county: first('countyOfBirth', 'provincia_nascita'),
    },
    email: first('email'),
    certifiedEmail: first('digitalAddress', 'email_certificata'),
    address: first('address', 'indirizzo_residenza'),
    spidCode: first('spidCode'),
    companyFiscalCode: first('companyFiscalNumber'),
    vatNumber: first('ivaCode'),
    authentication: first('tipo_autenticazione'),
    level,
    fields: new Map([...fields].filter(([name]) => name !== 'samlResponseBase64')),
  }
  return { kind: 'profile', profile }
}

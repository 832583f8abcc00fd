import { authenticationTypeOf, type Method } from '../methods/method'
import type { Person } from '../people/person'
import { element } from './write-xml'

type Field = readonly [name: string, text: string]

/** `2018-04-01` to `01/04/2018` */
const italianDate = (date: string): string => date.split('-').reverse().join('/')

/** What Cohesion's own registration knows of somebody. */
function ownFields(person: Person): readonly Field[] {
  const { birthPlace, fiscalCode } = person
  return [
    ['nome', person.name],
    ['cognome', person.surname],
    ['sesso', person.sex],
    ...(fiscalCode === null ? [] : [['codice_fiscale', fiscalCode] as const]),
    ['data_nascita', italianDate(person.birthDate)],
    ...(birthPlace === null
      ? []
      : ([
          ['localita_nascita', birthPlace.name],
          ['provincia_nascita', birthPlace.province],
        ] as const)),
    ['email', person.email],
  ]
}

/** What an identity provider says besides, under its own names. */
function providedFields(person: Person, method: Method): readonly Field[] {
  const { birthPlace, fiscalCode } = person
  return [
    ['name', person.name],
    ['familyName', person.surname],
    ['gender', person.sex],
    ['dateOfBirth', person.birthDate],
    ...(fiscalCode === null ? [] : [['fiscalNumber', `TINIT-${fiscalCode}`] as const]),
    ...(birthPlace === null
      ? []
      : ([
          ['placeOfBirth', birthPlace.code],
          ['countyOfBirth', birthPlace.province],
        ] as const)),
    ...(method.kind === 'spid' ? [['spidCode', `PROVA-${person.id}`] as const] : []),
  ]
}

const hasProvider = ({ kind }: Method): boolean =>
  kind === 'spid' || kind === 'cie' || kind === 'eidas'

/** Who somebody is, in canonical XML: what a site gets for its ticket. */
export function writeProfile(person: Person, method: Method, now: Date): string {
  const fields: readonly Field[] = [
    ['login', person.login],
    ...ownFields(person),
    ...(hasProvider(method) ? providedFields(person, method) : []),
    ['tipo_autenticazione', authenticationTypeOf(method)],
  ]
  const base = fields.map(([name, text]) => element(name, text)).join('')
  return `<profile timestamp="${now.toISOString()}"><base>${base}</base></profile>`
}

/** What a site gets for any other ticket. */
export const noProfile = '<AUTH>NO</AUTH>'

/** What a site gets when its ticket's session is over. */
export const loggedOut = '<LOGOUT>OK</LOGOUT>'

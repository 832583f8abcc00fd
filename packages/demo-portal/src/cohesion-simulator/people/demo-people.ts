import type { DemoUser } from '../../demo-data/users'
import type { People, Person } from './person'

/** Credentials of demonstration, told on the pages that ask for them. */
function fromUser(user: DemoUser, index: number): Person {
  const { name, surname, sex, birthDate, birthPlace, fiscalCode } = user.person
  const id = `${name}-${surname}`.toLowerCase()
  return {
    id,
    name,
    surname,
    sex,
    birthDate,
    birthPlace,
    email: `${id.replace('-', '.')}@example.it`,
    fiscalCode,
    login: fiscalCode,
    password: `${id}-2017`,
    pin: String(20_170_001 + index),
  }
}

/** Comes in through eIDAS, and so without a fiscal code. */
const foreigner: Person = {
  id: 'erika-mustermann',
  name: 'Erika',
  surname: 'Mustermann',
  sex: 'F',
  birthDate: '1984-08-12',
  birthPlace: null,
  email: 'erika.mustermann@example.org',
  fiscalCode: null,
  login: 'DE/IT/MUSTER0001',
  password: 'erika-mustermann-2017',
  pin: '20170099',
}

/** The portal's invented users, as a login service knows them, and a citizen of another state. */
export const demoPeople = (users: readonly DemoUser[]): People => [
  ...users.map(fromUser),
  foreigner,
]

// The rows of a list of scholarships in which everything agrees, but a few students who come twice.
import { borseDiStudio } from '@consegna/core'
import { student } from '../students.mjs'
import { schools } from './schools.mjs'

/** What the files are checked against. */
export const settings = { extraColumns: /** @type {const} */ (['address', 'postalCode']) }

const template = borseDiStudio.define(settings).templates.at(-1)
if (!template) throw new Error('the preset has no template')

export const { sheet: sheetName } = template

/** Students who come a second time, at even distances; the last of them in the last row. */
export const repeated = 10

/** @param {number} index @param {number} rows */
function personAt(index, rows) {
  const distance = Math.floor(rows / repeated)
  const again = (index + 1) % distance === 0
  // Those of the first half of a distance, so that nobody comes before himself.
  return student(again ? Math.floor(index / distance) * 3 : index)
}

const streets = [
  'della Vittoria',
  'Giacomo Leopardi',
  'XXV Aprile',
  'San Martino',
  'Cavour',
  'del Conero',
  'Gioacchino Rossini',
  'delle Palombare',
]
const kinds = ['Via', 'Viale', 'Piazza', 'Largo', 'Corso']

/** Addresses in no order, as applications come in. @param {number} index */
function addressAt(index) {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0
  const street = streets[(mixed >>> 8) % streets.length]
  return `${kinds[(mixed >>> 12) % kinds.length]} ${street}, ${1 + ((mixed >>> 16) % 300)}/${'ABCDEFGH'[mixed % 8]}`
}

const dayLength = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

/**
 * @param {number} rows without the header
 * @returns {() => Generator<readonly import('./list-parts.mjs').Value[]>}
 */
export const listRows = (rows) =>
  function* () {
    yield template.columnList.map(([, { header }]) => header)
    for (let index = 0; index < rows; index += 1) {
      const person = personAt(index, rows)
      const school = schools[(Math.imul(index + 7, 2_246_822_519) >>> 12) % schools.length]
      /** @type {Readonly<Record<string, import('./list-parts.mjs').Value>>} */
      const values = {
        surname: person.surname,
        name: person.name,
        fiscalCode: person.fiscalCode,
        sex: person.sex,
        birthDate: { serial: (Date.parse(person.birthDate) - dayZero) / dayLength },
        birthPlace: person.birthPlaceWithProvince,
        residence: 'Ancona (AN)',
        isee: ((index * 7919) % 1_063_294) / 100,
        schoolCode: school?.code ?? '',
        schoolName: school?.name ?? '',
        class: 1 + (index % 5),
        address: addressAt(index),
        postalCode: '60121',
      }
      yield template.columnList.map(([name]) => values[name] ?? '')
    }
  }

import { composeFiscalCode, italianMunicipalities } from '@consegna/core'

const surnames = ['Rossi', 'Bianchi', 'D’Àvalos', 'De Santis', 'Verdi', 'Conti', 'Marche', 'Ricci']
const names = ['Mario', 'Nicolò', 'Anna Maria', 'Luca', 'Giulia', 'Andrea', 'Sofia', 'Elena']
const letters = 'ABCDEFGHILMNOPQRSTUVZ'
const comuni = italianMunicipalities().list({ asOf: '1999-01-01' })

/** Two letters that tell one student from the next. @param {number} index */
const suffix = (index) =>
  `${letters[index % 21]}${letters[Math.floor(index / 21) % 21]?.toLowerCase()}`

/**
 * A student whose fiscal code agrees with surname, name, sex, date and place of birth; no two of the
 * first million have the same code.
 *
 * @param {number} index
 */
export function student(index) {
  const surname = `${surnames[index % 8]} ${suffix(Math.floor(index / 8))}`
  const name = names[Math.floor(index / 3) % 8] ?? 'Anna'
  const sex = /** @type {'M' | 'F'} */ (index % 2 === 0 ? 'M' : 'F')
  const birthDate = new Date(Date.UTC(1999, 0, 1 + (index % 2000))).toISOString().slice(0, 10)
  // Two thousand born in each comune, each on a day of their own.
  const comune = comuni[(Math.floor(index / 2000) * 7) % comuni.length]
  if (!comune) throw new Error('there are no comuni')
  const person = { surname, name, sex, birthDate }
  const fiscalCode = composeFiscalCode({ ...person, birthPlace: comune.belfiore })
  const birthPlaceWithProvince = `${comune.name} (${comune.province})`
  return { ...person, birthPlace: comune.name, birthPlaceWithProvince, fiscalCode }
}

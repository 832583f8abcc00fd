import { CodiceFiscaleUtils } from '@marketto/codice-fiscale-utils'
import { describe, expect, it } from 'vitest'
import {
  checkFiscalCode,
  composeFiscalCode,
  decodeFiscalCode,
  withoutOmocodia,
} from '../../../src/check'
import {
  nameLetters,
  surnameLetters,
} from '../../../src/registries/fiscal-code/compose-fiscal-code'
import { omocodiaForm, withCheckLetter } from './codes'
import { random } from './random'

const { below, pick } = random(20_180_403)

/** Places that the other library is given; the passing ones existed only for some time. */
const places = [
  ...['A271', 'E388', 'D451', 'H501', 'F205', 'L219', 'A001', 'M082', 'C337', 'M261'],
  ...['Z129', 'Z100', 'Z330', 'Z404', 'Z700', 'Z112'],
].map((belfioreCode) => ({ belfioreCode, name: belfioreCode }))
const passing = [
  { belfioreCode: 'M318', name: 'Trecastelli', creationDate: new Date('2014-01-01') },
  { belfioreCode: 'F453', name: 'Montecchio', expirationDate: new Date('1990-06-30') },
]
const known = new Map([...places, ...passing].map((place) => [place.belfioreCode, place]))
const other = new CodiceFiscaleUtils({
  findByCode: async (code: string) => known.get(code.toUpperCase()) ?? null,
})

const syllables = [
  'bi',
  'an',
  'co',
  'ro',
  'ssi',
  'ma',
  'ri',
  'lu',
  'fo',
  'gian',
  'fran',
  'e',
  'u',
  'stro',
]
const word = (): string => {
  const letters = Array.from({ length: 1 + below(4) }, () => pick(syllables)).join('')
  return letters.length < 2 ? `${letters}a` : letters
}
/** Born from 1960 to 2010: the other library guesses the century from the year of today. */
const day = (): string => {
  const time = Date.UTC(1960, 0, 1) + below(18_600) * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
}
const rightCode = (place = pick(places).belfioreCode): string =>
  composeFiscalCode({
    surname: word(),
    name: word(),
    sex: pick(['M', 'F']),
    birthDate: day(),
    birthPlace: place,
  })
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const replaceAt = (code: string, index: number, character: string): string =>
  code.slice(0, index) + character + code.slice(index + 1)

const impossibleDays = ['01B30', '01B29', '03B69', '00B30', '99D31', '01H71', '85S31', '85A00']
const beyondMonths = ['85A32', '85A40', '85A41', '85A72', '85A99']

/** How many codes of each sort are compared, and how one is made. */
const sorts: Readonly<Record<string, readonly [count: number, make: () => string]>> = {
  right: [2500, () => rightCode()],
  'right, in one of 128 forms': [3000, () => omocodiaForm(rightCode(), below(128))],
  'right, in lower case': [800, () => omocodiaForm(rightCode(), below(128)).toLowerCase()],
  'right, with blanks': [
    400,
    () => pick([` ${rightCode()}`, `${rightCode()} `, rightCode().replace(/^(.{6})/, '$1 ')]),
  ],
  'with any last letter': [1500, () => rightCode().slice(0, 15) + pick(alphabet.slice(0, 26))],
  'with any day': [
    1200,
    () => {
      const code = rightCode()
      const days = pick([...impossibleDays, ...beyondMonths])
      return withCheckLetter(`${code.slice(0, 6)}${days}${code.slice(11, 15)}`)
    },
  ],
  'with any character changed': [1500, () => replaceAt(rightCode(), below(16), pick(alphabet))],
  'with any character changed and the check letter made to fit': [
    3000,
    () => withCheckLetter(replaceAt(rightCode().slice(0, 15), below(15), pick(alphabet))),
  ],
  'of a place that existed only for some time': [600, () => rightCode(pick(passing).belfioreCode)],
  'of eleven digits': [200, () => String(10_000_000_000 + below(80_000_000_000))],
  'too short or too long': [200, () => pick([rightCode().slice(1), `${rightCode()}A`])],
}

const two = (number = 0): string => String(number).padStart(2, '0')

/**
 * Why the two differ over a code, told from the code alone. Whatever is accepted here and refused there
 * must have one of these reasons; nothing is refused here and accepted there.
 */
const reasons: Readonly<Record<string, (code: string) => boolean>> = {
  'blanks are forgiven here': (code) => /\s/.test(code),
  // What name makes which letters is compared with the name in the row, as a warning.
  'no name has such letters': (code) => {
    const possible = /^(?:[A-Z][AEIOU][AEIOUX]|[AEIOU]XX|[B-DF-HJ-NP-TV-Z]{2}[A-Z])$/
    return !possible.test(code.slice(0, 3)) || !possible.test(code.slice(3, 6))
  },
  // What is no place is told from the registries, as a warning.
  'no such place': (code) => !known.has(withoutOmocodia(code).slice(11, 15)),
  // There are rightful codes of this sort: a warning.
  'the place did not exist on the day of birth': (code) => {
    const { year, month, day, place } = decodeFiscalCode(code) ?? {}
    const born = new Date(`${Number(year) < 60 ? 20 : 19}${year}-${two(month)}-${two(day)}`)
    const found = passing.find(({ belfioreCode }) => belfioreCode === place)
    const { creationDate: from = born, expirationDate: to = born } = found ?? {}
    return born < from || born > to
  },
}

describe('against @marketto/codice-fiscale-utils', () => {
  it('over 14,900 codes every difference has its reason', async () => {
    const told = new Map<string, number>()
    const unexplained: string[] = []
    const accepted = { here: 0, there: 0 }
    let compared = 0
    for (const [sort, [count, make]] of Object.entries(sorts)) {
      for (let index = 0; index < count; index += 1) {
        const code = make()
        const here = checkFiscalCode(code).ok
        const there = await other.validator.codiceFiscale(code).valid
        compared += 1
        if (here) accepted.here += 1
        if (there) accepted.there += 1
        if (here === there) continue
        const reason = Object.keys(reasons).find((name) => reasons[name]?.(code.toUpperCase()))
        if (reason === undefined || there) unexplained.push(`${sort}: ${code}`)
        else told.set(reason, (told.get(reason) ?? 0) + 1)
      }
    }
    expect(unexplained).toEqual([])
    expect({ compared, accepted, ...Object.fromEntries(told) }).toEqual({
      compared: 14_900,
      accepted: { here: 9307, there: 8039 },
      'blanks are forgiven here': 400,
      'no name has such letters': 139,
      'no such place': 434,
      'the place did not exist on the day of birth': 295,
    })
  })

  it('over 1,500 names both make the same letters', () => {
    const accents = ['à', 'é', 'ì', 'ò', 'ü', 'ñ', 'ç', 'š', 'ž', 'ć', "d'", ' ']
    const differences = Array.from({ length: 1500 }, () => {
      const name = word() + pick([...accents, '', '', '']) + word()
      const here = [surnameLetters(name), nameLetters(name)].join(' ')
      const there = [other.parser.lastNameToCf(name), other.parser.firstNameToCf(name)].join(' ')
      return here === there ? null : `${name}: ${here}, there ${there}`
    }).filter((difference) => difference !== null)
    expect(differences).toEqual([])
  })

  it('over 2,000 codes both take omocodia back', () => {
    for (let index = 0; index < 2000; index += 1) {
      const code = omocodiaForm(rightCode(), below(128))
      expect(withoutOmocodia(code)).toBe(other.parser.cfDeomocode(code))
    }
  })
})

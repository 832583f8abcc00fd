import { fiscalCodeCheckLetter } from './check-letter'
import { monthLetters } from './decode-fiscal-code'

/** What a fiscal code is made of. */
export interface FiscalCodeParts {
  readonly surname: string
  readonly name: string
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly sex: 'M' | 'F'
  /** Belfiore code of the comune, or Z and three digits of the state. */
  readonly birthPlace: string
}

/** Letters that Unicode does not take apart into a plain one and its accent. */
const plainForms: Readonly<Record<string, string>> = {
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Ø: 'O',
  Ħ: 'H',
  Ŧ: 'T',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
}

/** A to Z alone: accents, apostrophes, hyphens and blanks are dropped, so a compound name counts whole. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[ĐÐŁØĦŦẞÆŒÞ]/g, (letter) => plainForms[letter] ?? '')
    .replace(/[^A-Z]/g, '')

interface Letters {
  readonly consonants: string
  readonly vowels: string
}

/** As many consonants as a code asks for. */
const enough = 4

/** The letters of each character below U+0180, found once: taking accents away costs more than all the rest. */
const lettersOf = Array.from({ length: 0x180 }, (_, code) =>
  plainLetters(String.fromCharCode(code)),
)
const apostrophe = 0x2019

/** Consonants and vowels of a text, as far as a code can ask for them; null when it has other characters. */
function splitLatin(text: string): Letters | null {
  let consonants = ''
  let vowels = ''
  for (let at = 0; at < text.length && consonants.length < enough; at += 1) {
    const code = text.charCodeAt(at)
    const letters = code === apostrophe ? '' : lettersOf[code]
    if (letters === undefined) return null
    for (const letter of letters) {
      if ('AEIOU'.includes(letter)) vowels += letter
      else consonants += letter
    }
  }
  return { consonants, vowels }
}

function split(text: string): Letters {
  const latin = splitLatin(text)
  if (latin) return latin
  const letters = plainLetters(text)
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') }
}

const firstThree = (consonants: string, vowels: string): string =>
  `${consonants}${vowels}XXX`.slice(0, 3)

/** The three letters that a code has for a surname. */
export function surnameLetters(surname: string): string {
  const { consonants, vowels } = split(surname)
  return firstThree(consonants, vowels)
}

/** The three letters that a code has for a name: of four consonants or more, the second is left out. */
export function nameLetters(name: string): string {
  const { consonants, vowels } = split(name)
  return firstThree(
    consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2) : consonants,
    vowels,
  )
}

/** The code that the tax office would give, before omocodia. */
export function composeFiscalCode(parts: FiscalCodeParts): string {
  const [year = '', month = '', day = ''] = parts.birthDate.split('-')
  const dayNumber = Number(day) + (parts.sex === 'F' ? 40 : 0)
  const body = [
    surnameLetters(parts.surname),
    nameLetters(parts.name),
    year.slice(2),
    monthLetters.charAt(Number(month) - 1),
    String(dayNumber).padStart(2, '0'),
    parts.birthPlace,
  ].join('')
  return body + fiscalCodeCheckLetter(body)
}

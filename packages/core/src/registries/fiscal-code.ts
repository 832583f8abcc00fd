import type { Problem } from '../errors/problem'

/** Positions, from 0, whose digit may be replaced by a letter when two persons would share a code. */
const omocodiaPositions = [6, 7, 9, 10, 12, 13, 14]
const omocodiaLetters = 'LMNPQRSTUV'
const monthLetters = 'ABCDEHLMPRST'
const shape =
  /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/

/** Values of `0`–`9` and `A`–`Z` in odd positions (D.M. 23 December 1976). */
const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
const oddLetters = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

/** The sixteenth letter of a code, from its first fifteen characters in upper case. */
export function fiscalCodeCheckLetter(body: string): string {
  let sum = 0
  for (let index = 0; index < 15; index += 1) {
    const unit = body.charCodeAt(index)
    const isDigit = unit < 65
    const value = isDigit ? unit - 48 : unit - 65
    sum += index % 2 === 1 ? value : ((isDigit ? oddDigits : oddLetters)[value] ?? 0)
  }
  return String.fromCharCode(65 + (sum % 26))
}

/**
 * The form in which persons are compared: digits back in the place of omocodia's letters, with the
 * check letter that belongs to them. A text that is no fiscal code comes back unchanged.
 */
export function withoutOmocodia(code: string): string {
  if (code.length !== 16) return code
  const characters = [...code]
  let replaced = false
  for (const position of omocodiaPositions) {
    const digit = omocodiaLetters.indexOf(characters[position] ?? '')
    if (digit >= 0) {
      characters[position] = String(digit)
      replaced = true
    }
  }
  if (!replaced) return code
  const body = characters.slice(0, 15).join('')
  return body + fiscalCodeCheckLetter(body)
}

export type CheckedFiscalCode =
  /** `code` is in upper case without blanks. */
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly problem: Problem }

/** Whether a birth date can exist; the century is not known, and 2000 was a leap year. */
function dayExists(code: string): boolean {
  const plain = withoutOmocodia(code)
  const year = Number(plain.slice(6, 8))
  const month = monthLetters.indexOf(plain[8] ?? '')
  const day = Number(plain.slice(9, 11)) % 40
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
  return Number(plain.slice(9, 11)) <= 71 && day >= 1 && day <= days
}

/** Checks form, birth date and check letter. Lower case and blanks are forgiven. */
export function checkFiscalCode(text: string): CheckedFiscalCode {
  const written = text.replace(/\s/g, '').toUpperCase()
  const fail = (code: string, params: Problem['params'] = {}): CheckedFiscalCode => ({
    ok: false,
    problem: { code, params },
  })
  if (/^\d{11}$/.test(written)) return fail('fiscal-code.provisional')
  if (written.length !== 16) return fail('fiscal-code.length', { length: written.length })
  if (!shape.test(written)) return fail('fiscal-code.shape')
  if (!dayExists(written)) return fail('fiscal-code.birth-date')
  if (fiscalCodeCheckLetter(written) !== written[15]) return fail('fiscal-code.check-letter')
  return { ok: true, code: written }
}

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

const plainLetters = (text: string): string =>
  text
    .replace(/[đĐ]/g, 'D')
    .replace(/[łŁ]/g, 'L')
    .replace(/[øØ]/g, 'O')
    .replace(/ß/g, 'SS')
    .replace(/[æÆ]/g, 'AE')
    .replace(/[œŒ]/g, 'OE')
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')

const split = (text: string): { consonants: string; vowels: string } => {
  const letters = plainLetters(text)
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') }
}

/** The code that the tax office would give, before omocodia. */
export function composeFiscalCode(parts: FiscalCodeParts): string {
  const surname = split(parts.surname)
  const name = split(parts.name)
  const given =
    name.consonants.length > 3 ? name.consonants.replace(/^(.)./, '$1') : name.consonants
  const three = (consonants: string, vowels: string): string =>
    `${consonants}${vowels}XXX`.slice(0, 3)
  const [year = '', month = '', day = ''] = parts.birthDate.split('-')
  const dayNumber = Number(day) + (parts.sex === 'F' ? 40 : 0)
  const body = [
    three(surname.consonants, surname.vowels),
    three(given, name.vowels),
    year.slice(2),
    monthLetters[Number(month) - 1] ?? '',
    String(dayNumber).padStart(2, '0'),
    parts.birthPlace,
  ].join('')
  return body + fiscalCodeCheckLetter(body)
}

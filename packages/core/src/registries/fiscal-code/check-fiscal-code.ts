import type { Problem } from '../../errors/problem'
import { fiscalCodeCheckLetter } from './check-letter'
import { type DecodedFiscalCode, decodeFiscalCode } from './decode-fiscal-code'
import { confusedCharacter, foreignCharacters } from './misread-characters'
import { hasFiscalCodeShape } from './omocodia'
import { isProvisional, provisionalDigitAgrees } from './provisional-code'

export interface FiscalCodeOptions {
  /**
   * What happens to the eleven digits that a person has before the definitive code. They tell nothing
   * of name, birth and sex, and the same person may later be sent under the other code.
   * @default 'refuse'
   */
  readonly provisional?: 'refuse' | 'accept'
}

export type CheckedFiscalCode =
  /** `code` is in upper case without blanks; `provisional` when it is of eleven digits. */
  | { readonly ok: true; readonly code: string; readonly provisional: boolean }
  | { readonly ok: false; readonly problem: Problem }

const fail = (code: string, params: Problem['params'] = {}): CheckedFiscalCode => ({
  ok: false,
  problem: { code, params },
})

/** Longer texts are no code with something foreign in it: only their length is told. */
const longest = 32

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const longDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a birth date can exist; the century is not known, and 2000 was a leap year. */
function dayExists({ year, month, day }: DecodedFiscalCode): boolean {
  const february = Number(year) % 4 === 0 ? 29 : 28
  const days = month === 2 ? february : (longDays[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** Digits alone are a provisional code, or what Excel made of one. */
function checkDigits(digits: string, accepted: boolean): CheckedFiscalCode {
  if (isProvisional(digits)) {
    if (!provisionalDigitAgrees(digits)) return fail('fiscal-code.provisional-digit')
    return accepted
      ? { ok: true, code: digits, provisional: true }
      : fail('fiscal-code.provisional')
  }
  const whole = digits.padStart(11, '0')
  return digits.length >= 6 && digits.length < 11 && provisionalDigitAgrees(whole)
    ? fail('fiscal-code.leading-zeros', { digits: String(digits.length), whole })
    : fail('fiscal-code.number', { digits: String(digits.length) })
}

/**
 * Checks form, birth date and check letter; nothing is looked up. Lower case and blanks are forgiven.
 * All 128 forms with omocodia pass.
 */
export function checkFiscalCode(text: string, options: FiscalCodeOptions = {}): CheckedFiscalCode {
  // Most codes are written as they should be.
  if (hasFiscalCodeShape(text)) return checkDefinitive(text)
  const written = text
    .replace(/\s/g, '')
    // Not the letters of other alphabets: in upper case some of them become Latin ones.
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
  if (written.length > longest) return fail('fiscal-code.length', { length: written.length })
  if (/^\d+([.,]\d+)?E\+?\d+$/.test(written)) return fail('fiscal-code.scientific')
  if (/^\d+$/.test(written)) return checkDigits(written, options.provisional === 'accept')
  const foreign = foreignCharacters(written)
  if (foreign) return { ok: false, problem: foreign }
  if (written.length !== 16) return fail('fiscal-code.length', { length: written.length })
  if (hasFiscalCodeShape(written)) return checkDefinitive(written)
  const problem = confusedCharacter(written)
  return problem ? { ok: false, problem } : fail('fiscal-code.shape')
}

/** Checks a code that has the shape of one. */
function checkDefinitive(code: string): CheckedFiscalCode {
  const decoded = decodeFiscalCode(code)
  if (!decoded) return fail('fiscal-code.shape')
  if (!dayExists(decoded)) {
    const day = `${twoDigits(decoded.day)}/${twoDigits(decoded.month)}/${decoded.year}`
    return fail('fiscal-code.birth-date', { day })
  }
  return fiscalCodeCheckLetter(code) === code[15]
    ? { ok: true, code, provisional: false }
    : fail('fiscal-code.check-letter')
}

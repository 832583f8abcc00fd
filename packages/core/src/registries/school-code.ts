/** What the check character of a school code says. */
export type SchoolCodeCheck =
  /** It is the one that the formula gives. */
  | 'agrees'
  /** It is another: probably mistyped. */
  | 'disagrees'
  /** The formula is not known to hold for codes of this form, or the text is no code. */
  | 'unknown'

const shape = /^[A-Z]{2}[A-Z0-9]{2}[A-Z0-9]{5}[A-Z0-9]$/
const values = '0123456789ABCDEGLNPQRTVXFHIMOSUYZK'
const weights = [20, 14, 19, 11, 20, 14, 19, 11, 1]
const checks = '123456789ABCDEGLNPQRTVX'

/** Whether a text, in capitals without blanks, looks like a codice meccanografico. */
export function isSchoolCode(code: string): boolean {
  return shape.test(code)
}

/**
 * The tenth character of a codice meccanografico, from its first nine in capitals. The ministry never
 * published the formula; it was derived from its registry, where it holds for all but a few codes
 * with digits in positions 5 to 9. Null where it is not known to hold: letters in those positions, and
 * codes of the Valle d'Aosta.
 */
export function schoolCodeCheckCharacter(body: string): string | null {
  if (!/^[A-Z]{2}[A-Z0-9]{2}\d{5}$/.test(body) || body.startsWith('AO')) return null
  const sum = weights.reduce(
    (total, weight, at) => total + weight * values.indexOf(body.charAt(at)),
    22,
  )
  return checks[sum % checks.length] ?? null
}

/**
 * Compares a code's last character with the formula. It is a hint: a code may be right all the same,
 * so nothing is ever refused for it alone.
 */
export function schoolCodeCheck(code: string): SchoolCodeCheck {
  if (!isSchoolCode(code)) return 'unknown'
  const expected = schoolCodeCheckCharacter(code.slice(0, 9))
  if (expected === null) return 'unknown'
  if (expected === code[9]) return 'agrees'
  // Of codes like ANPC01500X, given to paritarie, 7 % do not follow the formula.
  return /^\d\d500$/.test(code.slice(4, 9)) ? 'unknown' : 'disagrees'
}

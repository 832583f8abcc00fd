import { twoDigitsAt } from '../two-digits'
import { digitsBack, hasFiscalCodeShape } from './omocodia'

/** The letters of January to December. */
export const monthLetters = 'ABCDEHLMPRST'

/** What can be read in a fiscal code, with omocodia's letters turned back into digits. */
export interface DecodedFiscalCode {
  /** Three letters of the surname: `RSS`. */
  readonly surname: string
  /** Three letters of the name: `MRA`. */
  readonly name: string
  /** The last two digits of the year of birth: the code does not tell the century. */
  readonly year: string
  /** 1–12 */
  readonly month: number
  /** Of the month; a code that was not checked may hold any number. */
  readonly day: number
  readonly sex: 'M' | 'F'
  /** Belfiore code of the comune of birth, or Z and three digits of the state. */
  readonly place: string
}

/**
 * Reads a code in upper case without blanks. Whether its day exists and its check letter is right is
 * for `checkFiscalCode` to say.
 * @returns null for a provisional code, and for what has not the shape of a fiscal code
 */
export function decodeFiscalCode(code: string): DecodedFiscalCode | null {
  if (code === latest?.code) return latest.decoded
  if (!hasFiscalCodeShape(code)) return null
  const decoded = decode(code)
  latest = { code, decoded }
  return decoded
}

/** A code is decoded when it is checked, and again when it is compared with the rest of its row. */
let latest: { readonly code: string; readonly decoded: DecodedFiscalCode } | undefined

function decode(code: string): DecodedFiscalCode {
  const plain = digitsBack(code)
  const dayAndSex = twoDigitsAt(plain, 9)
  return {
    surname: plain.slice(0, 3),
    name: plain.slice(3, 6),
    year: plain.slice(6, 8),
    month: monthLetters.indexOf(plain.charAt(8)) + 1,
    day: dayAndSex > 40 ? dayAndSex - 40 : dayAndSex,
    sex: dayAndSex > 40 ? 'F' : 'M',
    place: plain.slice(11, 15),
  }
}

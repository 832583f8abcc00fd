import { composeFiscalCode } from '../../../src/check'
import { fiscalCodeCheckLetter } from '../../../src/registries/fiscal-code/check-letter'

/** Mario Rossi, born in Ancona on 17 May 2001. */
export const mario = composeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  birthDate: '2001-05-17',
  sex: 'M',
  birthPlace: 'A271',
})

/** A body of fifteen characters with its check letter. */
export const withCheckLetter = (body: string): string => body + fiscalCodeCheckLetter(body)

const positions = [6, 7, 9, 10, 12, 13, 14]
const letters = 'LMNPQRSTUV'

/** One of the 128 forms of a code: each bit of `subset` stands for one digit that becomes a letter. */
export function omocodiaForm(code: string, subset: number): string {
  const characters = [...code.slice(0, 15)]
  positions.forEach((position, bit) => {
    if (subset & (1 << bit)) characters[position] = letters.charAt(Number(code[position]))
  })
  return withCheckLetter(characters.join(''))
}

/** All forms that the tax office may give a code when persons would share it. */
export const omocodiaForms = (code: string): string[] =>
  Array.from({ length: 128 }, (_, subset) => omocodiaForm(code, subset))

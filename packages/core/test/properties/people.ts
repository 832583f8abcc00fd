import fc, { type Arbitrary } from 'fast-check'
import { composeFiscalCode } from '../../src/index'
import { official, states } from '../definitions/registries'
import { omocodiaForm } from '../registries/fiscal-code/codes'
import { comuni, lastPeriod } from './place-names'
import { latinNames } from './texts'

/** Somebody whose fiscal code says the same as everything else. */
export interface Person {
  readonly surname: string
  readonly name: string
  readonly sex: 'M' | 'F'
  readonly birthDate: string
  /** As it is stored: `Ancona (AN)`, `Romania`. */
  readonly birthPlace: string
  readonly fiscalCode: string
}

/** States, each with every code that people born there may carry. */
const abroad = states.flatMap(({ code, name, formerly = [] }) =>
  [code, ...formerly].map((each) => ({ code: each, name })),
)

/** A place of birth of that day: what the code says, and what it is called. */
function placeOf(day: string, choice: number): { readonly code: string; readonly name: string } {
  const then = comuni.filter(({ from, to }) => from <= day && (to === null || day <= to))
  const places = [
    ...then.map((comune) => ({ code: comune.belfiore, name: official(lastPeriod(comune)) })),
    ...abroad,
  ]
  const place = places[choice % places.length]
  if (!place) throw new Error(`no place is known of ${day}`)
  return place
}

/** People born from one day to another, in Italy as it was then or abroad. */
export const people = (first: string, last: string): Arbitrary<Person> =>
  fc
    .record({
      surname: latinNames(100),
      name: latinNames(100),
      sex: fc.constantFrom('M' as const, 'F' as const),
      born: fc.date({
        min: new Date(first),
        max: new Date(`${last}T00:00:00Z`),
        noInvalidDate: true,
      }),
      place: fc.nat(),
      omocodia: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat(127) },
      ),
    })
    .map(({ born, place, omocodia, ...rest }) => {
      const birthDate = born.toISOString().slice(0, 10)
      const { code: birthPlace, name } = placeOf(birthDate, place)
      const code = composeFiscalCode({ ...rest, birthDate, birthPlace })
      return { ...rest, birthDate, birthPlace: name, fiscalCode: omocodiaForm(code, omocodia) }
    })

/** Any code that the tax office may give, in all its forms. */
export const fiscalCodes: Arbitrary<string> = people('1900-03-01', '2018-12-31').map(
  ({ fiscalCode }) => fiscalCode,
)

/** Provisional codes: eleven digits, the last of which makes the sum of Luhn a multiple of ten. */
export const provisionalCodes: Arbitrary<string> = fc
  .integer({ min: 0, max: 9_999_999_999 })
  .map((number) => {
    const digits = String(number).padStart(10, '0')
    const sum = [...digits].reduce((total, digit, at) => {
      const twice = Number(digit) * 2
      return total + (at % 2 === 0 ? Number(digit) : twice > 9 ? twice - 9 : twice)
    }, 0)
    return `${digits}${(10 - (sum % 10)) % 10}`
  })

import fc, { type Arbitrary } from 'fast-check'
import { composeFiscalCode } from '../../src/index'
import { comuni } from '../definitions/places'
import { omocodiaForm } from '../registries/fiscal-code/codes'
import { latinNames } from './texts'

/** Somebody whose fiscal code says the same as everything else. */
export interface Person {
  readonly surname: string
  readonly name: string
  readonly sex: 'M' | 'F'
  readonly birthDate: string
  /** As it is stored: `Ancona (AN)`. */
  readonly birthPlace: string
  readonly fiscalCode: string
}

/** People born from one day to another, in a comune that existed then. */
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
      const then = comuni.filter(
        ({ from, to }) => from <= birthDate && (to === null || birthDate <= to),
      )
      const comune = then[place % then.length]
      if (!comune) throw new Error(`no comune is known of ${birthDate}`)
      const birthPlace = comune.belfiore
      const code = composeFiscalCode({ ...rest, birthDate, birthPlace })
      const newest = comuni.findLast(({ belfiore }) => belfiore === comune.belfiore) ?? comune
      return {
        ...rest,
        birthDate,
        birthPlace: `${newest.name} (${newest.province})`,
        fiscalCode: omocodiaForm(code, omocodia),
      }
    })

/** Any code that the tax office may give, in all its forms. */
export const fiscalCodes: Arbitrary<string> = people('1900-03-01', '2018-12-31').map(
  ({ fiscalCode }) => fiscalCode,
)

import fc, { type Arbitrary } from 'fast-check'
import type { AnyColumn, Registries } from '../../src/index'
import { comuni } from '../definitions/places'
import { latinNames } from './texts'

const day = '2018-04-01'

/** Names of comuni as they are stored: any name where nothing knows better, else the official ones. */
export function placeNames(
  column: AnyColumn,
  { municipalities }: Partial<Registries>,
): Arbitrary<string> {
  if (!municipalities) return latinNames(60)
  // A column that asks for a comune of the campaign's day can find one that is no more.
  const ofTheDay = column.codes.includes('municipality.abolished')
  const admitted = comuni.filter(({ from, to, belfiore }) =>
    ofTheDay
      ? from <= day && (to === null || day <= to)
      : // Of several periods the newest gives the name.
        !comuni.some((other) => other.belfiore === belfiore && other.from > from),
  )
  return fc.constantFrom(...admitted.map(({ name, province }) => `${name} (${province})`))
}

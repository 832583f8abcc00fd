import fc, { type Arbitrary } from 'fast-check'
import {
  type AnyColumn,
  italianMunicipalities,
  type Municipality,
  type Registries,
} from '../../src/index'
import { ancona, asOf, official, states } from '../definitions/registries'
import { latinNames } from './texts'

const italy = italianMunicipalities()

/** What a comune is called today, or was called at last. */
export const lastPeriod = (comune: Municipality): Municipality =>
  italy.withBelfiore(comune.belfiore)[0] ?? comune

/** Of a last name that two comuni had, nobody can tell which one is meant. */
const isAlone = (comune: Municipality): boolean =>
  italy.named(official(lastPeriod(comune))).every(({ belfiore }) => belfiore === comune.belfiore)

/** Comuni of a hundred years in one of their periods: some hundreds out of all parts of Italy. */
export const comuni: readonly Municipality[] = ['1935', '1960', '1985', '2005', '2018']
  .flatMap((year, at) =>
    italy.list({ asOf: `${year}-01-01` }).filter((_, index) => index % 50 === at),
  )
  .concat(ancona)
  .filter(isAlone)

const officialNow = comuni.flatMap(({ istat }) => italy.find(istat, asOf) ?? []).map(official)
const officialAtLast = comuni.map((comune) => official(lastPeriod(comune)))

/** Names of places as they are stored: any name where nothing knows better, else the official ones. */
export function placeNames(
  column: AnyColumn,
  { municipalities }: Partial<Registries>,
): Arbitrary<string> {
  if (!municipalities) return latinNames(60)
  // Only a column that asks for a comune of the campaign's day finds one that is no more.
  if (column.codes.includes('municipality.abolished')) return fc.constantFrom(...officialNow)
  return fc.constantFrom(...officialAtLast, ...states.map(({ name }) => name))
}

import type { Problem } from '../errors/problem'
import type { AnyColumn } from '../template/column'
import { BoundedMemo } from '../template/kinds/bounded-memo'
import type { ReadContext } from '../template/read-context'

/** Tells whether a place of residence is the comune that sends the list, by the registry where it knows the name. */
export function residenceElsewhere(
  column: AnyColumn,
  { municipality, registries, asOf }: ReadContext,
): (residence: string) => Problem | null {
  if (!municipality) return () => null
  const judge = (residence: string): Problem | null => {
    const found = (registries.municipalities?.named(residence) ?? []).filter(
      ({ from, to }) => asOf === null || (from <= asOf && (to === null || asOf <= to)),
    )
    const home =
      found.length > 0
        ? found.some(({ istat }) => istat === municipality.istat)
        : column.identity(residence) === column.identity(municipality.name)
    return home ? null : { code: 'residence.elsewhere', params: { name: municipality.name } }
  }
  const told = new BoundedMemo(judge)
  return (residence) => told.of(residence)
}

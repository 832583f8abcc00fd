import type { Entry } from '../ports/records'
import type { ChangedValue } from './plan'

type Values = Entry['values']

const nothing: readonly ChangedValue[] = []

/** Whether all of one list's values are the other's; a column that one of them lacks is blank. */
function sameIn(values: Values, others: Values): boolean {
  for (const column in values)
    if ((values[column] ?? null) !== (others[column] ?? null)) return false
  return true
}

/** The columns in which two entries of the same person differ; a column that one of them lacks is blank. */
export function changesBetween(before: Entry, after: Entry): readonly ChangedValue[] {
  // Most entries of two lists are alike: nothing is made for them.
  if (sameIn(after.values, before.values) && sameIn(before.values, after.values)) return nothing
  const columns = new Set([...Object.keys(after.values), ...Object.keys(before.values)])
  return [...columns]
    .map((column) => ({
      column,
      before: before.values[column] ?? null,
      after: after.values[column] ?? null,
    }))
    .filter((change) => change.before !== change.after)
}

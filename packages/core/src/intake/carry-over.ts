import type { Entry, EntryValue } from '../ports/records'
import type { Template } from '../template/define-template'

/** Whether a value of a column can stand in the column of the same name in another version. */
function suits(to: Template, name: string, value: EntryValue): boolean {
  if (value === null || !Object.hasOwn(to.columns, name)) return false
  return to.columns[name]?.schema.safeParse(value).success ?? false
}

/**
 * The values of an entry in another version of its template, by the names of the columns. What has no
 * place there, or is no longer admitted there, is left out.
 */
export function carryOver(values: Entry['values'], to: Template): Entry['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => suits(to, name, value)),
  )
}

/** Titles of columns whose values have no place in another version of the template. */
export const columnsGone = (from: Template, to: Template): readonly string[] =>
  from.columnList
    .filter(([name]) => !Object.hasOwn(to.columns, name))
    .map(([, { header }]) => header)

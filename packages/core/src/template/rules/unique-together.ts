import type { EntryValue } from '../../ports/records'
import { withoutOmocodia } from '../../registries/fiscal-code/omocodia'
import { foldText } from '../kinds/cell-text'
import type { ListRule } from '../rule'
import { KeyTable } from './key-table'
import { commonRuleParts, type ListRuleOptions } from './list-rule-options'

export interface UniqueTogetherOptions<Name extends string> extends ListRuleOptions {
  /** The columns whose values, taken together, may not come twice. */
  readonly columns: readonly [Name, ...Name[]]
  /** The column to mark in the row that repeats. @default the first of them */
  readonly mark?: NoInfer<Name>
}

const nothing: readonly never[] = []

/** Case and accents are forgiven, and fiscal codes are compared without omocodia. */
const form = (value: EntryValue): string =>
  typeof value === 'string' ? foldText(withoutOmocodia(value)) : String(value)

/**
 * A combination of values may not repeat in a list: the same student in the same school, for instance.
 * A row where one of them is blank is left out. The finding names the first cell. Holds a short
 * text per row.
 *
 * `uniqueTogether({ columns: ['surname', 'name', 'birthDate'], description: … })`
 */
export function uniqueTogether<const Name extends string>(
  options: UniqueTogetherOptions<Name>,
): ListRule<{ readonly [Column in Name]: EntryValue }> {
  const { columns, mark = columns[0] } = options
  const parts = commonRuleParts(options, { id: 'unique-together', code: 'list.repeated-together' })
  const [code] = parts.codes
  return {
    ...parts,
    reads: columns,
    start: () => {
      const rows = new KeyTable()
      return {
        row: (row, place) => {
          let key = ''
          for (const column of columns) {
            const value = row[column]
            if (value === null) return nothing
            key += `${form(value)}\n`
          }
          const first = rows.firstOrAdd(key, place.row)
          if (first === null) return nothing
          const cell = place.cell(mark).replace(/\d+$/, String(first))
          return [{ code, params: { first: cell }, column: mark }]
        },
      }
    },
  }
}

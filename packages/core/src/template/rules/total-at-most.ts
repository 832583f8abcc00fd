import type { Params } from '../../errors/problem'
import type { ListRule } from '../rule'
import { commonRuleParts, type ListRuleOptions } from './list-rule-options'

export interface TotalAtMostOptions<Name extends string> extends ListRuleOptions {
  /** The column to add up; blank cells count nothing. */
  readonly column: Name
  /** The greatest sum admitted, in the column's own unit: cents for a column of kind `euro`. */
  readonly maximum: number
  /** How sums are shown: cents as euro, or as they are. @default 'euro' */
  readonly unit?: 'euro' | 'number'
}

/**
 * The sum of a column over the whole list has a limit: the funds of a comune, for instance. Counted are
 * all rows whose amount could be read, also those that are wrong elsewhere. What it finds is about the
 * list as a whole.
 *
 * `totalAtMost({ column: 'amount', maximum: 1_000_000, description: … })`
 */
export function totalAtMost<const Name extends string>(
  options: TotalAtMostOptions<Name>,
): ListRule<{ readonly [Column in Name]: number | null }> {
  const { column, maximum } = options
  const parts = commonRuleParts(options, { id: 'total-at-most', code: 'list.total-too-high' })
  const [code] = parts.codes
  // Sentences show cents as money, in the reader's format.
  const params = (total: number): Params =>
    options.unit === 'number' ? { total, maximum } : { totalCents: total, maximumCents: maximum }
  return {
    ...parts,
    reads: [column],
    start: () => {
      let total = 0
      return {
        row: (row) => {
          total += row[column] ?? 0
          return []
        },
        end: () => (total > maximum ? [{ code, params: params(total) }] : []),
      }
    },
  }
}

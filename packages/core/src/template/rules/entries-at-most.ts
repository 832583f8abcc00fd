import type { EntryValue } from '../../ports/records'
import type { ListRule } from '../rule'
import { commonRuleParts, type ListRuleOptions } from './list-rule-options'

export interface EntriesAtMostOptions<Name extends string> extends ListRuleOptions {
  /** The column whose equal values are counted, such as the school. */
  readonly per: Name
  /** Rows with one value at the most. */
  readonly maximum: number
}

/**
 * No value of a column stands in more than so many rows: places in a school, for instance. Blank cells
 * are not counted. What it finds is about the list as a whole, once for each value. (How many rows a
 * whole list may have is a limit of the campaign.)
 *
 * `entriesAtMost({ per: 'school', maximum: 20, description: … })`
 */
export function entriesAtMost<const Name extends string>(
  options: EntriesAtMostOptions<Name>,
): ListRule<{ readonly [Column in Name]: EntryValue }> {
  const { per, maximum } = options
  const parts = commonRuleParts(options, { id: 'entries-at-most', code: 'list.too-many-alike' })
  const [code] = parts.codes
  return {
    ...parts,
    reads: [per],
    start: () => {
      const counts = new Map<string, number>()
      return {
        row: (row) => {
          const value = row[per]
          if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
          return []
        },
        end: () =>
          [...counts]
            .filter(([, count]) => count > maximum)
            .map(([value, count]) => ({ code, params: { value, count, maximum } })),
      }
    },
  }
}

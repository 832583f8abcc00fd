import type { Problem } from '../errors/problem'
import type { AnyColumn } from '../template/column'
import { KeyTable } from '../template/rules/key-table'

/** Tells, value by value, which were there before. */
export function uniqueKey(
  column: AnyColumn,
  cellAt: (row: number) => string,
): {
  /** @param row where the value stands @returns what is wrong when it stood in another row before */
  readonly take: (key: string, row: number) => Problem | null
} {
  const rows = new KeyTable()
  return {
    take: (key, row) => {
      const first = rows.firstOrAdd(key, row)
      return first === null
        ? null
        : { code: 'list.duplicate-key', params: { header: column.header, first: cellAt(first) } }
    },
  }
}

import type { Problem } from '../errors/problem'
import type { AnyColumn } from '../template/column'

/** Tells, value by value, which were there before. */
export function uniqueKey(column: AnyColumn): {
  /** @param cell where the value stands @returns what is wrong when it stood in another cell before */
  readonly take: (key: string, cell: string) => Problem | null
} {
  const cells = new Map<string, string>()
  return {
    take: (key, cell) => {
      const first = cells.get(key)
      if (first === undefined) cells.set(key, cell)
      return first === undefined
        ? null
        : { code: 'list.duplicate-key', params: { header: column.header, first } }
    },
  }
}

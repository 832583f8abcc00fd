import type { Problem, Severity } from '../errors/problem'
import type { AnyColumn } from '../template/column'
import { KeyBytes } from '../template/rules/key-bytes'
import { KeyTable } from '../template/rules/key-table'

/** What is wrong with a key, and how much it weighs. */
export interface RepeatedKey extends Problem {
  readonly severity: Severity
}

/** Tells, value by value, which were there before: in a row that is right, or only in one with errors. */
export function uniqueKey(
  column: AnyColumn,
  cellAt: (row: number) => string,
): {
  /**
   * @param row where the value stands
   * @param wrong whether the row has errors of its own
   * @returns what is to be said when it stood in another row before
   */
  readonly take: (key: string, row: number, wrong: boolean) => RepeatedKey | null
} {
  const asked = new KeyBytes(globalThis.crypto.getRandomValues(new Uint32Array(2)))
  const right = new KeyTable(asked)
  const faulty = new KeyTable(asked)
  const repeated = (code: string, severity: Severity, first: number): RepeatedKey => ({
    code,
    params: { header: column.header, first: cellAt(first) },
    severity,
  })
  return {
    take: (key, row, wrong) => {
      const before = wrong ? right.find(key) : right.firstOrAdd(key, row)
      if (before !== null) return repeated('list.duplicate-key', 'error', before)
      const among = wrong ? faulty.firstOrAdd(key, row) : faulty.find(key)
      if (among === null) return null
      return wrong
        ? repeated('list.duplicate-key', 'error', among)
        : repeated('list.key-in-faulty-row', 'warning', among)
    },
  }
}

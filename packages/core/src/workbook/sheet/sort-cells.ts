import type { SheetCell } from './sheet-cell'

/**
 * The cells of a row by column. A cell that is written twice is unreadable: no reader
 * can know which of the two its author sees.
 */
export function sortCells(cells: readonly SheetCell[]): readonly SheetCell[] {
  const byColumn = new Map<number, SheetCell>()
  for (const cell of cells) {
    const twice = byColumn.has(cell.column)
    byColumn.set(
      cell.column,
      twice ? cell.withValue({ kind: 'unreadable', reason: 'twice' }) : cell,
    )
  }
  return [...byColumn.values()].sort((first, second) => first.column - second.column)
}

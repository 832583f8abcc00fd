import type { Cell } from '../../ports/workbook-reader'

/**
 * The cells of a row by column. A cell that is written twice is an error of that cell: no reader
 * can know which of the two its author sees.
 */
export function sortCells(cells: readonly Cell[]): readonly Cell[] {
  const byColumn = new Map<number, Cell>()
  for (const cell of cells) {
    const twice = byColumn.has(cell.column)
    const value = { kind: 'error', error: '#VALUE!' } as const
    byColumn.set(cell.column, twice ? { ...cell, value } : cell)
  }
  return [...byColumn.values()].sort((first, second) => first.column - second.column)
}

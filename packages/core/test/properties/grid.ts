import type { CellValue, Entry, PlainValue, SheetRow, Workbook } from '../../src/index'
import { columnLetters } from '../../src/workbook/sheet/cell-reference'
import type { TestedDefinition } from '../definitions/definitions'

/** Rows of cells from row 1 and column A on; null is a blank cell. */
export type Grid = readonly (readonly (CellValue | null)[])[]

export const textCell = (text: string): PlainValue => ({ kind: 'text', text })

/** A cell as the reader would give it of what a column writes into a workbook. */
export function plainCell(written: string | number | Date): PlainValue {
  if (typeof written === 'number') return { kind: 'number', number: written }
  return written instanceof Date
    ? { kind: 'date', date: written.toISOString().slice(0, 10) }
    : textCell(written)
}

/** A workbook that was read already: what the checks see of a file, without the file. */
export function gridWorkbook(sheet: string, grid: Grid): Workbook {
  const rows = grid.flatMap((row, at): SheetRow[] => {
    const number = at + 1
    const cells = row.flatMap((value, index) => {
      if (value === null) return []
      const ref = `${columnLetters(index + 1)}${number}`
      return [{ ref, column: index + 1, value, raw: '', formula: false }]
    })
    return cells.length > 0 ? [{ number, cells, hidden: false }] : []
  })
  return {
    sheets: [
      {
        name: sheet,
        visibility: 'visible',
        rows: async function* () {
          yield* rows
        },
        rowChunks: async function* () {
          for (let at = 0; at < rows.length; at += 64) yield rows.slice(at, at + 64)
        },
        layout: async () => ({ merged: [], hiddenColumns: [] }),
      },
    ],
    definedNames: new Map(),
    dateSystem: '1900',
    close: async () => {},
  }
}

/** The header of a definition's list, and its rows as the template would hold them. */
export function gridOf({ template }: TestedDefinition, list: readonly Entry['values'][]): Grid {
  const header = template.columnList.map(([, column]) => textCell(column.header))
  const rows = list.map((values) =>
    template.columnList.map(([name, { layout }]) => {
      const value = values[name]
      return value === null || value === undefined ? null : plainCell(layout.toCell(value))
    }),
  )
  return [header, ...rows]
}

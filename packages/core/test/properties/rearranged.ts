import fc, { type Arbitrary } from 'fast-check'
import type { CellValue } from '../../src/index'
import type { TestedDefinition } from '../definitions/definitions'
import { anyCell, spoiledGrids } from './garbage'
import { type Grid, textCell } from './grid'

/** A list, and the same list as somebody keeps it. */
export interface Rearranged {
  readonly grid: Grid
  readonly rearranged: Grid
  /** Titles of columns that were put among the others. */
  readonly foreign: readonly string[]
  /** Rows and columns, from 1, where those of the first stand in the second. */
  readonly rowNow: (row: number) => number
  readonly columnNow: (column: number) => number
}

const blank: Arbitrary<CellValue> = fc.constantFrom(' ', '\u00A0', '\u200B\t').map(textCell)

/** Columns in another order, foreign ones among them; blank rows among the rows; something above the header. */
export const rearrangedLists = (definition: TestedDefinition): Arbitrary<Rearranged> => {
  const known = definition.template.columnList.map((_, at) => at)
  return fc
    .record({
      grid: spoiledGrids(definition),
      columns: fc
        .uniqueArray(fc.constantFrom('Protocollo', 'Sportello', 'N.', '§'), { maxLength: 3 })
        .chain((foreign) => {
          const all: readonly (number | string)[] = [...known, ...foreign]
          return fc.shuffledSubarray([...all], { minLength: all.length })
        }),
      blanksBefore: fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }),
      filling: fc.array(fc.option(anyCell), { minLength: 7, maxLength: 7 }),
      blanks: fc.array(fc.option(blank), { minLength: 7, maxLength: 7 }),
    })
    .map(({ grid, columns, blanksBefore, filling, blanks }) => {
      const rearranged: (CellValue | null)[][] = []
      const rows: number[] = []
      const cellFrom = <T>(values: readonly T[], row: number, column: number): T | null =>
        values[(row * 5 + column * 3) % values.length] ?? null
      const rowOf = (cell: (column: number) => CellValue | null, titles: boolean) =>
        columns.map((column, at) => {
          if (typeof column === 'number') return cell(column)
          return titles ? textCell(column) : cellFrom(filling, rearranged.length, at)
        })
      for (const [at, row] of grid.entries()) {
        for (let count = blanksBefore[at] ?? 0; count > 0; count -= 1) {
          const line = rearranged.length
          rearranged.push(
            at === 0
              ? [textCell('Comune di Ancona')]
              : rowOf((column) => cellFrom(blanks, line, column), false),
          )
        }
        rearranged.push(rowOf((column) => row[column] ?? null, at === 0))
        rows.push(rearranged.length)
      }
      return {
        grid,
        rearranged,
        foreign: columns.filter((column) => typeof column === 'string'),
        rowNow: (row) => rows[row - 1] ?? Number.NaN,
        columnNow: (column) => columns.indexOf(column - 1) + 1,
      }
    })
}

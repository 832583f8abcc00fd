import type { CellValue, Row, WorkbookLimits } from '../../ports/workbook-reader'
import { overLimit } from '../refusals'
import { SheetCell } from './sheet-cell'
import { sortCells } from './sort-cells'

/** So many rows are gathered at a time: few enough for the memory that is next to the processor. */
const batch = 64

/** Gathers the cells of a row, and the rows until they are taken. Counts what holds something. */
export class RowCollector {
  readonly #limits: WorkbookLimits
  readonly #maxColumns: number
  #finished: Row[] = []
  #rowCount = 0
  #cellCount = 0
  #hidden = false
  #cells: SheetCell[] = []
  #sorted = true
  /** Of the last cell that holds something. */
  #lastColumn = 0
  /** Of the last row; 0 before the first. */
  number = 0
  /** Column of the last cell of the row, also of a blank one; 0 before the first. */
  column = 0

  constructor(limits: WorkbookLimits) {
    this.#limits = limits
    this.#maxColumns = limits.maxColumns
  }

  /** The rows that are complete since the last call. */
  take(): readonly Row[] {
    const rows = this.#finished
    this.#finished = []
    return rows
  }

  /** Whether the rows should be taken before more are read. */
  get isFull(): boolean {
    return this.#finished.length >= batch
  }

  openRow(number: number, hidden: boolean): void {
    this.number = number
    this.column = 0
    this.#hidden = hidden
    this.#sorted = true
    this.#lastColumn = 0
  }

  /** @param written null when the value's own text (of which the length is known to be allowed), or its number's, is what the file holds */
  addCell(column: number, value: CellValue, written: string | null, formula: boolean): void {
    const cells = this.#cells
    if (cells.length >= this.#maxColumns) throw overLimit('maxColumns', this.#maxColumns)
    if (written !== null) this.requireLength(written)
    if (column <= this.#lastColumn) this.#sorted = false
    this.#lastColumn = column
    cells.push(new SheetCell(this.number, column, value, written, formula))
  }

  /** @throws UnreadableWorkbookError when the text is longer than that of a cell may be */
  requireLength({ length }: string): void {
    const { maxCellLength } = this.#limits
    if (length > maxCellLength) throw overLimit('maxCellLength', maxCellLength)
  }

  closeRow(): void {
    const cells = this.#cells
    if (cells.length === 0) return
    const { maxRows, maxCells } = this.#limits
    this.#rowCount += 1
    if (this.#rowCount > maxRows) throw overLimit('maxRows', maxRows)
    this.#cellCount += cells.length
    if (this.#cellCount > maxCells) throw overLimit('maxCells', maxCells)
    this.#cells = []
    this.#finished.push({
      number: this.number,
      cells: this.#sorted ? cells : sortCells(cells),
      hidden: this.#hidden,
    })
  }
}

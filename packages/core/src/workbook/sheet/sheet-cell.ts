import type { Cell, CellValue } from '../../ports/workbook-reader'
import { columnLetters } from './cell-reference'

/** A cell as it was read. What few ask for is made when they do: a sheet has millions of them. */
export class SheetCell implements Cell {
  readonly column: number
  readonly value: CellValue
  readonly formula: boolean
  readonly #row: number
  readonly #written: string | null

  /** @param written null when the value's own text, or its number's, is what the file holds */
  constructor(
    row: number,
    column: number,
    value: CellValue,
    written: string | null,
    formula: boolean,
  ) {
    this.column = column
    this.value = value
    this.formula = formula
    this.#row = row
    this.#written = written
  }

  get ref(): string {
    return columnLetters(this.column) + this.#row
  }

  get raw(): string {
    if (this.#written !== null) return this.#written
    const { value } = this
    if (value.kind === 'text') return value.text
    return value.kind === 'number' ? String(value.number) : ''
  }

  /** The same cell with another value. */
  withValue(value: CellValue): SheetCell {
    return new SheetCell(this.#row, this.column, value, this.raw, this.formula)
  }
}

import type { Cell, Row, SheetLayout, WorkbookLimits } from '../../ports/workbook-reader'
import { RichText } from '../parts/rich-text'
import { damaged, overLimit } from '../refusals'
import { isTrue } from '../xml/attributes'
import type { Attributes, XmlHandler } from '../xml/xml-feed'
import {
  columnLetters,
  maxColumnNumber,
  maxRowNumber,
  parseReference,
  parseRowNumber,
} from './cell-reference'
import { readContent, type ValueContext } from './cell-value'
import { sortCells } from './sort-cells'

/** A text in `v` may be written in escapes of seven characters. */
const longestEscape = 7

export interface RowCollectorOptions {
  readonly part: string
  readonly limits: WorkbookLimits
  readonly context: ValueContext
}

/** Makes rows of the elements of a worksheet: `worksheet/sheetData/row/c/(f|v|is)`. */
export class RowCollector implements XmlHandler {
  readonly #options: RowCollectorOptions
  readonly #inline: RichText
  #finished: Row[] = []
  #rowCount = 0

  #inData = false
  #section = ''
  readonly #merged: string[] = []
  readonly #hiddenColumns: { first: number; last: number }[] = []
  #inRow = false
  #rowNumber = 0
  #rowHidden = false
  #cells: Cell[] = []
  #sorted = true

  #inCell = false
  #column = 0
  #type = ''
  #style = 0
  #formula = false
  #value: string | null = null
  #inValue = false
  #hasInline = false
  #inInline = false

  constructor(options: RowCollectorOptions) {
    this.#options = options
    this.#inline = new RichText(options.limits)
  }

  /** The rows that are complete since the last call. */
  take(): readonly Row[] {
    const rows = this.#finished
    this.#finished = []
    return rows
  }

  /** As far as it was read. */
  get layout(): SheetLayout {
    return { merged: this.#merged, hiddenColumns: this.#hiddenColumns }
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3) {
      if (this.#inRow && name === 'c') this.#openCell(attributes)
    } else if (depth === 4) {
      if (this.#inCell) this.#openContent(name)
    } else if (depth > 4) {
      if (this.#inInline) this.#inline.open(name, attributes, depth - 5)
    } else if (depth === 2) {
      if (this.#inData && name === 'row') this.#openRow(attributes)
      else if (this.#section === 'mergeCells') this.#addMerged(attributes)
      else if (this.#section === 'cols') this.#addColumns(attributes)
    } else if (depth === 1) {
      this.#inData = name === 'sheetData'
      this.#section = name
    } else if (name !== 'worksheet') {
      throw damaged(this.#options.part)
    }
  }

  close(name: string, depth: number): void {
    if (depth === 4) {
      this.#inValue = false
      this.#inInline = false
    } else if (depth === 3) {
      if (this.#inCell) this.#closeCell()
    } else if (depth > 4) {
      if (this.#inInline) this.#inline.close(name)
    } else if (depth === 2) {
      if (this.#inRow) this.#closeRow()
    }
  }

  text(text: string): void {
    if (this.#inValue) {
      this.#value += text
      const { maxCellLength } = this.#options.limits
      if ((this.#value?.length ?? 0) > maxCellLength * longestEscape) {
        throw overLimit('maxCellLength', maxCellLength)
      }
    } else if (this.#inInline) {
      this.#inline.append(text)
    }
  }

  #addMerged({ ref }: Attributes): void {
    const { maxRows } = this.#options.limits
    if (this.#merged.length >= maxRows) throw overLimit('maxRows', maxRows)
    if (ref !== undefined) this.#merged.push(ref.value)
  }

  #addColumns({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden?.value)) return
    const [first, last] = [Number(min?.value), Number(max?.value)]
    const plausible = first >= 1 && first <= last && last <= maxColumnNumber
    if (plausible && this.#hiddenColumns.length < maxColumnNumber) {
      this.#hiddenColumns.push({ first, last })
    }
  }

  #openRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.#rowNumber + 1 : parseRowNumber(r.value)
    // Rows are given out as they come: one that lies before another cannot be put into its place.
    if (number === null || number <= this.#rowNumber || number > maxRowNumber) {
      throw damaged(this.#options.part)
    }
    this.#inRow = true
    this.#rowNumber = number
    this.#rowHidden = isTrue(hidden?.value)
    this.#cells = []
    this.#sorted = true
    this.#column = 0
  }

  #openCell({ r, s, t }: Attributes): void {
    const position =
      r === undefined ? { column: this.#column + 1, row: this.#rowNumber } : parseReference(r.value)
    if (
      position === null ||
      position.row !== this.#rowNumber ||
      position.column > maxColumnNumber
    ) {
      throw damaged(this.#options.part)
    }
    this.#inCell = true
    this.#column = position.column
    this.#type = t?.value ?? ''
    this.#style = s === undefined ? 0 : Number(s.value)
    this.#formula = false
    this.#value = null
    this.#hasInline = false
  }

  #openContent(name: string): void {
    if (name === 'v') {
      this.#inValue = true
      this.#value = ''
    } else if (name === 'f') {
      this.#formula = true
    } else if (name === 'is') {
      this.#inInline = true
      this.#hasInline = true
      this.#inline.start()
    }
  }

  #closeCell(): void {
    this.#inCell = false
    const content = readContent(
      {
        type: this.#type,
        style: this.#style,
        formula: this.#formula,
        value: this.#value,
        inline: this.#hasInline ? this.#inline.text : null,
      },
      this.#options.context,
    )
    if (content === null) return
    const { maxColumns, maxCellLength } = this.#options.limits
    if (this.#cells.length >= maxColumns) throw overLimit('maxColumns', maxColumns)
    if (content.raw.length > maxCellLength) throw overLimit('maxCellLength', maxCellLength)
    const last = this.#cells[this.#cells.length - 1]
    if (last !== undefined && last.column >= this.#column) this.#sorted = false
    const ref = columnLetters(this.#column) + this.#rowNumber
    this.#cells.push({ ref, column: this.#column, ...content, formula: this.#formula })
  }

  #closeRow(): void {
    this.#inRow = false
    if (this.#cells.length === 0) return
    this.#rowCount += 1
    const { maxRows } = this.#options.limits
    if (this.#rowCount > maxRows) throw overLimit('maxRows', maxRows)
    const cells = this.#sorted ? this.#cells : sortCells(this.#cells)
    this.#finished.push({ number: this.#rowNumber, cells, hidden: this.#rowHidden })
  }
}

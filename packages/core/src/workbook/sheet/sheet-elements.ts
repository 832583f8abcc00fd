import type { CellValue, SheetLayout, WorkbookLimits } from '../../ports/workbook-reader'
import { RichText } from '../parts/rich-text'
import { damaged, overLimit } from '../refusals'
import { isTrue } from '../xml/attributes'
import type { XmlAttributes } from '../xml/xml-attributes'
import { maxColumnNumber, maxRowNumber, parseReference, parseRowNumber } from './cell-reference'
import { type CellValues, readContent } from './cell-value'
import type { RowCollector } from './row-collector'

/** A text in `v` may be written in escapes of seven characters. */
const longestEscape = 7

/** Nobody can know which of two contents the author sees. */
const heldTwice: CellValue = { kind: 'unreadable', reason: 'twice' }

export interface SheetElementsOptions {
  readonly part: string
  readonly limits: WorkbookLimits
  readonly values: CellValues
  readonly rows: RowCollector
}

/** What the elements of a worksheet say: `worksheet/sheetData/row/c/(f|v|is)`. */
export class SheetElements {
  readonly #options: SheetElementsOptions
  readonly #inline: RichText
  readonly #merged: string[] = []
  readonly #hiddenColumns: { first: number; last: number }[] = []
  /** Name of the child of the root that is open. */
  #section = ''
  #inRow = false
  #inCell = false
  #column = 0
  #type = ''
  #style = 0
  #formula = false
  #value: string | null = null
  #inValue = false
  /** Within something else in the value, where nothing else belongs. */
  #inElement = false
  #hasInline = false
  #inInline = false
  /** Whether the cell says twice what it holds. */
  #twice = false

  constructor(options: SheetElementsOptions) {
    this.#options = options
    this.#inline = new RichText(options.limits)
  }

  /** As far as it was read. */
  get layout(): SheetLayout {
    return { merged: this.#merged, hiddenColumns: this.#hiddenColumns }
  }

  /**
   * Whether what comes next may be a row, or a cell of the one that is open.
   * @param openCount how many elements are open
   */
  expects(openCount: number): 'row' | 'cell' | 'other' {
    if (this.#inCell || this.#section !== 'sheetData') return 'other'
    if (openCount === 2) return 'row'
    return openCount === 3 && this.#inRow ? 'cell' : 'other'
  }

  get inRow(): boolean {
    return this.#inRow
  }

  /** Whether a text is of any interest here. */
  get wantsText(): boolean {
    return this.#inValue || this.#inInline
  }

  /** @param name empty for an element of another vocabulary */
  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3) {
      if (this.#inRow && name === 'c') this.#openCell(attributes)
    } else if (depth === 4) {
      if (this.#inCell) this.#openContent(name)
    } else if (depth > 4) {
      if (this.#inInline) this.#inline.open(name, attributes, depth - 5)
      else this.#inElement = true
    } else if (depth === 2) {
      if (this.#section === 'sheetData' && name === 'row') this.#openRow(attributes)
      else if (this.#section === 'mergeCells') this.#addMerged(attributes)
      else if (this.#section === 'cols') this.#addColumns(attributes)
    } else if (depth === 1) {
      this.#section = name
    } else if (name !== 'worksheet') {
      throw damaged(this.#options.part)
    }
  }

  close(depth: number): void {
    if (depth === 4) {
      this.#inValue = false
      this.#inInline = false
    } else if (depth === 3) {
      if (this.#inCell) this.#closeCell()
    } else if (depth > 4) {
      if (this.#inInline) this.#inline.close()
      else if (depth === 5) this.#inElement = false
    } else if (depth === 2) {
      if (this.#inRow) this.closeRow()
    } else if (depth === 1) {
      this.#section = ''
    }
  }

  text(text: string): void {
    if (this.#inElement) return
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

  /** @param number more than that of the row before */
  openRow(number: number, hidden: boolean): void {
    this.#inRow = true
    this.#options.rows.openRow(number, hidden)
  }

  closeRow(): void {
    this.#inRow = false
    this.#options.rows.closeRow()
  }

  #addMerged(attributes: XmlAttributes): void {
    const { maxRows } = this.#options.limits
    if (this.#merged.length >= maxRows) throw overLimit('maxRows', maxRows)
    const reference = attributes.get('ref')
    if (reference !== undefined) this.#merged.push(reference)
  }

  #addColumns(attributes: XmlAttributes): void {
    if (!isTrue(attributes.get('hidden'))) return
    const [first, last] = [Number(attributes.get('min')), Number(attributes.get('max'))]
    const plausible = first >= 1 && first <= last && last <= maxColumnNumber
    if (plausible && this.#hiddenColumns.length < maxColumnNumber) {
      this.#hiddenColumns.push({ first, last })
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const { rows, part } = this.#options
    const written = attributes.get('r')
    const number = written === undefined ? rows.number + 1 : parseRowNumber(written)
    // Rows are given out as they come: one that lies before another cannot be put into its place.
    if (number === null || number <= rows.number || number > maxRowNumber) throw damaged(part)
    this.openRow(number, isTrue(attributes.get('hidden')))
  }

  #openCell(attributes: XmlAttributes): void {
    const { rows, part } = this.#options
    const written = attributes.get('r')
    const position =
      written === undefined
        ? { column: rows.column + 1, row: rows.number }
        : parseReference(written)
    if (position === null || position.row !== rows.number || position.column > maxColumnNumber) {
      throw damaged(part)
    }
    const style = attributes.get('s')
    this.#inCell = true
    this.#column = position.column
    rows.column = position.column
    this.#type = attributes.get('t') ?? ''
    this.#style = style === undefined ? 0 : Number(style)
    this.#formula = false
    this.#value = null
    this.#hasInline = false
    this.#twice = false
  }

  #openContent(name: string): void {
    if (name === 'v') {
      this.#twice ||= this.#value !== null
      this.#inValue = true
      this.#value = ''
    } else if (name === 'f') {
      this.#formula = true
    } else if (name === 'is') {
      this.#twice ||= this.#hasInline
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
      this.#options.values,
    )
    const { rows } = this.#options
    if (this.#twice) rows.addCell(this.#column, heldTwice, content?.raw ?? '', this.#formula)
    else if (content !== null) rows.addCell(this.#column, content.value, content.raw, this.#formula)
  }
}

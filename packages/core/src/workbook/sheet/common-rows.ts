import type { WorkbookLimits } from '../../ports/workbook-reader'
import { isTrue } from '../xml/attributes'
import { Code, isDigit, isOf, Kind } from '../xml/characters'
import { CommonMarkup } from '../xml/common-markup'
import type { XmlBuffer } from '../xml/xml-buffer'
import type { XmlName } from '../xml/xml-names'
import type { XmlTokenizer } from '../xml/xml-tokenizer'
import { maxRowNumber } from './cell-reference'
import type { CellValues } from './cell-value'
import { CommonCells } from './common-cells'
import type { RowCollector } from './row-collector'
import type { SheetElements } from './sheet-elements'

/** Depth of the deepest element that is read here: `worksheet/sheetData/row/c/is/t`. */
const depthNeeded = 6
/** Attributes of a `c` that are read here. */
const attributesNeeded = 3

export interface CommonRowsOptions {
  readonly tokenizer: XmlTokenizer
  readonly elements: SheetElements
  readonly rows: RowCollector
  readonly values: CellValues
}

/**
 * Reads rows and cells as nearly all programs write them, several times faster than tag by tag. Whatever
 * is written in another way, or is not whole in the buffer, or is wrong, is left to the tokenizer, and
 * nothing is taken here that the tokenizer would refuse.
 */
export class CommonRows {
  readonly #tokenizer: XmlTokenizer
  readonly #buffer: XmlBuffer
  readonly #elements: SheetElements
  readonly #rows: RowCollector
  readonly #markup: CommonMarkup
  readonly #cells: CommonCells
  /** The name of rows, as the tokenizer has found it last; undefined until then. */
  #name: XmlName | undefined
  /** Attributes of a row that the tokenizer has found to be in order, and the scopes that it has found them in. */
  #attributes: readonly string[] = []
  #epoch = -1
  #hasCommonCells = false

  constructor({ tokenizer, elements, rows, values }: CommonRowsOptions) {
    const { buffer } = tokenizer
    const markup = new CommonMarkup(buffer)
    this.#tokenizer = tokenizer
    this.#buffer = buffer
    this.#elements = elements
    this.#rows = rows
    this.#markup = markup
    this.#cells = new CommonCells({ buffer, markup, rows, values })
  }

  /** Not when limits are so low that all elements have to be counted. */
  static suits({ maxDepth, maxAttributes }: WorkbookLimits): boolean {
    return maxDepth >= depthNeeded && maxAttributes >= attributesNeeded
  }

  /** To be called when the tokenizer has found the start tag of a row: those that follow will look alike. */
  learn(): void {
    const { attributes, innermost, scopes } = this.#tokenizer
    if (innermost === undefined) return
    this.#name = innermost
    this.#epoch = isPlain(innermost) ? scopes.epoch : -1
    this.#markup.prefix = innermost.prefix === '' ? '' : `${innermost.prefix}:`
    this.#hasCommonCells = isPlain(innermost)
    const names: string[] = []
    for (let at = 0; at < attributes.count; at += 1) {
      const name = attributes.nameAt(at)
      // What this row declares ends with it.
      if (name.declares || !isPlain(name)) this.#epoch = -1
      names.push(name.text)
    }
    this.#attributes = names
  }

  /** Reads on from where the tokenizer is, up to the first thing that is not common, or until rows should be taken. */
  read(): void {
    const buffer = this.#buffer
    let { at } = buffer
    while (!this.#rows.isFull) {
      const next = this.#step(at)
      if (next === -1) break
      at = next
    }
    if (at === buffer.at) return
    buffer.at = at
    this.#tokenizer.lastTag = at
  }

  #step(start: number): number {
    const expected = this.#elements.expects(this.#tokenizer.openCount)
    if (expected === 'row') return this.#openRow(start)
    if (expected === 'other' || !this.#hasCommonCells) return -1
    let at = start
    for (let next = this.#cells.read(at); next !== -1; next = this.#cells.read(at)) at = next
    const end = this.#closeRow(at)
    // A row whose end has not come yet is left behind its last whole cell.
    return end === -1 && at > start ? at : end
  }

  /** @returns where the row's start tag ends; -1 when it is not a common one */
  #openRow(start: number): number {
    const { bytes } = this.#buffer
    const name = this.#name
    if (name === undefined || this.#epoch !== this.#tokenizer.scopes.epoch) return -1
    if (bytes[start] !== Code.Less) return -1
    let at = this.#markup.follows(start + 1, name.text)
    if (at === -1) return -1
    let number = this.#rows.number + 1
    let hidden = false
    const names = this.#attributes
    for (let next = 0; bytes[at] === Code.Space; next += 1) {
      const attribute = names[next]
      // Those that this row does not have are passed over: a part of what is in order is so too.
      if (attribute === undefined) return -1
      const end = this.#markup.follows(at + 1, attribute)
      if (end === -1 || bytes[end] !== Code.Equals) continue
      if (bytes[end + 1] !== Code.Quote) return -1
      const valueStart = end + 2
      let valueEnd = valueStart
      if (attribute === 'r') {
        number = 0
        while (isDigit(bytes[valueEnd]) && number <= maxRowNumber) {
          number = number * 10 + (bytes[valueEnd] as number) - Code.Zero
          valueEnd += 1
        }
      } else {
        while (isOf(bytes[valueEnd], Kind.Value)) valueEnd += 1
        if (attribute === 'hidden') hidden = isTrue(this.#buffer.slice(valueStart, valueEnd))
      }
      if (bytes[valueEnd] !== Code.Quote) return -1
      at = valueEnd + 1
    }
    if (number <= this.#rows.number || number > maxRowNumber) return -1
    if (bytes[at] === Code.Greater) {
      this.#tokenizer.enter(name)
      this.#elements.openRow(number, hidden)
      return at + 1
    }
    if (bytes[at] !== Code.Slash || bytes[at + 1] !== Code.Greater) return -1
    this.#elements.openRow(number, hidden)
    this.#elements.closeRow()
    return at + 2
  }

  #closeRow(start: number): number {
    const { bytes } = this.#buffer
    const name = this.#name
    if (name === undefined || this.#epoch !== this.#tokenizer.scopes.epoch) return -1
    if (bytes[start] !== Code.Less || bytes[start + 1] !== Code.Slash) return -1
    const end = this.#markup.follows(start + 2, name.text)
    if (end === -1 || bytes[end] !== Code.Greater) return -1
    this.#tokenizer.leave()
    this.#elements.closeRow()
    return end + 1
  }
}

/** Whether it can be compared with bytes one by one. */
const isPlain = ({ text, bytes }: XmlName): boolean => text.length === bytes.length

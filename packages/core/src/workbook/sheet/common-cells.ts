import { meantText, trimXmlSpace } from '../parts/escaped-text'
import { Code, isDigit, isOf, Kind } from '../xml/characters'
import type { CommonMarkup } from '../xml/common-markup'
import type { XmlBuffer } from '../xml/xml-buffer'
import { maxColumnNumber, maxRowNumber } from './cell-reference'
import { type CellValues, readNumber } from './cell-value'
import type { RowCollector } from './row-collector'

/** Names of one letter: of elements, of attributes, and where a cell's `t` begins. */
enum Letter {
  C = 0x63,
  F = 0x66,
  I = 0x69,
  N = 0x6e,
  R = 0x72,
  S = 0x73,
  T = 0x74,
  V = 0x76,
}

/** A cell's `t`, as far as it is common. */
enum Type {
  None = 0,
  Number = 1,
  Shared = 2,
  FormulaText = 3,
  Inline = 4,
}

/** How a type goes on behind its first letter. */
const ofFormulaText = 'tr'
const ofInline = 'nlineStr'

/** `A` is the first column. */
const beforeA = 0x40

const preserved = ' xml:space="preserve"'

/** Powers of ten by which a number of fifteen digits can be divided with one rounding, as if it were read. */
const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power)
const exactDigits = 15
/** Smaller numbers are shown with an exponent. */
const leastPlain = 1e-6

/** Above any style that a workbook has, and any index of a shared string. */
const highestStyle = 1_000_000
const highestIndex = 100_000_000

export interface CommonCellsOptions {
  readonly buffer: XmlBuffer
  readonly markup: CommonMarkup
  readonly rows: RowCollector
  readonly values: CellValues
}

/**
 * Reads cells as nearly all programs write them: `c` with `r`, `s` and `t` in any order, and in it
 * nothing, `<v>…</v>`, `<f>…</f><v>…</v>` or `<is><t>…</t></is>`.
 */
export class CommonCells {
  readonly #buffer: XmlBuffer
  readonly #markup: CommonMarkup
  readonly #rows: RowCollector
  readonly #values: CellValues
  #column = 0
  #style = 0

  constructor({ buffer, markup, rows, values }: CommonCellsOptions) {
    this.#buffer = buffer
    this.#markup = markup
    this.#rows = rows
    this.#values = values
  }

  /**
   * In one piece, with nothing but variables of its own: this runs for every cell.
   * @returns where the cell ends; -1 when it is not a common one, and then nothing was read
   */
  read(start: number): number {
    const { bytes } = this.#buffer
    const markup = this.#markup
    const rows = this.#rows
    let at = markup.opens(start, Letter.C)
    if (at === -1) return -1
    let column = 0
    let style = -1
    let type = Type.None
    while (bytes[at] === Code.Space) {
      const name = bytes[at + 1]
      if (bytes[at + 2] !== Code.Equals || bytes[at + 3] !== Code.Quote) return -1
      at += 4
      // What was written before must not be written again.
      if (name === Letter.R && column === 0) {
        let letter = (bytes[at] as number) - beforeA
        while (letter >= 1 && letter <= 26 && column <= maxColumnNumber) {
          column = column * 26 + letter
          at += 1
          letter = (bytes[at] as number) - beforeA
        }
        let row = 0
        while (isDigit(bytes[at]) && row <= maxRowNumber) {
          row = row * 10 + (bytes[at] as number) - Code.Zero
          at += 1
        }
        if (column === 0 || row !== rows.number) return -1
      } else if (name === Letter.S && style === -1 && isDigit(bytes[at])) {
        style = 0
        while (isDigit(bytes[at]) && style < highestStyle) {
          style = style * 10 + (bytes[at] as number) - Code.Zero
          at += 1
        }
      } else if (name === Letter.T && type === Type.None) {
        const first = bytes[at]
        at += 1
        if (first === Letter.S && bytes[at] === Code.Quote) type = Type.Shared
        else if (first === Letter.N) type = Type.Number
        else {
          type = first === Letter.S ? Type.FormulaText : Type.Inline
          if (type === Type.Inline && first !== Letter.I) return -1
          at = markup.follows(at, type === Type.Inline ? ofInline : ofFormulaText)
          if (at === -1) return -1
        }
      } else {
        return -1
      }
      if (bytes[at] !== Code.Quote) return -1
      at += 1
    }
    if (column === 0) column = rows.column + 1
    if (column > maxColumnNumber) return -1
    this.#column = column
    this.#style = style === -1 ? 0 : style
    if (bytes[at] !== Code.Greater) {
      if (bytes[at] !== Code.Slash || bytes[at + 1] !== Code.Greater) return -1
      rows.column = column
      return at + 2
    }
    at += 1
    if (type === Type.Inline) return this.#inline(at)
    const formula = this.#formula(at)
    at = markup.opens(formula === -1 ? at : formula, Letter.V)
    if (at === -1 || bytes[at] !== Code.Greater) return -1
    at += 1
    if (type === Type.Shared) return this.#shared(at, formula !== -1)
    if (type === Type.FormulaText) return this.#text(at, formula !== -1)
    return this.#number(at, formula !== -1)
  }

  /** `<f>…</f>`, of which nothing is kept. */
  #formula(start: number): number {
    const { bytes } = this.#buffer
    let at = this.#markup.opens(start, Letter.F)
    if (at === -1 || bytes[at] !== Code.Greater) return -1
    at += 1
    while (isOf(bytes[at], Kind.Text)) at += 1
    return this.#markup.closes(at, Letter.F)
  }

  #number(start: number, formula: boolean): number {
    const { bytes } = this.#buffer
    let at = start
    const negative = bytes[at] === Code.Minus
    if (negative) at += 1
    const digitsStart = at
    let mantissa = 0
    while (isDigit(bytes[at])) {
      mantissa = mantissa * 10 + (bytes[at] as number) - Code.Zero
      at += 1
    }
    let digits = at - digitsStart
    let decimals = 0
    if (bytes[at] === Code.Dot) {
      at += 1
      const decimalsStart = at
      while (isDigit(bytes[at])) {
        mantissa = mantissa * 10 + (bytes[at] as number) - Code.Zero
        at += 1
      }
      decimals = at - decimalsStart
      digits += decimals
    }
    const exact = bytes[at] === Code.Less && digits > 0 && digits <= exactDigits
    if (!exact) return this.#otherNumber(start, at, formula)
    const end = this.#endOfValue(at)
    if (end === -1) return -1
    const size = decimals === 0 ? mantissa : mantissa / (powersOfTen[decimals] as number)
    const number = negative ? -size : size
    const value = this.#values.number(number, this.#style)
    // Without zeros to spare at either end a number is written as it is shown: no string need be made of it.
    const first = bytes[digitsStart]
    const isShown =
      decimals === 0
        ? bytes[at - 1] !== Code.Dot && (first !== Code.Zero || at === start + 1)
        : bytes[at - 1] !== Code.Zero &&
          first !== Code.Dot &&
          (first !== Code.Zero || bytes[digitsStart + 1] === Code.Dot) &&
          size >= leastPlain
    const isNumber = value.kind === 'number'
    const written = !isShown ? this.#buffer.slice(start, at) : isNumber ? null : String(number)
    this.#rows.addCell(this.#column, value, written, formula)
    this.#rows.column = this.#column
    return end
  }

  /** @param at where it stopped to look like a number of a few digits */
  #otherNumber(start: number, at: number, formula: boolean): number {
    const { bytes } = this.#buffer
    let textEnd = at
    while (isOf(bytes[textEnd], Kind.Text)) textEnd += 1
    const end = this.#endOfValue(textEnd)
    const raw = end === -1 ? '' : trimXmlSpace(this.#buffer.slice(start, textEnd))
    if (raw === '') return -1
    const { value } = readNumber(raw, this.#style, this.#values)
    this.#rows.addCell(this.#column, value, raw, formula)
    this.#rows.column = this.#column
    return end
  }

  #shared(start: number, formula: boolean): number {
    const { bytes } = this.#buffer
    let at = start
    let index = 0
    while (isDigit(bytes[at]) && index < highestIndex) {
      index = index * 10 + (bytes[at] as number) - Code.Zero
      at += 1
    }
    const end = at === start ? -1 : this.#endOfValue(at)
    const value = end === -1 ? undefined : this.#values.shared(index)
    if (value === undefined) return -1
    if (value.text !== '') this.#rows.addCell(this.#column, value, null, formula)
    this.#rows.column = this.#column
    return end
  }

  #text(start: number, formula: boolean): number {
    const end = this.#endOfValue(this.#markup.text(start))
    const text = end === -1 ? null : this.#markup.takeText()
    if (text === null) return -1
    this.#add(this.#markup.unescape(text), formula)
    return end
  }

  #inline(start: number): number {
    const { bytes } = this.#buffer
    const markup = this.#markup
    let at = markup.opens(markup.opensLong(start, 'is'), Letter.T)
    if (at === -1) return -1
    const preserve = bytes[at] === Code.Space
    if (preserve) at = markup.follows(at, preserved)
    if (at === -1 || bytes[at] !== Code.Greater) return -1
    at = markup.closes(markup.text(at + 1), Letter.T)
    const end = markup.closes(markup.closesLong(at, 'is'), Letter.C)
    const text = end === -1 ? null : markup.takeText()
    if (text === null) return -1
    this.#add(markup.unescape(meantText(text, preserve)), false)
    return end
  }

  #add(text: string, formula: boolean): void {
    if (text !== '') {
      this.#rows.requireLength(text)
      this.#rows.addCell(this.#column, { kind: 'text', text }, null, formula)
    }
    this.#rows.column = this.#column
  }

  /** `</v></c>` */
  #endOfValue(at: number): number {
    return this.#markup.closes(this.#markup.closes(at, Letter.V), Letter.C)
  }
}

import type { WorkbookLimits } from '../../ports/workbook-reader'
import { overLimit } from '../refusals'
import type { XmlAttributes } from '../xml/xml-attributes'
import { meantText, unescapeText } from './escaped-text'

/** The longest that one character can be written: `_x000D_`. */
const longestEscape = 7

/**
 * Gathers the text of one shared or inline string: its own `t`, or those of its runs `r`. Phonetic
 * runs (`rPh`) say how a text is read aloud and are no part of it. Depths count from the children
 * of `si` or `is`.
 */
export class RichText {
  readonly #maxCellLength: number
  #text = ''
  #piece = ''
  #inRun = false
  #inPiece = false
  /** Elements within a piece, where none belongs: what is in them is no part of it. */
  #nested = 0
  #preserve = false

  constructor(limits: WorkbookLimits) {
    this.#maxCellLength = limits.maxCellLength
  }

  start(): void {
    this.#text = ''
    this.#inRun = false
    this.#inPiece = false
    this.#nested = 0
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (this.#inPiece) {
      this.#nested += 1
      return
    }
    if (depth === 0) this.#inRun = name === 'r'
    if (name !== 't' || !(depth === 0 || (depth === 1 && this.#inRun))) return
    this.#inPiece = true
    this.#piece = ''
    this.#preserve = attributes.get('xml:space') === 'preserve'
  }

  close(): void {
    if (!this.#inPiece) return
    if (this.#nested > 0) {
      this.#nested -= 1
      return
    }
    this.#inPiece = false
    this.#text += unescapeText(meantText(this.#piece, this.#preserve))
    this.#require(this.#text.length <= this.#maxCellLength)
  }

  append(text: string): void {
    if (!this.#inPiece || this.#nested > 0) return
    this.#piece += text
    this.#require(this.#piece.length <= this.#maxCellLength * longestEscape)
  }

  get text(): string {
    return this.#text
  }

  #require(within: boolean): void {
    if (!within) throw overLimit('maxCellLength', this.#maxCellLength)
  }
}

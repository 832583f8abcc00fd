import type { WorkbookLimits } from '../../ports/workbook-reader'
import { damaged, overLimit } from '../refusals'
import { code, isOf, kind } from './characters'
import { NamespaceScopes } from './namespace-scopes'
import { resolveReference } from './references'
import { XmlAttributes } from './xml-attributes'
import { XmlBuffer } from './xml-buffer'
import { isXmlDeclaration } from './xml-declaration'
import type { XmlPiece } from './xml-decoder'
import { type XmlName, XmlNames } from './xml-names'

/** What `next` has found. */
export const token = {
  /** Nothing whole: more of the document is needed. */
  more: 0,
  open: 1,
  close: 2,
  text: 3,
} as const

export type Token = (typeof token)[keyof typeof token]

/** Between two tags there may be this many characters at least, and sixteen for each one of a cell. */
const minTokenLength = 1_048_576

/** A tag or a comment that is longer than this is looked at again only when twice as much has come. */
const longToken = 4_096

export interface XmlTokenizerOptions {
  /** Name of the part, for refusals. */
  readonly part: string
  /** Namespaces of the vocabulary: the transitional one and the strict one. */
  readonly namespaces: ReadonlySet<string>
  readonly limits: WorkbookLimits
}

/**
 * Takes XML 1.0 with namespaces apart, of which pieces may end anywhere. Whatever is not well formed is
 * refused, and so is a document type: hence no entity but the five of XML exists. Memory is bounded by
 * the length of one tag and by the depth.
 *
 * Source: https://www.w3.org/TR/xml/ (fifth edition), https://www.w3.org/TR/xml-names/
 */
export class XmlTokenizer {
  readonly buffer = new XmlBuffer()
  readonly attributes = new XmlAttributes(this.buffer)
  readonly scopes: NamespaceScopes
  /** Of the element that `next` has found: its local name, empty when it is of another vocabulary. */
  name = ''
  /** Of the element that `next` has found; 0 for the root. */
  depth = 0
  /** Where the last tag ended, in the buffer: before its beginning, less than 0. */
  lastTag = 0

  readonly #options: XmlTokenizerOptions
  readonly #maxTokenLength: number
  readonly #names = new XmlNames()
  /** The elements that are open. */
  readonly #open: XmlName[] = []
  /** Whether the place of a byte order mark is behind. */
  #marked = false
  #started = false
  #rootClosed = false
  #selfClosing = false
  #inCdata = false
  /** How much must have come before it is worth while to look again. */
  #worthwhile = 0
  #lastPieceLength = 0
  #textStart = 0
  #textEnd = 0
  /** A text that does not stand in the buffer as it is meant. */
  #text: string | undefined

  constructor(options: XmlTokenizerOptions) {
    this.#options = options
    this.#maxTokenLength = Math.max(minTokenLength, options.limits.maxCellLength * 16)
    this.scopes = new NamespaceScopes(options.namespaces)
  }

  /** To be called when `next` has asked for more; ends what tokens and attributes say so far. */
  append(piece: XmlPiece): void {
    this.#lastPieceLength = piece.text.length
    this.lastTag -= this.buffer.append(piece)
  }

  /** No more will come: what is there must be read now. */
  appendEnd(): void {
    this.#worthwhile = 0
  }

  /** @throws UnreadableWorkbookError when something is missing; to be called when `next` has asked for more */
  requireEnd(): void {
    if (!this.#rootClosed || this.buffer.at < this.buffer.end) throw this.#damage('ends too early')
  }

  /** Whether the next token begins where the buffer is. */
  get isBetweenTokens(): boolean {
    return !this.#selfClosing && !this.#inCdata && this.#marked
  }

  /** How many elements are open. */
  get openCount(): number {
    return this.#open.length
  }

  /** The name of the innermost element that is open; undefined outside of the root. */
  get innermost(): XmlName | undefined {
    return this.#open[this.#open.length - 1]
  }

  /** Notes that a start tag was read by somebody else, who knows that it is in order. */
  enter(name: XmlName): void {
    this.#open.push(name)
  }

  /** Notes that the end tag of the innermost element, which declared nothing, was read by somebody else. */
  leave(): void {
    this.#open.pop()
  }

  next(): Token {
    if (this.#selfClosing) {
      this.#selfClosing = false
      return this.#closed()
    }
    const { at, end } = this.buffer
    const isLong = end - this.lastTag > this.#maxTokenLength
    if (end - at < this.#worthwhile && !isLong) return token.more
    if (!this.#marked && end > 0) this.#skipMark()
    for (;;) {
      const found = this.#inCdata ? this.#cdata() : this.#token()
      if (found !== null) return found
    }
  }

  /** What the last text says. */
  takeText(): string {
    return this.#text ?? this.buffer.text.slice(this.#textStart, this.#textEnd)
  }

  /** Null when what stood there is of no interest, such as a comment. */
  #token(): Token | null {
    const { codes, at } = this.buffer
    if (codes[at] !== code.less) return this.#open.length === 0 ? this.#outside() : this.#content()
    switch (codes[at + 1]) {
      case code.slash:
        return this.#endTag()
      case code.exclamation:
        return this.#declaration()
      case code.question:
        return this.#instruction()
      default:
        return this.#startTag()
    }
  }

  #startTag(): Token {
    const { buffer, attributes } = this
    const { codes } = buffer
    const nameStart = buffer.at + 1
    if (!isOf(codes[nameStart], kind.nameStart)) return this.#stop(nameStart)
    let at = this.#nameEnd(nameStart)
    const name = this.#names.find(buffer, nameStart, at)
    let prefixes = name.prefix !== ''
    attributes.clear()
    for (;;) {
      const gap = at
      while (isOf(codes[at], kind.space)) at += 1
      const unit = codes[at]
      if (unit === code.greater) {
        at += 1
        break
      }
      if (unit === code.slash) {
        if (codes[at + 1] !== code.greater) return this.#stop(at + 1)
        this.#selfClosing = true
        at += 2
        break
      }
      if (at === gap || !isOf(unit, kind.nameStart)) return this.#stop(at)
      const attributeStart = at
      at = this.#nameEnd(at)
      const attribute = this.#names.find(buffer, attributeStart, at)
      prefixes ||= attribute.prefix !== '' || attribute.declares
      while (isOf(codes[at], kind.space)) at += 1
      if (codes[at] !== code.equals) return this.#stop(at)
      at += 1
      while (isOf(codes[at], kind.space)) at += 1
      const quote = codes[at]
      if (quote !== code.quote && quote !== code.apostrophe) return this.#stop(at)
      const valueStart = at + 1
      let asWritten = true
      for (at = valueStart; ; at += 1) {
        while (isOf(codes[at], kind.value)) at += 1
        const special = codes[at]
        if (special === quote) break
        if (special === code.less || !isOf(special, kind.character)) return this.#stop(at)
        asWritten &&= special === code.quote || special === code.apostrophe
      }
      const { maxAttributes } = this.#options.limits
      if (attributes.count >= maxAttributes) throw overLimit('maxAttributes', maxAttributes)
      if (!attributes.add(attribute, valueStart, at, asWritten)) throw this.#damage('bad reference')
      at += 1
    }
    return this.#opened(name, at, prefixes)
  }

  /** @param prefixes whether anything in the tag needs its prefix to be looked up, or declares one */
  #opened(name: XmlName, end: number, prefixes: boolean): Token {
    const { attributes } = this
    const depth = this.#open.length
    const { maxDepth } = this.#options.limits
    if (depth >= maxDepth) throw overLimit('maxDepth', maxDepth)
    if (this.#rootClosed) throw this.#damage('a second root')
    if (prefixes) this.#declare(depth)
    this.#resolve(name)
    if (prefixes) {
      if (name.prefix === 'xmlns') throw this.#damage('a reserved prefix')
      for (let at = 0; at < attributes.count; at += 1) {
        const attribute = attributes.nameAt(at)
        if (attribute.prefix !== '' && !attribute.declares) this.#resolve(attribute)
      }
    }
    if (attributes.count > 1 && attributes.hasDuplicates())
      throw this.#damage('a repeated attribute')
    this.#open.push(name)
    this.#advance(end)
    this.lastTag = end
    this.depth = depth
    this.name = name.binding?.known === true ? name.local : ''
    return token.open
  }

  #declare(depth: number): void {
    const { attributes } = this
    for (let at = 0; at < attributes.count; at += 1) {
      const { declares, prefix, local, wellFormed } = attributes.nameAt(at)
      if (!declares) continue
      const declared = prefix === '' ? '' : local
      if (!wellFormed || !this.scopes.declare(declared, attributes.valueAt(at), depth)) {
        throw this.#damage('a reserved namespace')
      }
    }
  }

  #resolve(name: XmlName): void {
    const { scopes } = this
    if (name.epoch === scopes.epoch) return
    const binding = scopes.resolve(name.prefix)
    if (!name.wellFormed || binding === undefined) throw this.#damage('an unknown prefix')
    name.binding = binding
    name.epoch = scopes.epoch
  }

  #endTag(): Token {
    const { codes, at: start } = this.buffer
    const name = this.innermost
    if (name === undefined) throw this.#damage('nothing is open')
    const { text } = name
    let at = start + 2
    for (let character = 0; character < text.length; character += 1) {
      if (codes[at] !== text.charCodeAt(character)) return this.#stop(at)
      at += 1
    }
    while (isOf(codes[at], kind.space)) at += 1
    if (codes[at] !== code.greater) return this.#stop(at)
    this.#advance(at + 1)
    this.lastTag = at + 1
    return this.#closed()
  }

  #closed(): Token {
    const name = this.#open.pop()
    const depth = this.#open.length
    if (name === undefined) throw this.#damage('nothing is open')
    // What it declares itself counts for its own name too.
    this.#resolve(name)
    this.depth = depth
    this.name = name.binding?.known === true ? name.local : ''
    this.scopes.leave(depth)
    if (depth === 0) this.#rootClosed = true
    return token.close
  }

  /** What is not within the root: white space. */
  #outside(): Token | null {
    const { codes, at: start } = this.buffer
    let at = start
    while (isOf(codes[at], kind.space)) at += 1
    if (at > start) this.#advance(at)
    return codes[at] === code.less ? null : this.#stop(at)
  }

  /** Characters within an element, up to something else. */
  #content(): Token | null {
    const { codes, at: start, end } = this.buffer
    let at = start
    for (;;) {
      while (isOf(codes[at], kind.text)) at += 1
      if (codes[at] !== code.greater) break
      const brackets = codes[at - 1] === code.closeBracket && codes[at - 2] === code.closeBracket
      if (brackets && at - 2 >= start) throw this.#damage(']]> in a text')
      at += 1
    }
    // Brackets wait for what comes next: it may be the one character that must not follow them.
    if (at === end)
      while (at > start && end - at < 2 && codes[at - 1] === code.closeBracket) at -= 1
    if (at > start) return this.#range(start, at)
    const unit = codes[at]
    if (unit === code.carriageReturn) return this.#lineEnd()
    if (unit === code.ampersand) return this.#reference()
    return unit === code.closeBracket ? this.#more() : this.#stop(at)
  }

  #cdata(): Token | null {
    const { codes, at: start, end } = this.buffer
    let at = start
    for (;;) {
      while (isOf(codes[at], kind.character)) {
        if (codes[at] === code.closeBracket || codes[at] === code.carriageReturn) break
        at += 1
      }
      if (codes[at] !== code.closeBracket) break
      const next = codes[at + 1]
      if (at + 1 === end || (next === code.closeBracket && at + 2 === end)) break
      if (next === code.closeBracket && codes[at + 2] === code.greater) break
      at += 1
    }
    if (at > start) return this.#range(start, at)
    if (codes[at] === code.carriageReturn) return this.#lineEnd()
    if (codes[at] !== code.closeBracket) return this.#stop(at)
    if (codes[at + 1] !== code.closeBracket || at + 2 >= end) return this.#more()
    this.#inCdata = false
    this.#advance(at + 3)
    return null
  }

  #range(start: number, end: number): Token {
    this.#textStart = start
    this.#textEnd = end
    this.#text = undefined
    this.#advance(end)
    return token.text
  }

  #lineEnd(): Token {
    const { codes, at, end } = this.buffer
    if (at + 1 === end) return this.#more()
    this.#advance(codes[at + 1] === code.lineFeed ? at + 2 : at + 1)
    this.#text = '\n'
    return token.text
  }

  #reference(): Token {
    const { codes, text, at: start } = this.buffer
    let at = start + 1
    if (codes[at] === 0x23) at += 1
    while (isOf(codes[at], kind.name)) at += 1
    if (codes[at] !== code.semicolon) return this.#stop(at)
    const character = resolveReference(text.slice(start + 1, at))
    if (character === null) throw this.#damage('an unknown entity')
    this.#advance(at + 1)
    this.#text = character
    return token.text
  }

  /** A comment, or the beginning of CDATA. Nothing else that begins with `<!` is taken. */
  #declaration(): Token | null {
    const { codes, at: start } = this.buffer
    if (codes[start + 2] === code.minus) {
      if (codes[start + 3] !== code.minus) return this.#stop(start + 3)
      return this.#comment(start + 4)
    }
    const opening = '<![CDATA['
    for (let at = 2; at < opening.length; at += 1) {
      if (codes[start + at] !== opening.charCodeAt(at)) return this.#stop(start + at)
    }
    if (this.#open.length === 0) throw this.#damage('text outside of the root')
    this.#inCdata = true
    this.#advance(start + opening.length)
    return null
  }

  #comment(start: number): Token | null {
    const { codes } = this.buffer
    let at = start
    for (;;) {
      while (isOf(codes[at], kind.character) && codes[at] !== code.minus) at += 1
      if (codes[at] !== code.minus) return this.#stop(at)
      if (codes[at + 1] === code.minus) break
      at += 1
    }
    if (codes[at + 2] !== code.greater) return this.#stop(at + 2)
    this.#advance(at + 3)
    return null
  }

  /** A processing instruction, or the declaration that may stand at the very beginning. */
  #instruction(): Token | null {
    const { codes, text, at: start } = this.buffer
    const targetStart = start + 2
    if (!isOf(codes[targetStart], kind.nameStart)) return this.#stop(targetStart)
    const targetEnd = this.#nameEnd(targetStart)
    const question = codes[targetEnd] === code.question
    if (!question && !isOf(codes[targetEnd], kind.space)) return this.#stop(targetEnd)
    let at = targetEnd
    for (;;) {
      while (isOf(codes[at], kind.character) && codes[at] !== code.question) at += 1
      if (codes[at] !== code.question) return this.#stop(at)
      if (codes[at + 1] === code.greater) break
      // Right behind the target nothing but the end may follow.
      if (question) return this.#stop(at + 1)
      at += 1
    }
    const target = text.slice(targetStart, targetEnd)
    if (target.includes(':')) throw this.#damage('a colon in a target')
    if (target.toLowerCase() === 'xml') {
      const first = !this.#started && isXmlDeclaration(text.slice(start, at + 2))
      if (!first) throw this.#damage('a declaration out of place')
    }
    this.#advance(at + 2)
    return null
  }

  #nameEnd(start: number): number {
    const { codes } = this.buffer
    let at = start
    while (isOf(codes[at], kind.name)) at += 1
    return at
  }

  /** A byte order mark at the very beginning is no text. */
  #skipMark(): void {
    this.#marked = true
    if (this.buffer.codes[0] === code.byteOrderMark) this.buffer.at = 1
  }

  #advance(to: number): void {
    this.#started = true
    this.#worthwhile = 0
    this.buffer.at = to
  }

  /** Something does not fit at this place: at the end of the buffer it may not have come yet. */
  #stop(at: number): Token {
    if (at < this.buffer.end) throw this.#damage('malformed')
    this.#selfClosing = false
    return this.#more()
  }

  #more(): Token {
    const { at, end } = this.buffer
    const left = end - at
    if (left > longToken && left >= this.#worthwhile) this.#worthwhile = left * 2
    // A tag, a comment, a text that never ends is a trap.
    if (end - this.lastTag > this.#maxTokenLength + this.#lastPieceLength) {
      const { maxCellLength } = this.#options.limits
      throw overLimit('maxCellLength', maxCellLength)
    }
    return token.more
  }

  #damage(reason: string): Error {
    return damaged(this.#options.part, new Error(reason))
  }
}

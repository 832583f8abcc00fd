import type { ByteTexts } from '../../ports/workbook-platform'
import type { WorkbookLimits } from '../../ports/workbook-reader'
import { damaged, overLimit } from '../refusals'
import { Code, isOf, Kind } from './characters'
import { NamespaceScopes } from './namespace-scopes'
import { resolveReference } from './references'
import { XmlAttributes } from './xml-attributes'
import { XmlBuffer } from './xml-buffer'
import { isXmlDeclaration } from './xml-declaration'
import { isSimpleName, type XmlName, XmlNames } from './xml-names'

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

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** A tag or a comment that is longer than this is looked at again only when twice as much has come. */
const longToken = 4_096

export interface XmlTokenizerOptions {
  /** Name of the part, for refusals. */
  readonly part: string
  /** Namespaces of the vocabulary: the transitional one and the strict one. */
  readonly namespaces: ReadonlySet<string>
  readonly limits: WorkbookLimits
  readonly byteTexts: ByteTexts
}

/**
 * Takes XML 1.0 with namespaces apart, of which pieces may end anywhere. Whatever is not well formed is
 * refused, and so is a document type: hence no entity but the five of XML exists. Memory is bounded by
 * the length of one tag and by the depth.
 *
 * Source: https://www.w3.org/TR/xml/ (fifth edition), https://www.w3.org/TR/xml-names/
 */
export class XmlTokenizer {
  readonly buffer: XmlBuffer
  readonly attributes: XmlAttributes
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
    this.buffer = new XmlBuffer(options.byteTexts)
    this.attributes = new XmlAttributes(this.buffer)
    this.#maxTokenLength = Math.max(minTokenLength, options.limits.maxCellLength * 16)
    this.scopes = new NamespaceScopes(options.namespaces)
  }

  /**
   * To be called when `next` has asked for more; ends what tokens and attributes say so far.
   * @param piece whole characters of UTF-8, of which those of several bytes are known to be allowed
   */
  append(piece: Uint8Array): void {
    this.#lastPieceLength = piece.length
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
    return this.#text ?? this.buffer.slice(this.#textStart, this.#textEnd)
  }

  /** Null when what stood there is of no interest, such as a comment. */
  #token(): Token | null {
    const { bytes, at } = this.buffer
    if (bytes[at] !== Code.Less) return this.#open.length === 0 ? this.#outside() : this.#content()
    switch (bytes[at + 1]) {
      case Code.Slash:
        return this.#endTag()
      case Code.Exclamation:
        return this.#declaration()
      case Code.Question:
        return this.#instruction()
      default:
        return this.#startTag()
    }
  }

  #startTag(): Token {
    const { buffer, attributes } = this
    const { bytes } = buffer
    const nameStart = buffer.at + 1
    if (!isOf(bytes[nameStart], Kind.NameStart)) return this.#stop(nameStart)
    let at = this.#nameEnd(nameStart)
    if (at === buffer.end) return this.#more()
    const name = this.#name(nameStart, at)
    let prefixes = name.prefix !== ''
    attributes.clear()
    for (;;) {
      const gap = at
      while (isOf(bytes[at], Kind.Space)) at += 1
      const unit = bytes[at]
      if (unit === Code.Greater) {
        at += 1
        break
      }
      if (unit === Code.Slash) {
        if (bytes[at + 1] !== Code.Greater) return this.#stop(at + 1)
        this.#selfClosing = true
        at += 2
        break
      }
      if (at === gap || !isOf(unit, Kind.NameStart)) return this.#stop(at)
      const attributeStart = at
      at = this.#nameEnd(at)
      if (at === buffer.end) return this.#more()
      const attribute = this.#name(attributeStart, at)
      prefixes ||= attribute.prefix !== '' || attribute.declares
      while (isOf(bytes[at], Kind.Space)) at += 1
      if (bytes[at] !== Code.Equals) return this.#stop(at)
      at += 1
      while (isOf(bytes[at], Kind.Space)) at += 1
      const quote = bytes[at]
      if (quote !== Code.Quote && quote !== Code.Apostrophe) return this.#stop(at)
      const valueStart = at + 1
      let asWritten = true
      for (at = valueStart; ; at += 1) {
        while (isOf(bytes[at], Kind.Value)) at += 1
        const special = bytes[at]
        if (special === quote) break
        if (special === Code.Less || !isOf(special, Kind.Character)) return this.#stop(at)
        asWritten &&= special === Code.Quote || special === Code.Apostrophe
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
      const { declares, prefix, local } = attributes.nameAt(at)
      if (!declares) continue
      const declared = prefix === '' ? '' : local
      if (!this.scopes.declare(declared, attributes.valueAt(at), depth)) {
        throw this.#damage('a reserved namespace')
      }
    }
  }

  #resolve(name: XmlName): void {
    const { scopes } = this
    if (name.epoch === scopes.epoch) return
    const binding = scopes.resolve(name.prefix)
    if (binding === undefined) throw this.#damage('an unknown prefix')
    name.binding = binding
    name.epoch = scopes.epoch
  }

  #endTag(): Token {
    const { bytes, at: start } = this.buffer
    const name = this.innermost
    if (name === undefined) throw this.#damage('nothing is open')
    let at = start + 2
    for (let byte = 0; byte < name.bytes.length; byte += 1) {
      if (bytes[at] !== name.bytes[byte]) return this.#stop(at)
      at += 1
    }
    while (isOf(bytes[at], Kind.Space)) at += 1
    if (bytes[at] !== Code.Greater) return this.#stop(at)
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
    const { bytes, at: start } = this.buffer
    let at = start
    while (isOf(bytes[at], Kind.Space)) at += 1
    if (at > start) this.#advance(at)
    return bytes[at] === Code.Less ? null : this.#stop(at)
  }

  /** Characters within an element, up to something else. */
  #content(): Token | null {
    const { bytes, at: start, end } = this.buffer
    let at = start
    for (;;) {
      while (isOf(bytes[at], Kind.Text)) at += 1
      if (bytes[at] !== Code.Greater) break
      const brackets = bytes[at - 1] === Code.CloseBracket && bytes[at - 2] === Code.CloseBracket
      if (brackets && at - 2 >= start) throw this.#damage(']]> in a text')
      at += 1
    }
    // Brackets wait for what comes next: it may be the one character that must not follow them.
    if (at === end)
      while (at > start && end - at < 2 && bytes[at - 1] === Code.CloseBracket) at -= 1
    if (at > start) return this.#range(start, at)
    const unit = bytes[at]
    if (unit === Code.CarriageReturn) return this.#lineEnd()
    if (unit === Code.Ampersand) return this.#reference()
    return unit === Code.CloseBracket ? this.#more() : this.#stop(at)
  }

  #cdata(): Token | null {
    const { bytes, at: start, end } = this.buffer
    let at = start
    for (;;) {
      while (isOf(bytes[at], Kind.Character)) {
        if (bytes[at] === Code.CloseBracket || bytes[at] === Code.CarriageReturn) break
        at += 1
      }
      if (bytes[at] !== Code.CloseBracket) break
      const next = bytes[at + 1]
      if (at + 1 === end || (next === Code.CloseBracket && at + 2 === end)) break
      if (next === Code.CloseBracket && bytes[at + 2] === Code.Greater) break
      at += 1
    }
    if (at > start) return this.#range(start, at)
    if (bytes[at] === Code.CarriageReturn) return this.#lineEnd()
    if (bytes[at] !== Code.CloseBracket) return this.#stop(at)
    if (bytes[at + 1] !== Code.CloseBracket || at + 2 >= end) return this.#more()
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
    const { bytes, at, end } = this.buffer
    if (at + 1 === end) return this.#more()
    this.#advance(bytes[at + 1] === Code.LineFeed ? at + 2 : at + 1)
    this.#text = '\n'
    return token.text
  }

  #reference(): Token {
    const { bytes, at: start } = this.buffer
    let at = start + 1
    if (bytes[at] === Code.Hash) at += 1
    while (isOf(bytes[at], Kind.Name)) at += 1
    if (bytes[at] !== Code.Semicolon) return this.#stop(at)
    const character = resolveReference(this.buffer.slice(start + 1, at))
    if (character === null) throw this.#damage('an unknown entity')
    this.#advance(at + 1)
    this.#text = character
    return token.text
  }

  /** A comment, or the beginning of CDATA. Nothing else that begins with `<!` is taken. */
  #declaration(): Token | null {
    const { bytes, at: start } = this.buffer
    if (bytes[start + 2] === Code.Minus) {
      if (bytes[start + 3] !== Code.Minus) return this.#stop(start + 3)
      return this.#comment(start + 4)
    }
    const opening = '<![CDATA['
    for (let at = 2; at < opening.length; at += 1) {
      if (bytes[start + at] !== opening.charCodeAt(at)) return this.#stop(start + at)
    }
    if (this.#open.length === 0) throw this.#damage('text outside of the root')
    this.#inCdata = true
    this.#advance(start + opening.length)
    return null
  }

  #comment(start: number): Token | null {
    const { bytes } = this.buffer
    let at = start
    for (;;) {
      while (isOf(bytes[at], Kind.Character) && bytes[at] !== Code.Minus) at += 1
      if (bytes[at] !== Code.Minus) return this.#stop(at)
      if (bytes[at + 1] === Code.Minus) break
      at += 1
    }
    if (bytes[at + 2] !== Code.Greater) return this.#stop(at + 2)
    this.#advance(at + 3)
    return null
  }

  /** A processing instruction, or the declaration that may stand at the very beginning. */
  #instruction(): Token | null {
    const { buffer } = this
    const { bytes, at: start } = buffer
    const targetStart = start + 2
    if (!isOf(bytes[targetStart], Kind.NameStart)) return this.#stop(targetStart)
    const targetEnd = this.#nameEnd(targetStart)
    const question = bytes[targetEnd] === Code.Question
    if (!question && !isOf(bytes[targetEnd], Kind.Space)) return this.#stop(targetEnd)
    let at = targetEnd
    for (;;) {
      while (isOf(bytes[at], Kind.Character) && bytes[at] !== Code.Question) at += 1
      if (bytes[at] !== Code.Question) return this.#stop(at)
      if (bytes[at + 1] === Code.Greater) break
      // Right behind the target nothing but the end may follow.
      if (question) return this.#stop(at + 1)
      at += 1
    }
    const target = buffer.slice(targetStart, targetEnd)
    if (!isSimpleName(target)) throw this.#damage('a target that is no name')
    if (target.toLowerCase() === 'xml') {
      const first = !this.#started && isXmlDeclaration(buffer.slice(start, at + 2))
      if (!first) throw this.#damage('a declaration out of place')
    }
    this.#advance(at + 2)
    return null
  }

  #name(start: number, end: number): XmlName {
    const name = this.#names.find(this.buffer, start, end)
    if (!name.wellFormed) throw this.#damage('a name that is none')
    return name
  }

  #nameEnd(start: number): number {
    const { bytes } = this.buffer
    let at = start
    while (isOf(bytes[at], Kind.Name)) at += 1
    return at
  }

  /** A byte order mark at the very beginning is no text. */
  #skipMark(): void {
    const { buffer } = this
    this.#marked = true
    if (byteOrderMark.every((byte, at) => buffer.bytes[at] === byte))
      buffer.at = byteOrderMark.length
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

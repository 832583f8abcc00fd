import type { WorkbookLimits } from '../../ports/workbook-reader'
import { damaged, overLimit } from '../refusals'
import { portableByteTexts } from '../xml/byte-texts'
import { Code, isOf, Kind } from '../xml/characters'
import { CommonMarkup } from '../xml/common-markup'
import { spreadsheetNamespaces } from '../xml/namespaces'
import type { XmlPart } from '../xml/read-xml-part'
import type { XmlAttributes } from '../xml/xml-attributes'
import { XmlDecoder } from '../xml/xml-decoder'
import { token, XmlTokenizer } from '../xml/xml-tokenizer'
import { meantText } from './escaped-text'
import { RichText } from './rich-text'
import { SharedStrings } from './shared-strings'

const letterT = 0x74
const preserved = ' xml:space="preserve"'
/** Depth of the deepest element that is read without the tokenizer: `sst/si/t`. */
const depthNeeded = 3

/** @param part null when the workbook has no such part: then every index points nowhere */
export async function readSharedStrings(
  part: string | null,
  { archive, limits }: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<SharedStrings> {
  if (part === null || !archive.has(part)) return new SharedStrings()
  const decoder = new XmlDecoder(part, archive.byteTexts)
  const reader = new SharedStringsReader(part, limits, archive.byteTexts)
  for await (const piece of archive.read(part)) reader.read(decoder.decode(piece))
  return reader.readEnd(decoder.end())
}

/** Reads `sst/si` from pieces. */
export class SharedStringsReader {
  readonly #part: string
  readonly #limits: WorkbookLimits
  readonly #strings: SharedStrings
  readonly #tokenizer: XmlTokenizer
  readonly #markup: CommonMarkup
  readonly #text: RichText
  /** Not when limits are so low that all elements have to be counted. */
  #isCommon: boolean
  #inItem = false
  #characters = 0

  /** @param part its name, for refusals */
  constructor(part: string, limits: WorkbookLimits, byteTexts = portableByteTexts) {
    this.#part = part
    this.#limits = limits
    this.#strings = new SharedStrings(byteTexts)
    const namespaces = spreadsheetNamespaces
    this.#tokenizer = new XmlTokenizer({ part, limits, namespaces, byteTexts })
    this.#markup = new CommonMarkup(this.#tokenizer.buffer)
    this.#text = new RichText(limits)
    this.#isCommon = limits.maxDepth >= depthNeeded && limits.maxAttributes >= 1
  }

  read(piece: Uint8Array): void {
    this.#tokenizer.append(piece)
    this.#run()
  }

  /** @param piece the last one */
  readEnd(piece: Uint8Array): SharedStrings {
    this.#tokenizer.append(piece)
    this.#tokenizer.appendEnd()
    this.#run()
    this.#tokenizer.requireEnd()
    this.#strings.seal()
    return this.#strings
  }

  #run(): void {
    const tokenizer = this.#tokenizer
    for (;;) {
      const inRoot = tokenizer.openCount === 1 && tokenizer.isBetweenTokens
      if (inRoot && this.#isCommon) this.#readCommon()
      switch (tokenizer.next()) {
        case token.more:
          return
        case token.open:
          this.#open(tokenizer.name, tokenizer.attributes, tokenizer.depth)
          break
        case token.close:
          this.#close(tokenizer.depth)
          break
        default:
          if (this.#inItem) this.#text.append(tokenizer.takeText())
      }
    }
  }

  /** As many strings of the form `<si><t>…</t></si>` as there are. */
  #readCommon(): void {
    const { buffer } = this.#tokenizer
    let { at } = buffer
    for (let next = this.#common(at); next !== -1; next = this.#common(at)) at = next
    if (at === buffer.at) return
    buffer.at = at
    this.#tokenizer.lastTag = at
  }

  #common(start: number): number {
    const { bytes } = this.#tokenizer.buffer
    const markup = this.#markup
    let at = markup.opens(markup.opensLong(start, 'si'), letterT)
    if (at === -1) return -1
    const preserve = bytes[at] === Code.Space
    if (preserve) at = markup.follows(at, preserved)
    if (at === -1 || bytes[at] !== Code.Greater) return -1
    at = markup.text(at + 1)
    const end = markup.closesLong(markup.closes(at, letterT), 'si')
    if (end === -1) return -1
    if (markup.isMeantAsWritten) {
      this.#addBytes(preserve)
      return end
    }
    const text = markup.takeText()
    if (text === null) return -1
    const meant = markup.unescape(meantText(text, preserve))
    this.#requireLength(meant.length)
    this.#add(meant)
    return end
  }

  #open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 0) {
      if (name !== 'sst') throw damaged(this.#part)
      // Items in the root's own namespace have the root's prefix.
      const { prefix = '', text = '', bytes } = this.#tokenizer.innermost ?? {}
      this.#markup.prefix = prefix === '' ? '' : `${prefix}:`
      this.#isCommon &&= text.length === bytes?.length
    } else if (depth === 1) {
      this.#inItem = name === 'si'
      if (this.#inItem) this.#text.start()
    } else if (this.#inItem) {
      this.#text.open(name, attributes, depth - 2)
    }
  }

  #close(depth: number): void {
    if (!this.#inItem) return
    if (depth > 1) {
      this.#text.close()
    } else if (depth === 1) {
      this.#inItem = false
      this.#add(this.#text.text)
    }
  }

  /** The text that was compared last, of which each byte is a character. */
  #addBytes(preserve: boolean): void {
    const { bytes } = this.#tokenizer.buffer
    let { textStart: start, textEnd: end } = this.#markup
    if (!preserve) {
      while (start < end && isOf(bytes[start], Kind.Space)) start += 1
      while (end > start && isOf(bytes[end - 1], Kind.Space)) end -= 1
      // As `meantText` says.
      if (start === end) ({ textStart: start, textEnd: end } = this.#markup)
    }
    this.#requireLength(end - start)
    this.#count(end - start)
    this.#strings.addAscii(bytes, start, end)
  }

  #add(text: string): void {
    this.#count(text.length)
    this.#strings.add(text)
  }

  #requireLength(length: number): void {
    const { maxCellLength } = this.#limits
    if (length > maxCellLength) throw overLimit('maxCellLength', maxCellLength)
  }

  /** @param length of one more */
  #count(length: number): void {
    const { maxSharedStrings, maxSharedStringsLength } = this.#limits
    this.#characters += length
    if (this.#strings.length >= maxSharedStrings) {
      throw overLimit('maxSharedStrings', maxSharedStrings)
    }
    if (this.#characters > maxSharedStringsLength) {
      throw overLimit('maxSharedStringsLength', maxSharedStringsLength)
    }
  }
}

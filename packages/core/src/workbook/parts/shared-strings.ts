import type { WorkbookLimits } from '../../ports/workbook-reader'
import { damaged, overLimit } from '../refusals'
import { spreadsheetNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'
import type { Attributes, XmlHandler } from '../xml/xml-feed'
import { RichText } from './rich-text'

/** Strings of one page lie in one string of the engine: a million small ones cost three times as much. */
const pageShift = 10
const pageLength = 1 << pageShift

/** The texts that cells refer to by index. */
export class SharedStrings {
  readonly #pages: string[] = []
  #ends = new Uint32Array(pageLength)
  #length = 0
  #open: string[] = []
  #openEnd = 0

  get length(): number {
    return this.#length
  }

  add(text: string): void {
    if (this.#length === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2)
      longer.set(this.#ends)
      this.#ends = longer
    }
    this.#open.push(text)
    this.#openEnd += text.length
    this.#ends[this.#length] = this.#openEnd
    this.#length += 1
    if (this.#open.length === pageLength) this.seal()
  }

  /** To be called after the last text. */
  seal(): void {
    this.#pages.push(this.#open.join(''))
    this.#open = []
    this.#openEnd = 0
  }

  /** Undefined when the index points nowhere. */
  get(index: number): string | undefined {
    if (index >= this.#length) return undefined
    const start = (index & (pageLength - 1)) === 0 ? 0 : this.#ends[index - 1]
    return this.#pages[index >>> pageShift]?.slice(start, this.#ends[index])
  }
}

/** @param part null when the workbook has no such part: then every index points nowhere */
export async function readSharedStrings(
  part: string | null,
  package_: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<SharedStrings> {
  const strings = new SharedStrings()
  if (part === null || !package_.archive.has(part)) return strings
  const handler = new SharedStringsHandler(part, strings, package_.limits)
  await readXmlPart({ ...package_, part, namespaces: spreadsheetNamespaces, handler })
  strings.seal()
  return strings
}

class SharedStringsHandler implements XmlHandler {
  readonly #part: string
  readonly #strings: SharedStrings
  readonly #limits: WorkbookLimits
  readonly #text: RichText
  #inItem = false
  #characters = 0

  constructor(part: string, strings: SharedStrings, limits: WorkbookLimits) {
    this.#part = part
    this.#strings = strings
    this.#limits = limits
    this.#text = new RichText(limits)
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 0 && name !== 'sst') throw damaged(this.#part)
    if (depth === 1) {
      this.#inItem = name === 'si'
      if (this.#inItem) this.#text.start()
    } else if (depth > 1 && this.#inItem) {
      this.#text.open(name, attributes, depth - 2)
    }
  }

  close(name: string, depth: number): void {
    if (!this.#inItem) return
    if (depth > 1) {
      this.#text.close(name)
    } else if (depth === 1) {
      this.#inItem = false
      this.#add(this.#text.text)
    }
  }

  text(text: string): void {
    if (this.#inItem) this.#text.append(text)
  }

  #add(text: string): void {
    const { maxSharedStrings, maxSharedStringsLength } = this.#limits
    this.#characters += text.length
    if (this.#strings.length >= maxSharedStrings) {
      throw overLimit('maxSharedStrings', maxSharedStrings)
    }
    if (this.#characters > maxSharedStringsLength) {
      throw overLimit('maxSharedStringsLength', maxSharedStringsLength)
    }
    this.#strings.add(text)
  }
}

import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { WorkbookLimits } from '../../ports/workbook-reader'
import { asDamage, damaged, overLimit } from '../refusals'

/** Attributes by their name as written, prefix included. */
export type Attributes = SaxesTagNS['attributes']

/**
 * Receives the elements of one vocabulary. `name` is the local name; elements of other namespaces
 * have none, so that they never match, but what is inside of them stays at its depth.
 */
export interface XmlHandler {
  /** @param depth 0 for the root */
  open(name: string, attributes: Attributes, depth: number): void
  close(name: string, depth: number): void
  text(text: string): void
}

/** Between two tags there may be this many characters at least, and sixteen for each one of a cell. */
const minTokenLength = 1_048_576

export interface XmlFeedOptions {
  /** Name of the part, for refusals. */
  readonly part: string
  /** Namespaces of the vocabulary: the transitional one and the strict one. */
  readonly namespaces: ReadonlySet<string>
  readonly limits: WorkbookLimits
  readonly handler: XmlHandler
}

/**
 * Parses XML that comes in pieces. Documents with a DTD are refused, hence no entity but the five
 * of XML exists; memory is bounded by the length of one tag or text and by the depth.
 */
export class XmlFeed {
  readonly #options: XmlFeedOptions
  readonly #parser = new SaxesParser({ xmlns: true, position: false })
  readonly #maxTokenLength: number
  #depth = 0
  #sinceLastTag = 0

  constructor(options: XmlFeedOptions) {
    this.#options = options
    const { part, handler, namespaces, limits } = options
    const { maxDepth, maxAttributes, maxCellLength } = limits
    this.#maxTokenLength = Math.max(minTokenLength, maxCellLength * 16)
    // Nearly all elements have the namespace of the one before: comparing is cheaper than looking up.
    let lastUri = ''
    let lastKnown = false
    const nameOf = ({ uri, local }: SaxesTagNS): string => {
      if (uri !== lastUri) {
        lastUri = uri
        lastKnown = namespaces.has(uri)
      }
      return lastKnown ? local : ''
    }
    this.#parser.on('doctype', () => {
      throw damaged(part)
    })
    let attributes = 0
    this.#parser.on('opentagstart', () => {
      attributes = 0
    })
    this.#parser.on('attribute', () => {
      attributes += 1
      if (attributes > maxAttributes) throw overLimit('maxAttributes', maxAttributes)
    })
    this.#parser.on('opentag', (tag) => {
      this.#sinceLastTag = 0
      if (this.#depth >= maxDepth) throw overLimit('maxDepth', maxDepth)
      handler.open(nameOf(tag), tag.attributes, this.#depth)
      this.#depth += 1
    })
    this.#parser.on('closetag', (tag) => {
      this.#sinceLastTag = 0
      this.#depth -= 1
      handler.close(nameOf(tag), this.#depth)
    })
    const text = (text: string) => handler.text(text)
    this.#parser.on('text', text)
    this.#parser.on('cdata', text)
  }

  write(piece: string): void {
    this.#sinceLastTag += piece.length
    this.#attempt(() => this.#parser.write(piece))
    // The parser gathers a text, a tag or a comment until it ends: one that never does is a trap.
    if (this.#sinceLastTag > this.#maxTokenLength + piece.length) {
      throw overLimit('maxCellLength', this.#options.limits.maxCellLength)
    }
  }

  end(): void {
    this.#attempt(() => this.#parser.close())
  }

  #attempt(parse: () => unknown): void {
    try {
      parse()
    } catch (error) {
      throw asDamage(this.#options.part, error)
    }
  }
}

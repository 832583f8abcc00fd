import { SaxesParser } from 'saxes'

/** An element without what Cohesion's messages have no use for: namespaces, most attributes, comments. */
export interface XmlElement {
  /** Local name: a prefix is left out. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The text directly in it, CDATA included, without blanks around. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

export type XmlOutcome =
  | { readonly kind: 'read'; readonly root: XmlElement }
  /** It has a DTD, of which not a word is read. */
  | { readonly kind: 'doctype' }
  | { readonly kind: 'malformed' }

/** Cohesion's messages have some forty elements, four deep; a SAML response has more. */
const maxElements = 5_000
const maxDepth = 64

class Doctype extends Error {}
class TooMuch extends Error {}

interface OpenElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  text: string
  readonly children: XmlElement[]
}

const close = ({ name, attributes, text, children }: OpenElement): XmlElement => ({
  name,
  attributes,
  text: text.trim(),
  children,
})

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Addresses inside of answers come with bare ampersands, as the official Java client knows, which mends them in
 * the same way. What stands in CDATA is right as it is; one without an end goes to the end, so that many of them do
 * not take the square of their number.
 */
const mendAmpersands = (text: string): string =>
  text.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!#?\w{1,31};)/g, (found) =>
    found === '&' ? '&amp;' : found,
  )

/**
 * Reads a small XML document; its length is the caller's to limit. No entity exists but the five of XML: the
 * parser knows no others, and a document that defines some is not read.
 */
export function readXml(text: string): XmlOutcome {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  parser.on('doctype', () => {
    throw new Doctype()
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    if (elements > maxElements || open.length >= maxDepth) throw new TooMuch()
    const found = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const)
    open.push({ name: localName(name), attributes: new Map(found), text: '', children: [] })
  })
  const addText = (more: string): void => {
    const element = open.at(-1)
    if (element) element.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    const closed = close(element)
    const parent = open.at(-1)
    if (parent) parent.children.push(closed)
    else root = closed
  })
  try {
    parser.write(mendAmpersands(text.trim())).close()
  } catch (error) {
    // A DTD in which the parser stumbles is a DTD all the same.
    const doctype = error instanceof Doctype || /<!DOCTYPE/i.test(text)
    return { kind: doctype ? 'doctype' : 'malformed' }
  }
  return root === null ? { kind: 'malformed' } : { kind: 'read', root }
}

/** The element and all below it with this name, in the order of the document. */
export function* elementsNamed(name: string, element: XmlElement): Iterable<XmlElement> {
  if (element.name === name) yield element
  for (const child of element.children) yield* elementsNamed(name, child)
}

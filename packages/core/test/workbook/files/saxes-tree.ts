import { SaxesParser } from 'saxes'
import { spreadsheetNamespaces } from '../../../src/workbook/xml/namespaces'

/** An element as another parser reads it. */
export interface Element {
  /** Empty when it is of another vocabulary. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The root of a document; null when the parser refuses it, or when it has a document type. */
export function treeBySaxes(xml: string): Element | null {
  const parser = new SaxesParser({ xmlns: true })
  const top: (Element | string)[] = []
  const open: (Element | string)[][] = [top]
  let refused = false
  parser.on('doctype', () => {
    refused = true
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const children: (Element | string)[] = []
    open.at(-1)?.push({
      name: spreadsheetNamespaces.has(uri) ? local : '',
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
      children,
    })
    open.push(children)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => open.at(-1)?.push(text))
  parser.on('cdata', (text) => open.at(-1)?.push(text))
  try {
    parser.write(xml).close()
  } catch {
    return null
  }
  const root = top.find((child) => typeof child !== 'string')
  return refused || root === undefined ? null : root
}

export const elements = ({ children }: Element, name?: string): readonly Element[] =>
  children
    .filter((child): child is Element => typeof child !== 'string')
    .filter((child) => name === undefined || child.name === name)

/** Texts of an element itself, not of those within it. */
export const ownText = ({ children }: Element): string =>
  children.filter((child) => typeof child === 'string').join('')

import type { XmlElement } from './read-xml'

/**
 * The texts of an element's children by their names; those without text are left out. Null when two of one name
 * say different things: whoever reads the first and whoever reads the last would see two persons.
 */
export function singleFields(element: XmlElement): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  for (const { name, text } of element.children) {
    if (text === '') continue
    const known = fields.get(name)
    if (known !== undefined && known !== text) return null
    fields.set(name, text)
  }
  return fields
}

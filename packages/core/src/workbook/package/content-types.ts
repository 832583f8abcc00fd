import { maxWholePartBytes } from '../limits'
import { overLimit } from '../refusals'
import { contentTypesNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'
import { normalizePartName } from './part-name'

const contentTypesPart = '[Content_Types].xml'

/** What the package says its parts are. */
export interface ContentTypes {
  /** Empty when nothing is said about the part. */
  of(part: string): string
  /** The first part that is declared by name to be of a type. */
  find(matches: (type: string) => boolean): string | undefined
}

export async function readContentTypes({
  archive,
  limits,
}: Pick<XmlPart, 'archive' | 'limits'>): Promise<ContentTypes> {
  const byExtension = new Map<string, string>()
  const byName = new Map<string, string>()
  if (archive.has(contentTypesPart)) {
    await readXmlPart({
      archive,
      limits,
      part: contentTypesPart,
      namespaces: contentTypesNamespaces,
      maxBytes: maxWholePartBytes,
      handler: {
        open: (name, { ContentType, PartName, Extension }, depth) => {
          if (depth !== 1) return
          const type = ContentType?.value ?? ''
          const part = normalizePartName(PartName?.value ?? '')
          if (name === 'Override' && part !== null) byName.set(part.toLowerCase(), type)
          if (byName.size + byExtension.size > limits.maxParts)
            throw overLimit('maxParts', limits.maxParts)
          if (name === 'Default') byExtension.set((Extension?.value ?? '').toLowerCase(), type)
        },
        close: () => {},
        text: () => {},
      },
    })
  }
  return {
    of: (part) => {
      const name = part.toLowerCase()
      return byName.get(name) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? ''
    },
    find: (matches) => [...byName].find(([, type]) => matches(type))?.[0],
  }
}

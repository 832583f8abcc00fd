import { maxWholePartBytes } from '../limits'
import { overLimit } from '../refusals'
import { relationshipKind, relationshipsNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'
import { relationshipsPartOf, resolveTarget } from './part-name'

export interface Relationship {
  readonly id: string
  /** `worksheet`, `styles`; empty for a type of no interest. */
  readonly kind: string
  /** Name of the part, from the root of the archive; null when it lies outside of the file. */
  readonly target: string | null
}

/** @param source the part whose relationships are read; '' for those of the package */
export async function readRelationships(
  source: string,
  { archive, limits }: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<readonly Relationship[]> {
  const part = relationshipsPartOf(source)
  if (!archive.has(part)) return []
  const relationships: Relationship[] = []
  await readXmlPart({
    archive,
    limits,
    part,
    namespaces: relationshipsNamespaces,
    maxBytes: maxWholePartBytes,
    handler: {
      open: (name, { Id, Type, Target, TargetMode }, depth) => {
        if (depth !== 1 || name !== 'Relationship') return
        const kind = relationshipKind(Type?.value ?? '')
        if (kind === '') return
        const outside = TargetMode?.value === 'External'
        const target = outside ? null : resolveTarget(source, Target?.value ?? '')
        if (relationships.length >= limits.maxParts) throw overLimit('maxParts', limits.maxParts)
        relationships.push({ id: Id?.value ?? '', kind, target })
      },
      close: () => {},
      text: () => {},
    },
  })
  return relationships
}

/** Each vocabulary has a namespace of ISO/IEC 29500 Transitional, and one of Strict. */
export const spreadsheetNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

export const relationshipsNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
])

export const contentTypesNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/content-types',
])

export const manifestNamespaces: ReadonlySet<string> = new Set([
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
])

const relationshipTypeBases: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  'http://schemas.microsoft.com/office/2006/relationships/',
]

/** The last word of a relationship's type: `worksheet`, `styles`. Empty for a type of somebody else. */
export function relationshipKind(type: string): string {
  const base = relationshipTypeBases.find((one) => type.startsWith(one))
  return base === undefined ? '' : type.slice(base.length)
}

/** Whether an attribute such as `r:id` is meant, whatever its prefix. */
export function isRelationshipAttribute(uri: string): boolean {
  return relationshipTypeBases.includes(`${uri}/`)
}

import { SaxesParser } from 'saxes'

export type Fields = ReadonlyMap<string, string>

export type FieldReading =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly refusal: 'not-xml' | 'has-dtd' }

/** Thrown to leave the parser at once: what follows a DTD is not even looked at. */
class HasDtd extends Error {
  override readonly name = 'HasDtd'
}

/**
 * The innermost elements of a small XML document by their name, wherever they stand, without blanks around
 * their text; CDATA is text. No DTD, hence no entity but the five of XML. Of several with one name the
 * first counts.
 */
export function readFields(xml: string): FieldReading {
  const fields = new Map<string, string>()
  const parser = new SaxesParser({ xmlns: true, position: false })
  let text = ''
  let isInnermost = false
  parser.on('doctype', () => {
    throw new HasDtd()
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => {
    text = ''
    isInnermost = true
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', ({ local }) => {
    if (isInnermost && !fields.has(local)) fields.set(local, text.trim())
    isInnermost = false
  })
  try {
    // A declaration must come first, and says nothing that counts here.
    parser.write(xml.replace(/^[\s\uFEFF]*(<\?xml\b[^>]*\?>)?/, '')).close()
  } catch (error) {
    return { ok: false, refusal: error instanceof HasDtd ? 'has-dtd' : 'not-xml' }
  }
  return { ok: true, fields }
}

import { createRequire } from 'node:module'
import { ConsegnaError } from '../errors/consegna-error'

const { resolve } = createRequire(import.meta.url)
const family = '@expo-google-fonts/titillium-web'

/** Paths of the fonts that are embedded in a receipt: one file each, with all letters of European languages in Latin script. */
export const fontFiles = {
  regular: resolve(`${family}/400Regular/TitilliumWeb_400Regular.ttf`),
  semiBold: resolve(`${family}/600SemiBold/TitilliumWeb_600SemiBold.ttf`),
  bold: resolve(`${family}/700Bold/TitilliumWeb_700Bold.ttf`),
} as const

export type Face = keyof typeof fontFiles

/** The part of pdfkit's current font that knows its glyphs; pdfkit's declarations leave it out. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint: (codePoint: number) => boolean } }
}

/**
 * Refuses a text before it is drawn: a missing glyph would be an empty box in somebody's name.
 * @throws ConsegnaError `receipt.missing-glyph` with the first character that a font lacks
 */
export function requireGlyphs(doc: PDFKit.PDFDocument, texts: Iterable<string>): void {
  const characters = new Set([...texts].flatMap((text) => [...text]))
  for (const face of Object.keys(fontFiles)) {
    const { font } = (doc.font(face) as unknown as WithFont)._font
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!font.hasGlyphForCodePoint(codePoint)) {
        const hexadecimal = codePoint.toString(16).toUpperCase().padStart(4, '0')
        throw new ConsegnaError('receipt.missing-glyph', { character: `U+${hexadecimal}` })
      }
    }
  }
}

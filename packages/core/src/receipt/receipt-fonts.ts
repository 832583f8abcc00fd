import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { ConsegnaError } from '../errors/consegna-error'

const { resolve } = createRequire(import.meta.url)
const family = '@expo-google-fonts/titillium-web'

/** The fonts that are embedded in a receipt: one file each, with all letters of European languages in Latin script. */
const fontFiles = {
  regular: resolve(`${family}/400Regular/TitilliumWeb_400Regular.ttf`),
  semiBold: resolve(`${family}/600SemiBold/TitilliumWeb_600SemiBold.ttf`),
  bold: resolve(`${family}/700Bold/TitilliumWeb_700Bold.ttf`),
} as const

export type Face = keyof typeof fontFiles

const faces: readonly Face[] = ['regular', 'semiBold', 'bold']

/** A font as pdfkit has read it; its declarations leave it out. */
interface ReadFont {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
}

interface WithFont {
  readonly _font: { readonly font: ReadFont }
}

let loaded: ReadonlyMap<Face, ReadFont> | undefined

/** Read once, by a document that is never written: reading them takes longer than drawing a receipt. */
function fonts(): ReadonlyMap<Face, ReadFont> {
  if (!loaded) {
    const doc = new PDFDocument({ font: fontFiles.regular })
    const read = (face: Face): ReadFont =>
      (doc.font(fontFiles[face]) as unknown as WithFont)._font.font
    loaded = new Map(faces.map((face) => [face, read(face)]))
  }
  return loaded
}

/** A font for a new document. pdfkit takes what it has read before; its declarations know files only. */
export const fontOf = (face: Face): string => fonts().get(face) as unknown as string

/** Gives a document the fonts by the names of their faces. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const face of faces) doc.registerFont(face, fontOf(face))
}

/**
 * Refuses texts that the fonts cannot show, before they are drawn, and before a submission is accepted that would then
 * have no receipt: a missing glyph would be an empty box in somebody's name.
 * @throws ConsegnaError `receipt.missing-glyph` with the first character that a font lacks
 */
export function requirePrintable(texts: Iterable<string>): void {
  const characters = new Set([...texts].flatMap((text) => [...text]))
  for (const font of fonts().values()) {
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!font.hasGlyphForCodePoint(codePoint)) {
        const hexadecimal = codePoint.toString(16).toUpperCase().padStart(4, '0')
        throw new ConsegnaError('receipt.missing-glyph', { character: `U+${hexadecimal}` })
      }
    }
  }
}

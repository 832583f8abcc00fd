import PDFDocument from 'pdfkit'
import { fontFiles, requireGlyphs } from './receipt-fonts'

let probe: PDFKit.PDFDocument | undefined

/** A document that is never written: it holds the receipt's fonts, loaded once. */
function fonts(): PDFKit.PDFDocument {
  if (!probe) {
    probe = new PDFDocument({ font: fontFiles.regular })
    for (const [face, file] of Object.entries(fontFiles)) probe.registerFont(face, file)
  }
  return probe
}

/**
 * Makes sure that a receipt can show these texts, before a submission is accepted that would then
 * have no receipt.
 * @throws ConsegnaError `receipt.missing-glyph`
 */
export function requirePrintable(texts: readonly string[]): void {
  requireGlyphs(fonts(), texts)
}

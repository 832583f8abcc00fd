import PDFDocument from 'pdfkit'
import { cleanText } from '../template/kinds/cell-text'
import { attach, type ReceiptAttachments } from './attachments'
import { qrCode } from './qr-code'
import type { ReceiptContent } from './receipt-content'
import { fontOf, registerFonts, requirePrintable } from './receipt-fonts'
import { styles } from './receipt-look'
import { type ReceiptText, writeReceipt } from './receipt-text'
import { type Block, TaggedPage } from './tagged-page'

/** Tried one after the other until a receipt stands on one page. */
const scales = [1, 0.92, 0.84, 0.76]

/**
 * The receipt as PDF (made as PDF/A-3a: tagged, fonts embedded), one page A4, in Italian, with room for its signature.
 * The same content gives the same bytes.
 * @throws ConsegnaError `receipt.missing-glyph` when a name holds a character that the font lacks
 */
export async function renderReceipt(
  content: ReceiptContent,
  attachments: ReceiptAttachments,
): Promise<Uint8Array> {
  const text = writeReceipt(tidy(content))
  requirePrintable(stringsOf(text))
  for (const scale of scales) {
    const doc = openDocument(content, text)
    const bytes = collect(doc)
    attach(doc, attachments, new Date(content.at))
    const page = new TaggedPage(doc, scale)
    draw(page, text)
    // Words without end take a second page rather than letters that nobody can read.
    if (page.pages > 1 && scale !== scales.at(-1)) continue
    page.end()
    return bytes
  }
  throw new RangeError('there is no scale to draw with')
}

function openDocument(content: ReceiptContent, text: ReceiptText): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'it-IT',
    displayTitle: true,
    // Otherwise a font that is not embedded would be the document's first.
    font: fontOf('regular'),
    // Nothing here that people write: pdfkit puts it unescaped into the XML of the metadata.
    info: {
      Title: `${text.title} ${text.number.value}`,
      Creator: 'Consegna',
      Producer: 'Consegna (PDFKit)',
      // The identifier of the file is made from these, and so is the same for the same content.
      CreationDate: new Date(content.at),
    },
  })
  registerFonts(doc)
  return doc
}

function draw(page: TaggedPage, text: ReceiptText): void {
  page.band(7)
  page.block('P', text.campaign, styles.campaign)
  page.block('H1', text.title, styles.title)
  page.space(3)
  page.block('P', text.lead, styles.lead)
  page.space(12)
  page.panel(text.number)
  for (const { title, facts } of text.tables) {
    page.space(14)
    page.block('H2', title, styles.heading)
    page.space(3)
    page.table(facts)
  }
  page.space(14)
  page.block('P', text.validity, styles.validity)
  page.space(10)
  page.block('H2', text.proof.title, styles.heading)
  page.space(3)
  page.list(text.proof.points, styles.body)
  page.space(14)
  drawVerification(page, text.verification)
  page.space(10)
  const { title, line } = text.helpDesk
  page.sink(page.heightOf(title, styles.heading) + page.heightOf(line, styles.body) + 10)
  page.rule()
  page.space(5)
  page.block('H2', title, styles.heading)
  page.block('P', line, styles.body)
}

function drawVerification(page: TaggedPage, verification: ReceiptText['verification']): void {
  const { title, code, how, signed, page: address, picture } = verification
  const blocks: readonly Block[] = [
    { tag: 'H2', text: title, style: styles.heading },
    { tag: 'P', text: code.label, style: styles.label },
    { tag: 'P', text: code.value, style: styles.code },
    { tag: 'P', text: how, style: styles.body },
    { tag: 'P', text: signed, style: styles.body },
  ]
  if (address === null) for (const { tag, text, style } of blocks) page.block(tag, text, style)
  else page.beside({ qr: qrCode(address), alt: picture }, blocks)
}

/** Names come from outside: one kind of blank, nothing invisible, letters composed with their accents, as the font has them. */
function tidy<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(tidy) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)])) as T
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}

import { type QrCode, quietModules } from './qr-code'
import { inks, type Style, styles } from './receipt-look'
import type { Fact } from './receipt-text'

/** A text that stands as a block of its own. */
export interface Block {
  /** Of PDF: `H1`, `H2` or `P`. */
  readonly tag: string
  readonly text: string
  readonly style: Style
}

/** A picture with what a screen reader says of it. */
export interface Picture {
  readonly qr: QrCode
  readonly alt: string
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

const millimetre = 72 / 25.4
const margin = 20 * millimetre
const foot = 15 * millimetre
const labelWidth = 132
/** Of a QR code, in points, whatever the scale: smaller ones are not read by every telephone. */
const pictureSide = 86
const groupLength = 8
/** Seen between the groups of a hash, but too small to be copied as a blank. */
const groupGap = 0.6

/**
 * Draws blocks one under the other, each with its mark in the document's structure; what only
 * decorates is marked as artifact. A block that does not fit begins a new page.
 */
export class TaggedPage {
  readonly width: number
  pages = 1
  #y = margin
  readonly #doc: PDFKit.PDFDocument
  readonly #scale: number
  readonly #root: PDFKit.PDFStructureElement

  /** @param scale of all sizes and spaces but the width */
  constructor(doc: PDFKit.PDFDocument, scale: number) {
    this.#doc = doc
    this.#scale = scale
    this.width = doc.page.width - 2 * margin
    this.#root = doc.struct('Document')
    doc.addStructure(this.#root)
    doc.on('pageAdded', () => {
      this.pages += 1
    })
  }

  end(): void {
    this.#root.end()
    this.#doc.end()
  }

  space(points: number): void {
    this.#y += points * this.#scale
  }

  /** Goes on so low that what follows ends with the page. @param height of what follows */
  sink(height: number): void {
    this.#y = Math.max(this.#y, this.#doc.page.height - foot - height)
  }

  /** The height of a text in points. */
  heightOf(text: string, style: Style, width = this.width): number {
    return this.#doc.heightOfString(text, { ...this.#use(style), width })
  }

  /** @param tag of PDF: `H1`, `H2` or `P` */
  block(tag: string, text: string, style: Style, { x = margin, width = this.width } = {}): void {
    const height = this.heightOf(text, style, width)
    this.#reserve(height)
    const box = { x, y: this.#y, width }
    this.#tag(this.#root, tag, () => this.#draw(text, style, box))
    this.#y += height
  }

  /** A pale panel with a bar at its left: a label, and a value as large as one line can hold. */
  panel({ label, value }: Fact): void {
    const padding = 13 * this.#scale
    const inside = { x: margin + padding + 4, width: this.width - 2 * padding - 4 }
    const style = this.#fit(value, styles.number, inside.width)
    const height =
      this.heightOf(label, styles.label, inside.width) + this.heightOf(value, style, inside.width)
    this.#reserve(height + 2 * padding)
    this.#decorate(inks.panel, { x: margin, width: this.width, height: height + 2 * padding })
    this.#decorate(inks.accent, { x: margin, width: 4, height: height + 2 * padding })
    this.#y += padding
    this.block('P', label, styles.label, inside)
    this.block('P', value, style, inside)
    this.#y += padding
  }

  /** A picture at the left, and blocks beside it. */
  beside({ qr, alt }: Picture, blocks: readonly Block[]): void {
    const module = pictureSide / qr.size
    const indent = pictureSide + 2 * quietModules * module
    const right = { x: margin + indent, width: this.width - indent }
    const heights = blocks.map(({ text, style }) => this.heightOf(text, style, right.width))
    const height = Math.max(
      pictureSide,
      heights.reduce((sum, one) => sum + one, 0),
    )
    this.#reserve(height)
    const top = this.#y
    this.#tag(this.#root, 'Figure', () => this.#drawQr(qr, { x: margin, y: top }), {
      alt,
      bbox: [margin, top, margin + pictureSide, top + pictureSide],
    })
    for (const { tag, text, style } of blocks) this.block(tag, text, style, right)
    this.#y = top + height
  }

  /** A table of two columns: what, and which. */
  table(facts: readonly Fact[]): void {
    const table = this.#doc.struct('Table')
    this.#root.add(table)
    const left = { x: margin, width: labelWidth - 8 }
    const right = { x: margin + labelWidth, width: this.width - labelWidth }
    const padding = 3.4 * this.#scale
    this.rule()
    for (const { label, value, digest } of facts) {
      const height = Math.max(
        this.heightOf(label, styles.label, left.width),
        digest ? 0 : this.heightOf(value, styles.value, right.width),
      )
      this.#reserve(height + 2 * padding)
      const y = this.#y + padding
      const row = this.#doc.struct('TR')
      table.add(row)
      this.#tag(row, 'TH', () => this.#draw(label, styles.label, { ...left, y }), { scope: 'Row' })
      this.#tag(row, 'TD', () => {
        if (digest) this.#drawDigest(value, { ...right, y })
        else this.#draw(value, styles.value, { ...right, y })
      })
      row.end()
      this.#y += height + 2 * padding
      this.rule()
    }
    table.end()
  }

  list(points: readonly string[], style: Style): void {
    const list = this.#doc.struct('L')
    this.#root.add(list)
    const indent = 14
    for (const point of points) {
      const height = this.heightOf(point, style, this.width - indent)
      this.#reserve(height)
      const box = { x: margin + indent, y: this.#y, width: this.width - indent }
      const item = this.#doc.struct('LI')
      list.add(item)
      const bullet = { ...style, ink: inks.accent }
      this.#tag(item, 'Lbl', () => this.#draw('•', bullet, { ...box, x: margin + 2 }))
      this.#tag(item, 'LBody', () => this.#draw(point, style, box))
      item.end()
      this.#y += height + 1.5 * this.#scale
    }
    list.end()
  }

  rule(): void {
    this.#decorate(inks.rule, { x: margin, width: this.width, height: 0.5 })
  }

  /** A band along the upper edge of the sheet. */
  band(height: number): void {
    this.#decorate(inks.accent, { x: 0, y: 0, width: this.#doc.page.width, height })
  }

  #decorate(ink: string, box: { x: number; y?: number; width: number; height: number }): void {
    this.#doc.markContent('Artifact', { type: 'Layout' })
    this.#doc.rect(box.x, box.y ?? this.#y, box.width, box.height).fill(ink)
    this.#doc.endMarkedContent()
  }

  #reserve(height: number): void {
    if (this.#y + height <= this.#doc.page.height - foot) return
    this.#doc.addPage()
    this.#y = margin
  }

  #tag(
    parent: PDFKit.PDFStructureElement,
    type: string,
    draw: () => void,
    // pdfkit knows the scope of a header cell and the box of a figure; its declarations do not.
    options: PDFKit.Mixins.StructureElementOptions & {
      scope?: 'Row'
      bbox?: readonly [number, number, number, number]
    } = {},
  ): void {
    parent.add(this.#doc.struct(type, options, draw))
  }

  /** A style, smaller where a text would not stand on one line; it is wrapped below half of its size. */
  #fit(text: string, style: Style, width: number): Style {
    const sizes = [1, 0.85, 0.7, 0.5].map((factor) => ({ ...style, size: style.size * factor }))
    const fitting = sizes.find((one) => {
      this.#use(one)
      return this.#doc.widthOfString(text) <= width
    })
    return fitting ?? sizes.at(-1) ?? style
  }

  #use({ face, size, ink, leading }: Style): { lineGap: number } {
    const points = size * this.#scale
    this.#doc.font(face).fontSize(points).fillColor(ink)
    return { lineGap: points * leading - this.#doc.currentLineHeight() }
  }

  #draw(text: string, style: Style, { x, y, width }: Box): void {
    this.#doc.text(text, x, y, { ...this.#use(style), width })
  }

  /** The dark modules as one shape: between rectangles of their own, viewers show hairlines. */
  #drawQr({ size, runs }: QrCode, { x, y }: { readonly x: number; readonly y: number }): void {
    const module = pictureSide / size
    for (const { row, column, length } of runs) {
      this.#doc.rect(x + column * module, y + row * module, length * module, module)
    }
    this.#doc.fill(inks.code)
  }

  /** A hash on one line, in groups of alternating ink without blanks between them. */
  #drawDigest(digest: string, { x, y }: Box): void {
    let left = x
    for (let at = 0; at < digest.length; at += groupLength) {
      const group = digest.slice(at, at + groupLength)
      const ink = (at / groupLength) % 2 === 0 ? inks.text : inks.accent
      this.#use({ ...styles.digest, ink })
      this.#doc.text(group, left, y + 0.6, { lineBreak: false })
      left += this.#doc.widthOfString(group) + groupGap
    }
  }
}

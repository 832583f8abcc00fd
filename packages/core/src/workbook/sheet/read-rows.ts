import type { ByteTexts } from '../../ports/workbook-platform'
import type { Row, SheetLayout } from '../../ports/workbook-reader'
import { portableByteTexts } from '../xml/byte-texts'
import { spreadsheetNamespaces } from '../xml/namespaces'
import type { XmlPart } from '../xml/read-xml-part'
import { XmlDecoder } from '../xml/xml-decoder'
import { token, XmlTokenizer } from '../xml/xml-tokenizer'
import { CellValues, type ValueContext } from './cell-value'
import { CommonRows } from './common-rows'
import { RowCollector } from './row-collector'
import type { RowSource } from './row-stream'
import { SheetElements } from './sheet-elements'

export interface SheetPart extends Pick<XmlPart, 'archive' | 'limits' | 'part'> {
  readonly context: ValueContext
  /** Called when the sheet was read to its end: part of its layout stands behind the rows. */
  readonly onEnd: (layout: SheetLayout) => void
}

/** The rows of a worksheet's part, as it is inflated and read: no more than a piece of it is held. */
export function readRows({ archive, limits, part, context, onEnd }: SheetPart): RowSource {
  const { byteTexts } = archive
  const pieces = archive.read(part)[Symbol.asyncIterator]()
  const decoder = new XmlDecoder(part, byteTexts)
  const reader = new SheetReader({ part, limits, context, byteTexts })
  let ended = false
  return {
    take() {
      // A piece may hold thousands of rows, and whoever takes them may need long for each.
      archive.checkTime()
      const rows = reader.take()
      if (ended && rows.length === 0) {
        reader.requireEnd()
        onEnd(reader.layout)
      }
      return rows
    },
    async advance() {
      if (ended) return false
      const { done, value } = await pieces.next()
      ended = done === true
      if (done === true) reader.appendEnd(decoder.end())
      else reader.append(decoder.decode(value))
      return true
    },
    async close() {
      await pieces.return?.()
    },
  }
}

export interface SheetReaderOptions extends Pick<SheetPart, 'part' | 'limits' | 'context'> {
  readonly byteTexts?: ByteTexts
}

/** Makes rows of a worksheet that comes in pieces. */
export class SheetReader {
  readonly #tokenizer: XmlTokenizer
  readonly #elements: SheetElements
  readonly #rows: RowCollector
  readonly #common: CommonRows | null

  constructor({ part, limits, context, byteTexts = portableByteTexts }: SheetReaderOptions) {
    const values = new CellValues(context)
    const rows = new RowCollector(limits)
    const elements = new SheetElements({ part, limits, values, rows })
    const namespaces = spreadsheetNamespaces
    const tokenizer = new XmlTokenizer({ part, limits, namespaces, byteTexts })
    this.#rows = rows
    this.#elements = elements
    this.#tokenizer = tokenizer
    this.#common = CommonRows.suits(limits)
      ? new CommonRows({ tokenizer, elements, rows, values })
      : null
  }

  get layout(): SheetLayout {
    return this.#elements.layout
  }

  /** To be called when `take` has nothing more. */
  append(piece: Uint8Array): void {
    this.#tokenizer.append(piece)
  }

  /** @param piece the last one */
  appendEnd(piece: Uint8Array): void {
    this.#tokenizer.append(piece)
    this.#tokenizer.appendEnd()
  }

  /** Some of the rows that are whole by now; none when more has to be appended first. */
  take(): readonly Row[] {
    this.#run()
    return this.#rows.take()
  }

  /** @throws UnreadableWorkbookError when something is missing; to be called when nothing more will come */
  requireEnd(): void {
    this.#tokenizer.requireEnd()
  }

  #run(): void {
    const tokenizer = this.#tokenizer
    const elements = this.#elements
    while (!this.#rows.isFull) {
      if (tokenizer.isBetweenTokens) this.#common?.read()
      if (this.#rows.isFull) return
      switch (tokenizer.next()) {
        case token.more:
          return
        case token.open: {
          const { inRow } = elements
          elements.open(tokenizer.name, tokenizer.attributes, tokenizer.depth)
          if (elements.inRow !== inRow) this.#common?.learn()
          break
        }
        case token.close:
          elements.close(tokenizer.depth)
          break
        default:
          if (elements.wantsText) elements.text(tokenizer.takeText())
      }
    }
  }
}

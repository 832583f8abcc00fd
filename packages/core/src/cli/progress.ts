import type { ByteSource, Row, Sheet, Workbook } from '../ports/workbook-reader'

/** A stream that may be a terminal. */
export interface MaybeTerminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Short files need no bar. */
const silentMilliseconds = 1000
const betweenMilliseconds = 100
const barWidth = 24
/** The clock is asked once in so many rows. */
const rowsBetween = 128

/** How far a long reading has come, on one line of a terminal that is wiped at the end. */
export class Progress {
  readonly #terminal: MaybeTerminal
  readonly #label: (rows: number) => string
  readonly #totalRows: number | null
  readonly #started = performance.now()
  #shown = 0
  #rows = 0
  #bytes = 0
  #size = 0

  /** @param totalRows when it is known how many there are; else the bytes read tell how far it is */
  constructor(
    terminal: MaybeTerminal,
    label: (rows: number) => string,
    totalRows: number | null = null,
  ) {
    this.#terminal = terminal
    this.#label = label
    this.#totalRows = totalRows
  }

  /** The same file; what is read of it is the part that is done. */
  watchBytes(source: ByteSource): ByteSource {
    if (!this.#terminal.isTTY) return source
    this.#size = source.size
    return {
      size: source.size,
      read: async (offset, length) => {
        const bytes = await source.read(offset, length)
        this.#bytes += bytes.length
        return bytes
      },
    }
  }

  /** The same workbook; the rows that are read of it are counted. */
  watchRows(workbook: Workbook): Workbook {
    if (!this.#terminal.isTTY) return workbook
    const watched = (sheet: Sheet): Sheet => {
      const ofRow = () => 1
      const ofChunk = (rows: readonly Row[]) => rows.length
      return {
        ...sheet,
        rows: () => this.#count(sheet.rows(), ofRow),
        rowChunks: () => this.#count(sheet.rowChunks(), ofChunk),
      }
    }
    return { ...workbook, sheets: workbook.sheets.map(watched) }
  }

  end(): void {
    if (this.#shown > 0) this.#terminal.write('\r\u001B[K')
    this.#shown = 0
  }

  async *#count<Item>(
    items: AsyncIterable<Item>,
    rowsIn: (item: Item) => number,
  ): AsyncGenerator<Item> {
    this.#rows = 0
    let shownAt = 0
    for await (const item of items) {
      this.#rows += rowsIn(item)
      if (this.#rows - shownAt >= rowsBetween) {
        shownAt = this.#rows
        this.#show()
      }
      yield item
    }
  }

  #show(): void {
    const now = performance.now()
    if (now - this.#started < silentMilliseconds || now - this.#shown < betweenMilliseconds) return
    this.#shown = now
    const part = this.#totalRows ? this.#rows / this.#totalRows : this.#bytes / (this.#size || 1)
    // What is read twice counts twice: the last hundredth is the end's.
    const done = Math.min(0.99, part)
    const full = Math.round(done * barWidth)
    const bar = `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`
    const line = `${bar} ${Math.round(done * 100)} % ${this.#label(this.#rows)}`
    this.#terminal.write(`\r${line.slice(0, (this.#terminal.columns || 80) - 1)}\u001B[K`)
  }
}

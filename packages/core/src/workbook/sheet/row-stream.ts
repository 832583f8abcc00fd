import type { Row } from '../../ports/workbook-reader'

/** Where rows come from: several at a time, because a promise for each of them would cost more than reading it. */
export interface RowSource {
  /** The next rows that are there; none when it has to advance first. */
  take(): readonly Row[]
  /** Waits for more; false at the end. */
  advance(): Promise<boolean>
  /** Frees what is held; also to be called in the middle. */
  close(): Promise<void>
}

const end: IteratorResult<Row, undefined> = { done: true, value: undefined }

/** Rows as they come, some at a time; none of the chunks is empty. */
export async function* readChunks(
  open: () => Promise<RowSource>,
): AsyncGenerator<readonly Row[], undefined> {
  const source = await open()
  try {
    do {
      for (let rows = source.take(); rows.length > 0; rows = source.take()) yield rows
    } while (await source.advance())
  } finally {
    await source.close()
  }
}

/** Rows one by one, as an async generator would give them out, at a fraction of its cost. */
export class RowStream implements AsyncIterableIterator<Row, undefined> {
  readonly #open: () => Promise<RowSource>
  #source: RowSource | undefined
  #rows: readonly Row[] = []
  #at = 0
  #ended = false
  /** Whoever asks again before an answer has come waits for it. */
  #advancing: Promise<unknown> | undefined

  /** @param open called with the first question for a row */
  constructor(open: () => Promise<RowSource>) {
    this.#open = open
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<IteratorResult<Row, undefined>> {
    if (this.#advancing !== undefined) return this.#advancing.then(() => this.next())
    const value = this.#rows[this.#at]
    if (value === undefined) return this.#advance()
    this.#at += 1
    return Promise.resolve({ done: false, value })
  }

  async return(): Promise<IteratorResult<Row, undefined>> {
    await this.#advancing
    await this.#end()
    return end
  }

  #advance(): Promise<IteratorResult<Row, undefined>> {
    const answer = this.#answer()
    this.#advancing = answer
      .catch(() => undefined)
      .finally(() => {
        this.#advancing = undefined
      })
    return answer
  }

  async #answer(): Promise<IteratorResult<Row, undefined>> {
    try {
      while (!this.#ended) {
        this.#source ??= await this.#open()
        const rows = this.#source.take()
        const [value] = rows
        if (value !== undefined) {
          this.#rows = rows
          this.#at = 1
          return { done: false, value }
        }
        if (!(await this.#source.advance())) break
      }
    } catch (error) {
      await this.#end()
      throw error
    }
    await this.#end()
    return end
  }

  async #end(): Promise<void> {
    this.#ended = true
    this.#rows = []
    this.#at = 0
    await this.#source?.close()
    this.#source = undefined
  }
}

/** Strings of one page lie in one string of the engine: a million small ones cost three times as much. */
const pageShift = 10
const pageLength = 1 << pageShift

/** The texts that cells refer to by index. */
export class SharedStrings {
  readonly #pages: string[] = []
  #ends = new Uint32Array(pageLength)
  #length = 0
  #open: string[] = []
  #openEnd = 0

  get length(): number {
    return this.#length
  }

  add(text: string): void {
    if (this.#length === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2)
      longer.set(this.#ends)
      this.#ends = longer
    }
    this.#open.push(text)
    this.#openEnd += text.length
    this.#ends[this.#length] = this.#openEnd
    this.#length += 1
    if (this.#open.length === pageLength) this.seal()
  }

  /** To be called after the last text. */
  seal(): void {
    this.#pages.push(this.#open.join(''))
    this.#open = []
    this.#openEnd = 0
  }

  /** Undefined when the index points nowhere. */
  get(index: number): string | undefined {
    if (index >= this.#length) return undefined
    const start = (index & (pageLength - 1)) === 0 ? 0 : this.#ends[index - 1]
    return this.#pages[index >>> pageShift]?.slice(start, this.#ends[index])
  }
}

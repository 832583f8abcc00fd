/** Rows of a sheet, one bit each: the most that a sheet has are 128 KB. */
export class RowSet {
  #bits = new Uint8Array(1024)
  #last = 0

  add(row: number): void {
    const at = row >> 3
    if (at >= this.#bits.length) {
      const longer = new Uint8Array(Math.max(at + 1, this.#bits.length * 2))
      longer.set(this.#bits)
      this.#bits = longer
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (row & 7))
    this.#last = Math.max(this.#last, row)
  }

  has(row: number): boolean {
    return ((this.#bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0
  }

  /** Tells at once, as often as it is asked, whether a row of the set lies between two, both counted in. */
  finder(): (from: number, to: number) => boolean {
    const before = new Uint32Array(this.#last + 2)
    for (let row = 0; row <= this.#last; row += 1) {
      const bit = ((this.#bits[row >> 3] ?? 0) >> (row & 7)) & 1
      before[row + 1] = (before[row] ?? 0) + bit
    }
    const upTo = (row: number): number => before[Math.min(Math.max(row, -1), this.#last) + 1] ?? 0
    return (from, to) => upTo(to) > upTo(from - 1)
  }
}

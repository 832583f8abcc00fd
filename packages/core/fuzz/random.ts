/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** The numbers of one case of a run: no case depends on those before it. */
  static ofCase(seed: number, index: number): Random {
    return new Random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35))
  }

  /** From 0 to 2³² − 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** From 0 to `below` − 1; 0 when there is nothing below. */
  int(below: number): number {
    return below <= 1 ? 0 : this.next() % below
  }

  chance(probability: number): boolean {
    return this.next() < probability * 2 ** 32
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to choose from')
    return list[this.int(list.length)] as T
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list]
    for (let at = rest.length - 1; at > 0; at -= 1) {
      const other = this.int(at + 1)
      const held = rest[at] as T
      rest[at] = rest[other] as T
      rest[other] = held
    }
    return rest
  }
}

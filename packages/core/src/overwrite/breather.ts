/** Entries that are looked at in one go: a millisecond or two. */
const inOneGo = 500

/** A turn of the event loop. Browsers have no setImmediate; their timers may come later. */
const nextTurn = (then: () => void): unknown =>
  typeof setImmediate === 'function' ? setImmediate(then) : setTimeout(then)

/** Work in slices: between them, whatever else waits for the processor has its turn. */
export class Breather {
  #count = 0

  /** To be asked once for each entry: whether it is time to pause. */
  due(): boolean {
    this.#count += 1
    return this.#count % inOneGo === 0
  }

  pause(): Promise<void> {
    return new Promise(nextTurn)
  }
}

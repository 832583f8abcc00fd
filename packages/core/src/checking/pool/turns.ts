import { cancelled, InterruptedCheckError } from '../../errors/interrupted-check-error'

interface Waiting {
  readonly begin: () => void
  readonly giveUp: (reason: InterruptedCheckError) => void
}

/** Lets so many at a time, the others in the order in which they came, and no more than so many waiting. */
export class Turns {
  readonly #places: number
  readonly #maxWaiting: number
  readonly #queue: Waiting[] = []
  #taken = 0
  #closed = false

  constructor(places: number, maxWaiting: number) {
    this.#places = places
    this.#maxWaiting = maxWaiting
  }

  /**
   * Waits for a turn.
   * @returns gives it back
   * @throws InterruptedCheckError when too many wait, the signal fires, or the turns have ended
   */
  async take(signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw cancelled()
    if (this.#closed) throw new InterruptedCheckError('check.interrupted')
    if (this.#taken < this.#places) this.#taken += 1
    else await this.#wait(signal)
    let given = true
    return () => {
      if (!given) return
      given = false
      this.#pass()
    }
  }

  /** Whoever waits is told so; whoever has a turn keeps it. */
  close(): void {
    this.#closed = true
    for (const { giveUp } of this.#queue.splice(0)) {
      giveUp(new InterruptedCheckError('check.interrupted'))
    }
  }

  /** The turn goes to the next one as it is: nobody who comes now gets in between. */
  #pass(): void {
    const next = this.#queue.shift()
    if (next) next.begin()
    else this.#taken -= 1
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#queue.length >= this.#maxWaiting) {
      return Promise.reject(new InterruptedCheckError('check.busy'))
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1)
        reject(cancelled())
      }
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve()
        },
        giveUp: (reason) => {
          signal.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#queue.push(waiting)
    })
  }
}

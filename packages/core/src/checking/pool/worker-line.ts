import type { MessagePort } from 'node:worker_threads'
import type { CheckedList } from '../../ports/list-checker'
import type { Answer, Part, Question } from './conversation'

/** Who waits for an answer. */
interface Listener {
  readonly answered: (answer: Answer) => void
  readonly failed: (reason: unknown) => void
}

/** How long one answer is waited for. */
interface Patience {
  readonly milliseconds: number
  readonly over: () => void
}

/** The portal's end of the line to a worker that checks a list. */
export class WorkerLine {
  readonly #port: MessagePort
  readonly #patience: Patience
  readonly #listeners: Listener[] = []
  readonly #early: Answer[] = []
  #broken: { readonly reason: unknown } | null = null

  constructor(port: MessagePort, patience: Patience) {
    this.#port = port
    this.#patience = patience
    port.on('message', (answer: Answer) => {
      const listener = this.#listeners.shift()
      if (listener) listener.answered(answer)
      else this.#early.push(answer)
    })
  }

  /** The next thing that the worker says. @throws the reason for which the line broke */
  listen(): Promise<Answer> {
    const early = this.#early.shift()
    if (early) return Promise.resolve(early)
    if (this.#broken) return Promise.reject(this.#broken.reason)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(this.#patience.over, this.#patience.milliseconds)
      this.#listeners.push({
        answered: (answer) => {
          clearTimeout(timer)
          resolve(answer)
        },
        failed: (reason) => {
          clearTimeout(timer)
          reject(reason)
        },
      })
    })
  }

  /** What the worker found, pulled chunk by chunk. */
  content(hasReading: boolean): CheckedList['content'] {
    return {
      entries: this.#items('entries'),
      issues: this.#items('issues'),
      reading: hasReading ? this.#bytes() : null,
    }
  }

  /** The worker will not answer any more. */
  break(reason: unknown): void {
    this.#broken ??= { reason }
    for (const { failed } of this.#listeners.splice(0)) failed(reason)
  }

  /** Lets the worker go. */
  end(): void {
    this.#post('end')
    this.#port.close()
  }

  #post(question: Question): void {
    this.#port.postMessage(question)
  }

  #ask(next: Part): Promise<Answer> {
    this.#post({ next })
    return this.listen()
  }

  // Data of our own making on its way between two threads: its shape is not looked at again.
  async *#items<Item>(part: Part): AsyncGenerator<readonly Item[]> {
    for (;;) {
      const answer = await this.#ask(part)
      if (answer.kind !== 'items') return
      for (const chunk of answer.chunks) yield JSON.parse(chunk)
    }
  }

  async *#bytes(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const answer = await this.#ask('reading')
      if (answer.kind !== 'bytes') return
      yield answer.bytes
    }
  }
}

import type { Writable } from 'node:stream'

/** Characters that are gathered before they are written. */
const gathered = 64 * 1024

/**
 * Text for a stream, as fast as the stream takes it: nothing is lost when a long output goes through
 * a pipe. A reader that has had enough (`| head`) is no error; the rest is left out.
 */
export class Output {
  readonly #stream: Writable
  #waiting = ''
  #closed = false
  #failure: Error | null = null

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#closed = true
      if (error.code !== 'EPIPE') this.#failure = error
    })
  }

  async write(text: string): Promise<void> {
    this.#waiting += text
    if (this.#waiting.length >= gathered) await this.flush()
  }

  line(text: string): Promise<void> {
    return this.write(`${text}\n`)
  }

  /** Waits until the stream has taken everything. */
  async flush(): Promise<void> {
    const text = this.#waiting
    this.#waiting = ''
    if (text !== '' && !this.#closed) {
      await new Promise<void>((resolve) => {
        // Called with the error too, which the listener above has judged.
        this.#stream.write(text, () => resolve())
      })
    }
    if (this.#failure) throw this.#failure
  }
}

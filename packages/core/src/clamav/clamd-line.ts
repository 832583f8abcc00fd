import { setImmediate } from 'node:timers/promises'
import { ConsegnaError } from '../errors/consegna-error'
import type { ClamdAddress } from './clamav-options'
import { OneSidedSocket } from './one-sided-socket'

/** clamd's longest answers have some hundred characters. */
const longestAnswer = 4096

export const unavailable = (reason: string, cause?: unknown) =>
  new ConsegnaError('scanner.unavailable', { reason }, { cause })

/** Something else listens there. What it says may be anything, also what it was sent: it is not told. */
export const notClamd = () => unavailable('it does not answer as clamd does')

const codeOf = (error: NodeJS.ErrnoException): string => error.code ?? error.name

/** One connection to clamd, for one command and its answer. */
export class ClamdLine {
  readonly #socket = new OneSidedSocket()
  readonly #connected: Promise<void>
  #isConnected = false
  #isOver = false
  #fail: (reason: unknown) => void = () => {}
  /**
   * Without the NUL that ends it.
   * @throws ConsegnaError `scanner.unavailable` when none comes
   */
  readonly answer: Promise<string>

  constructor(address: ClamdAddress) {
    this.#connected = new Promise((resolve) => {
      this.#socket.once('connect', () => {
        this.#isConnected = true
        resolve()
      })
    })
    this.answer = this.#listen()
    // Whoever waits for the answer is told; until then nobody need be there.
    this.answer.catch(() => {})
    this.#socket.connect(address)
  }

  /** Whether the other side still takes what is sent: it has not answered, and no write has failed. */
  get takesMore(): boolean {
    return !this.#isOver && !this.#socket.isDeaf
  }

  /** @throws ConsegnaError `scanner.unavailable` */
  async connected(seconds: number): Promise<void> {
    const tooLate = () => this.break(unavailable(`no connection within ${seconds} seconds`))
    const timer = setTimeout(tooLate, seconds * 1000)
    try {
      await Promise.race([this.#connected, this.answer])
    } finally {
      clearTimeout(timer)
    }
  }

  /**
   * Resolves when the bytes have left, so that never more of a file is held than these, or when there is an answer.
   * @returns whether the other side takes more
   */
  async send(bytes: Uint8Array | string): Promise<boolean> {
    if (!this.takesMore) return false
    const left = new Promise<void>((resolve) => this.#socket.write(bytes, () => resolve()))
    await Promise.race([left, this.answer])
    // What has arrived meanwhile is heard before more is sent.
    await setImmediate()
    return this.takesMore
  }

  /** Nothing more is sent or heard; whoever waits is told the reason. */
  break(reason: unknown): void {
    this.#fail(reason)
    this.close()
  }

  close(): void {
    this.#socket.destroy()
  }

  async #listen(): Promise<string> {
    const answered = new Promise<string>((resolve, reject) => {
      this.#fail = reject
      let text = ''
      const silent = () => reject(unavailable('it closed the connection without an answer'))
      this.#socket
        .on('data', (bytes) => {
          text += bytes.toString('latin1')
          const end = text.indexOf('\0')
          const isOne = end < 0 ? text.length <= longestAnswer : end === text.length - 1
          if (!isOne) reject(notClamd())
          else if (end >= 0) resolve(text.slice(0, end))
        })
        .on('end', silent)
        .on('close', silent)
        .on('error', (error) => {
          const what = this.#isConnected ? 'it broke the connection' : 'it could not be reached'
          reject(unavailable(`${what} (${codeOf(error)})`, error))
        })
    })
    try {
      return await answered
    } finally {
      this.#isOver = true
    }
  }
}

import { Socket } from 'node:net'

/**
 * A connection that goes on being read when the other side has stopped listening. clamd answers a file that is too
 * large for it in the middle and closes: the next write fails, and a plain socket would be destroyed with the answer
 * unread.
 */
export class OneSidedSocket extends Socket {
  /** Whether something that was written did not arrive. */
  isDeaf = false

  override _write(
    chunk: unknown,
    encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    super._write(chunk, encoding, (error) => {
      if (error) this.isDeaf = true
      done()
    })
  }
}

import type { Readable } from 'node:stream'

export interface DrainLimits {
  readonly bytes: number
  readonly milliseconds: number
}

/** Enough for the mistaken upload of a scanned archive; not enough to keep a server busy. */
export const drainLimits: DrainLimits = { bytes: 256 * 1024 * 1024, milliseconds: 30_000 }

/**
 * Reads what is left of a request and throws it away. A browser that is still sending when the answer
 * comes may never show it, but an error of the connection.
 * @returns false when a limit came first: the connection must not be used again
 */
export function drain(request: Readable, limits: DrainLimits): Promise<boolean> {
  if (request.readableEnded || request.destroyed) return Promise.resolve(true)
  return new Promise((resolve) => {
    let bytes = 0
    const finish = (done: boolean): void => {
      clearTimeout(timer)
      request.off('data', count).off('end', ended).off('close', ended).off('error', ended)
      // Beyond a limit nothing more is taken from the sender.
      if (!done) request.pause()
      resolve(done)
    }
    const ended = (): void => finish(true)
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length
      if (bytes > limits.bytes) finish(false)
    }
    const timer = setTimeout(() => finish(false), limits.milliseconds)
    request.on('data', count).on('end', ended).on('close', ended).on('error', ended).resume()
  })
}

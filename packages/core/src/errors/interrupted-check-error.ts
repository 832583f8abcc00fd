import type { Params, Refusal } from './problem'

/**
 * Thrown where a check runs, also deep inside what it hands over, when it cannot come to its end. Use
 * cases turn it into a refusal; nothing was recorded.
 */
export class InterruptedCheckError extends Error {
  override readonly name: string = 'InterruptedCheckError'
  readonly refusal: Refusal

  constructor(code: string, params: Params = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.refusal = { code, params }
  }
}

/** The one who asked for the check went away, or took it back. */
export const cancelled = () => new InterruptedCheckError('check.cancelled')

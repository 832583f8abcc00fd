import type { Params, Refusal } from './problem'

/**
 * Thrown by the reader, deep inside a stream, when a file is not a readable workbook. Use cases
 * turn it into a refused upload; users read the sentence of its code.
 */
export class UnreadableWorkbookError extends Error {
  override readonly name: string = 'UnreadableWorkbookError'
  readonly refusal: Refusal

  constructor(code: string, params: Params = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.refusal = { code, params }
  }
}

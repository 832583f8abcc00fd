/** A verification that can't be begun as it was asked for: Italian, then English. */
export class CannotVerify extends Error {
  override readonly name = 'CannotVerify'

  constructor(it: string, en: string, options?: { readonly cause?: unknown }) {
    super(`${it}\n${en}`, options)
  }
}

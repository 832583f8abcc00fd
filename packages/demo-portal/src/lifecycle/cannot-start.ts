/** From sysexits.h: wrong configuration. To start again changes nothing. */
export const wrongConfiguration = 78

export interface CannotStartOptions {
  /** For the log: `port-taken`. */
  readonly reason: string
  /** @default 1 */
  readonly exitCode?: number
  readonly cause?: unknown
}

/** A start that cannot succeed, in words for whoever started it: Italian, then English. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
  readonly reason: string
  readonly exitCode: number

  constructor(it: string, en: string, { reason, exitCode = 1, cause }: CannotStartOptions) {
    super(`${it}\n${en}`, { cause })
    this.reason = reason
    this.exitCode = exitCode
  }
}

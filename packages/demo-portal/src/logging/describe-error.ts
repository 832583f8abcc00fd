import { ConsegnaError } from '@consegna/core'

/** An error as it may be logged: without its message, which may hold what somebody typed. */
export interface ErrorDescription {
  /** Of Consegna's own errors, else of the system, else the error's class: `store.unavailable`, `TypeError`. */
  readonly code: string
  /** Those of Consegna's own errors hold nothing personal. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Where in the code, the innermost first. */
  readonly stack: readonly string[]
  /** What was behind it, the nearest first. */
  readonly causes?: readonly string[]
}

/** Of the system (`ECONNREFUSED`), of Node (`ERR_STREAM_PREMATURE_CLOSE`), of PostgreSQL (`57P01`). */
const machineCode = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[0-9A-Z]{5})$/

function codeOf(error: unknown): string {
  if (error instanceof ConsegnaError) return error.code
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (machineCode.test(code) && code.length <= 40) return code
  return /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error'
}

/** Frames come after the message, and a message may have lines that look like one. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return []
  const { message, stack } = error
  const at = message === '' ? 0 : stack.indexOf(message)
  if (at < 0) return []
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
}

function causesOf(error: unknown): readonly string[] {
  const causes: string[] = []
  let cause = error instanceof Error ? error.cause : undefined
  while (cause instanceof Error && causes.length < 5) {
    causes.push(codeOf(cause))
    cause = cause.cause
  }
  return causes
}

export function describeError(error: unknown): ErrorDescription {
  const causes = causesOf(error)
  const hasParams = error instanceof ConsegnaError && Object.keys(error.params).length > 0
  return {
    code: codeOf(error),
    ...(hasParams ? { params: error.params } : {}),
    stack: framesOf(error),
    ...(causes.length > 0 ? { causes } : {}),
  }
}

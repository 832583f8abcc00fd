import { ConsegnaError, type ErrorCode } from '@consegna/core'
import { codeOf, type FailureKind, kindOfCode } from './driver-codes'

/** What remains of a driver's error without its message, statement and values, which hold people's data. */
function withoutData(error: unknown, code: string): Error {
  const clean = new Error(code)
  if (!(error instanceof Error)) return clean
  clean.name = error.name
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  clean.stack = [`${error.name}: ${code}`, ...frames].join('\n')
  return clean
}

/** Sequelize's classes by their names: the host's may be another copy of the package. */
function kindOf(error: unknown, code: string): FailureKind {
  const name = error instanceof Error ? error.name : ''
  if (name === 'SequelizeConnectionAcquireTimeoutError') return 'exhausted'
  // A server that cannot be reached now is not there a moment later either.
  const unreachable = /^Sequelize(Connection|Host|AccessDenied|InvalidConnection)/.test(name)
  return unreachable ? 'failed' : kindOfCode(code)
}

const errorCodes: Readonly<Record<FailureKind, ErrorCode>> = {
  busy: 'store.busy',
  conflict: 'store.conflict',
  broken: 'store.unavailable',
  exhausted: 'store.exhausted',
  full: 'store.unavailable',
  failed: 'store.unavailable',
}

/** A driver's error on its way out. It leaves this folder as a ConsegnaError only. */
export class DriverFailure extends Error {
  override readonly name: string = 'DriverFailure'
  readonly kind: FailureKind
  readonly code: string

  constructor(error: unknown) {
    const code = codeOf(error)
    super(code, { cause: withoutData(error, code) })
    this.kind = kindOf(error, code)
    this.code = code
  }

  toConsegnaError(): ConsegnaError {
    return new ConsegnaError(errorCodes[this.kind], { driver: this.code }, { cause: this.cause })
  }
}

/**
 * The database did not answer a COMMIT: it may have carried it out, or not, or be about to. Nothing may be
 * told as done or as not done, and nothing may be tried again that would not find out by itself.
 */
export class LostCommit extends Error {
  override readonly name: string = 'LostCommit'
  readonly #failure: DriverFailure

  constructor(failure: DriverFailure) {
    super(failure.code, { cause: failure.cause })
    this.#failure = failure
  }

  toConsegnaError(): ConsegnaError {
    const { code, cause } = this.#failure
    return new ConsegnaError('store.outcome-unknown', { driver: code }, { cause })
  }
}

/** Runs something of the driver's; whatever it throws becomes a DriverFailure. */
export async function driving<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation()
  } catch (error) {
    throw new DriverFailure(error)
  }
}

/** Failures of a COMMIT after which the database has certainly taken everything back. */
const undone: readonly FailureKind[] = ['busy', 'conflict', 'full']

/** Runs a COMMIT. @throws LostCommit when nobody knows what became of it */
export async function committing(commit: () => Promise<unknown>): Promise<void> {
  try {
    await commit()
  } catch (error) {
    const failure = new DriverFailure(error)
    throw undone.includes(failure.kind) ? failure : new LostCommit(failure)
  }
}

/** The border of this folder: failures of the driver turn into errors that may be shown in a log. */
export async function reporting<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation()
  } catch (error) {
    const ours = error instanceof DriverFailure || error instanceof LostCommit
    throw ours ? error.toConsegnaError() : error
  }
}

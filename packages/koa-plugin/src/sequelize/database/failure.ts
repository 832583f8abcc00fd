import { ConsegnaError } from '@consegna/core'

/**
 * `busy`: somebody else held what was needed, the whole may be tried again. `conflict`: the database
 * refused what would break a constraint. `lost`: everything else.
 */
type Kind = 'busy' | 'conflict' | 'lost'

/** PostgreSQL: serialisation failure, deadlock. */
const busyStates = ['40001', '40P01']

function kindOf(code: string): Kind {
  if (code.startsWith('SQLITE_BUSY') || busyStates.includes(code)) return 'busy'
  if (code.startsWith('SQLITE_CONSTRAINT') || /^23\d/.test(code)) return 'conflict'
  return 'lost'
}

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

function codeOf(error: unknown): string {
  const code = property(property(error, 'parent'), 'code') ?? property(error, 'code')
  return typeof code === 'string' ? code : 'unknown'
}

/** What remains of a driver's error without its message, statement and values, which hold people's data. */
function withoutData(error: unknown, code: string): Error {
  const clean = new Error(code)
  if (!(error instanceof Error)) return clean
  clean.name = error.name
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  clean.stack = [`${error.name}: ${code}`, ...frames].join('\n')
  return clean
}

/** A driver's error on its way out. It leaves this folder as a ConsegnaError only. */
export class DriverFailure extends Error {
  override readonly name: string = 'DriverFailure'
  readonly kind: Kind
  readonly #code: string

  constructor(error: unknown) {
    const code = codeOf(error)
    super(code, { cause: withoutData(error, code) })
    this.kind = kindOf(code)
    this.#code = code
  }

  toConsegnaError(): ConsegnaError {
    const code = this.kind === 'conflict' ? 'store.conflict' : 'store.unavailable'
    return new ConsegnaError(code, { driver: this.#code }, { cause: this.cause })
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

/** The border of this folder: failures of the driver turn into errors that may be shown in a log. */
export async function reporting<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation()
  } catch (error) {
    throw error instanceof DriverFailure ? error.toConsegnaError() : error
  }
}

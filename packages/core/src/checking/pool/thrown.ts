import { ConsegnaError, errorCodes } from '../../errors/consegna-error'
import type { Thrown } from './conversation'

/** An error on its way to another thread. */
export function toThrown(error: unknown): Thrown {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: undefined, code: undefined, params: {} }
  }
  const { name, message, stack } = error
  const known = error instanceof ConsegnaError
  return {
    ...{ name, message, stack },
    code: known ? error.code : undefined,
    params: known ? error.params : {},
  }
}

/** The error again, of this package's own class if it was. */
export function fromThrown({ name, message, stack, code, params }: Thrown): Error {
  const ours = errorCodes.find((one) => one === code)
  const error = ours ? new ConsegnaError(ours, params) : Object.assign(new Error(message), { name })
  if (stack !== undefined) error.stack = stack
  return error
}

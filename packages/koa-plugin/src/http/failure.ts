import { randomBytes } from 'node:crypto'
import { ConsegnaError } from '@consegna/core'
import type { FailureInfo } from '../options'

/** Letters and digits that are not mistaken for each other on the telephone. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** "7KQ2-M4XD": told to the user, who tells the help desk, who finds the line in the log. */
function newCorrelationId(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/**
 * A failure as it is told to the host, with a new correlation id.
 * @param route a pattern, never an address, which may hold identifiers
 */
export function describeFailure(error: unknown, method: string, route: string): FailureInfo {
  const kind = error instanceof Error ? error.name : typeof error
  return {
    correlationId: newCorrelationId(),
    method,
    route,
    code: error instanceof ConsegnaError ? error.code : kind,
  }
}

import { randomBytes } from 'node:crypto'
import { ConsegnaError } from '@consegna/core'
import type { FailureInfo } from '../options'

/** Letters and digits that are not mistaken for each other on the telephone. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * "7KQ2-M4XD-9FTR": told to the user, who tells the help desk, who finds the line in the log. A new one at each
 * call: among a million in a day no two are the same.
 */
export function newCorrelationId(): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

/** Away for the moment: whoever asked is told to try again. */
const passing = [
  'store.unavailable',
  'store.busy',
  'store.exhausted',
  'store.outcome-unknown',
  'store.files-unavailable',
  'scanner.unavailable',
  'audit.unavailable',
  'signer.unavailable',
] as const

/** For somebody to mend: whoever asked is told what it is about. */
const lasting = ['store.file-missing', 'store.file-altered'] as const

const told = [...passing, ...lasting]

/** What whoever asked is told about a failure. */
export function failureCode(error: unknown): (typeof told)[number] | 'internal.error' {
  const code = error instanceof ConsegnaError ? error.code : null
  return told.find((one) => one === code) ?? 'internal.error'
}

/**
 * A failure as it is told to the host.
 * @param route a pattern, never an address, which may hold identifiers
 * @param correlationId the request's, where it has one; else a new one
 */
export function describeFailure(
  error: unknown,
  method: string,
  route: string,
  correlationId: string = newCorrelationId(),
): FailureInfo {
  const kind = error instanceof Error ? error.name : typeof error
  return {
    correlationId,
    method,
    route,
    code: error instanceof ConsegnaError ? error.code : kind,
  }
}

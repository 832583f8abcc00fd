import { randomBytes } from 'node:crypto'
import { ConsegnaError } from '@consegna/core'
import type { FailureInfo } from '@consegna/koa-plugin'

const codeOf = (error: unknown): string => {
  if (error instanceof ConsegnaError) return error.code
  return error instanceof Error ? error.name : typeof error
}

/** Short enough for the telephone: `3F9A-02BC`. */
const newCorrelationId = (): string => {
  const digits = randomBytes(4).toString('hex').toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}

/** @param route a pattern, never an address, which may hold identifiers */
export const describeFailure = (error: unknown, method: string, route: string): FailureInfo => ({
  correlationId: newCorrelationId(),
  method,
  route,
  code: codeOf(error),
})

import { randomUUID } from 'node:crypto'
import { ConsegnaError } from '@consegna/core'
import type { FailureInfo } from '@consegna/koa-plugin'

const codeOf = (error: unknown): string => {
  if (error instanceof ConsegnaError) return error.code
  return error instanceof Error ? error.name : typeof error
}

/** @param route a pattern, never an address, which may hold identifiers */
export const describeFailure = (error: unknown, method: string, route: string): FailureInfo => ({
  correlationId: randomUUID(),
  method,
  route,
  code: codeOf(error),
})

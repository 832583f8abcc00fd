import { ConsegnaError } from '@consegna/core'

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** What the driver calls its failure: `ECONNREFUSED`, `28P01`, `SQLITE_BUSY`; never its message. */
export function driverCode(error: unknown): string {
  if (error instanceof ConsegnaError) return String(error.params.driver ?? error.code)
  const code = property(property(error, 'parent'), 'code') ?? property(error, 'code')
  if (typeof code === 'string') return code
  const cause = property(error, 'cause')
  if (cause !== undefined) return driverCode(cause)
  return error instanceof Error ? error.name : 'unknown'
}

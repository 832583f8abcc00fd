import type { MessageCode } from '@consegna/core'

/** Thrown by a handler that does not do what was asked; the visitor reads the code's sentences. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly code: MessageCode

  constructor(status: number, code: MessageCode) {
    super(code)
    this.status = status
    this.code = code
  }
}

/** Null when the portal is to blame. Libraries mark with `expose` what the sender did wrong. */
export function refusalOf(error: unknown): Pick<Refused, 'status' | 'code'> | null {
  if (error instanceof Refused) return error
  const { expose, status } = error as { expose?: unknown; status?: unknown }
  if (expose !== true || typeof status !== 'number') return null
  return { status, code: status === 404 ? 'page.unknown' : 'csrf.refused' }
}

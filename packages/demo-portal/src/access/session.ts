import type { Locale, Role } from '@consegna/core'
import type { Context } from 'koa'

/** What the portal keeps about a browser between requests. */
export interface PortalSession {
  /** The role chosen for this session. */
  role?: Role
  locale?: Locale
  /** What the portal's own forms must bring along. */
  formToken?: string
  /** Goes on under a new identifier; the old one is worth nothing any more. */
  regenerate(): Promise<void>
}

export const sessionOf = (ctx: Context): PortalSession => ctx.session

/** Ends the session on the server, so that a copy of its cookie is worth nothing. */
export function endSession(ctx: Context): void {
  ctx.session = null
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'koa'
import { sessionOf } from '../access/session'

/** Name of the hidden field that shows that a form comes from this session's own page. */
export const tokenField = 'modulo'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The session's token, made when it is first asked for. */
export function formToken(ctx: Context): string {
  const session = sessionOf(ctx)
  session.formToken ??= randomBytes(24).toString('base64url')
  return session.formToken
}

/** After signing in, forms of pages seen before are worth nothing. */
export function renewFormToken(ctx: Context): void {
  delete sessionOf(ctx).formToken
}

export function isSessionToken(ctx: Context, given: unknown): boolean {
  const held = sessionOf(ctx).formToken
  if (held === undefined || typeof given !== 'string') return false
  return timingSafeEqual(digest(held), digest(given))
}

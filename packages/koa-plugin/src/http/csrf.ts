import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'koa'

/** Name of the hidden field that repeats the cookie. */
export const tokenField = 'consegna_csrf'
const cookieName = 'consegna_csrf'
const tokenShape = /^[A-Za-z0-9_-]{32}$/

/**
 * Whether a form comes from a page of this very site, as far as the browser tells: looked at before
 * anything of the body is read. Without any of the three headers the answer is no.
 * @param publicOrigin the origin browsers see, when it is not the request's own host
 */
export function isSameOrigin(ctx: Context, publicOrigin: string | null): boolean {
  const site = ctx.get('Sec-Fetch-Site')
  if (site !== '') return site === 'same-origin' || site === 'none'
  const from = ctx.get('Origin') || ctx.get('Referer')
  if (!URL.canParse(from)) return false
  if (publicOrigin !== null) return new URL(from).origin === publicOrigin
  // The protocol is left out: behind a proxy that ends TLS, the application sees http.
  return ctx.host !== '' && new URL(from).host === ctx.host.toLowerCase()
}

/** The token of this browser, made at need. Double submit: the cookie and a field of the form agree. */
export interface Token {
  readonly value: string
  /** Whether the browser does not hold it yet. */
  readonly fresh: boolean
}

export function tokenOf(ctx: Context): Token {
  const held = ctx.cookies.get(cookieName, { signed: false }) ?? ''
  if (tokenShape.test(held)) return { value: held, fresh: false }
  return { value: randomBytes(24).toString('base64url'), fresh: true }
}

/** @param path under which the browser finds the plugin */
export function setTokenCookie(ctx: Context, token: Token, path: string, secure: boolean): void {
  // Written by hand: the cookie library refuses `Secure` when TLS ends at a proxy it is not told of.
  const parts = [
    `${cookieName}=${token.value}`,
    `Path=${path || '/'}`,
    'HttpOnly',
    'SameSite=Strict',
  ]
  ctx.append('Set-Cookie', [...parts, ...(secure ? ['Secure'] : [])].join('; '))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether the form repeats the cookie; in constant time. */
export function tokenMatches(token: Token, typed: string | undefined): boolean {
  return !token.fresh && typed !== undefined && timingSafeEqual(digest(token.value), digest(typed))
}

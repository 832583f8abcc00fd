import type { Context } from 'koa'

/** Nothing but this site's own files; no inline script or style. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Headers of every answer that is meant for one person. @param policy null leaves it to the host */
export function setPersonalHeaders(ctx: Context, policy: string | null): void {
  if (policy !== null) ctx.set('Content-Security-Policy', policy)
  ctx.set('X-Content-Type-Options', 'nosniff')
  // Not `no-referrer`: browsers would then send forms with `Origin: null`, which is refused.
  ctx.set('Referrer-Policy', 'same-origin')
  ctx.set('Cache-Control', 'no-store')
}

/** Headers of what is for everybody, also for scripts of other sites. */
export function setPublicHeaders(ctx: Context, lastsSeconds: number): void {
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Cache-Control', `public, max-age=${lastsSeconds}`)
  ctx.set('Access-Control-Allow-Origin', '*')
}

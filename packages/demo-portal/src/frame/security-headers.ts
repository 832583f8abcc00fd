import { setPersonalHeaders, strictPolicy } from '@consegna/koa-plugin/pages'
import type { Middleware } from 'koa'

/** Nothing but this site's own files, kept by no cache: pages name who is signed in. */
export const securityHeaders: Middleware = (ctx, next) => {
  setPersonalHeaders(ctx, strictPolicy)
  return next()
}

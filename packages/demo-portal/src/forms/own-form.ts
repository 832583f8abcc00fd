import type { Context, Middleware } from 'koa'
import { koaBody } from 'koa-body'
import { Refused } from '../failures/refused'
import { isSessionToken, tokenField } from './form-token'

const parse = koaBody({
  multipart: false,
  json: false,
  text: false,
  urlencoded: true,
  formLimit: '16kb',
})

/** Whether the browser says that another site sent the form. An old browser says nothing. */
export function isFromElsewhere(ctx: Context, publicOrigin: string | null): boolean {
  const site = ctx.get('Sec-Fetch-Site')
  if (site !== '') return site !== 'same-origin' && site !== 'none'
  // Not `ctx.origin`: since Koa 3 that repeats the header, whatever it says.
  const origin = ctx.get('Origin')
  return origin !== '' && origin !== (publicOrigin ?? `${ctx.protocol}://${ctx.host}`)
}

/** Lets a small form through when it was sent by one of the portal's own pages, in this session. */
export function ownForm(publicOrigin: string | null): Middleware {
  return async (ctx, next) => {
    if (isFromElsewhere(ctx, publicOrigin)) throw new Refused(403, 'csrf.refused')
    await parse(ctx, async () => {})
    if (!isSessionToken(ctx, fieldOf(ctx, tokenField))) throw new Refused(403, 'csrf.refused')
    await next()
  }
}

/** The value of a field of a form that came through `ownForm`; null when it is not there once. */
export function fieldOf(ctx: Context, name: string): string | null {
  const fields: unknown = ctx.request.body
  const value: unknown = typeof fields === 'object' && fields ? Reflect.get(fields, name) : null
  return typeof value === 'string' ? value : null
}

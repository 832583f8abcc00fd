import type { Context, Middleware } from 'koa'
import { koaBody } from 'koa-body'
import { isFromElsewhere } from '../../forms/own-form'
import { Refused } from '../refused'
import type { Places } from '../simulator-parts'

const parse = koaBody({
  multipart: false,
  json: false,
  text: false,
  urlencoded: true,
  formLimit: '16kb',
})

/**
 * Lets a form of the simulator's own pages through. What names its login, which nobody can guess, is in
 * its address.
 */
export function ownPageForm(places: () => Places): Middleware {
  return async (ctx, next) => {
    if (isFromElsewhere(ctx, places().simulator)) throw new Refused(403, 'other-site')
    await parse(ctx, async () => {})
    await next()
  }
}

/** The value of a field; empty when it is not there once. */
export function textField(ctx: Context, name: string): string {
  const fields: unknown = ctx.request.body
  const value: unknown = typeof fields === 'object' && fields ? Reflect.get(fields, name) : null
  return typeof value === 'string' ? value : ''
}

/** The value of a parameter of the address; empty when it is not there once. */
export function parameter(ctx: Context, name: string): string {
  const value = ctx.query[name]
  return typeof value === 'string' ? value : ''
}

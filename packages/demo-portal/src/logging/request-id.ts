import { newCorrelationId } from '@consegna/koa-plugin/pages'
import type { Context } from 'koa'

/** In requests of a trusted proxy, and in every answer. */
export const requestIdHeader = 'X-Request-Id'

/** 32 hexadecimal digits, with or without a UUID's hyphens: no name and no fiscal code has this form. */
const safe = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i

/** What the log calls this request: a new name, or the one that a trusted proxy has given it. */
export function newRequestId(ctx: Context): string {
  const given = ctx.app.proxy ? ctx.get(requestIdHeader) : ''
  return safe.test(given) ? given : newCorrelationId()
}

export const requestIdOf = (ctx: Context): string => ctx.state.requestId

import { isIP } from 'node:net'
import type { Context, Middleware } from 'koa'
import type { Outcome } from './events'
import type { PortalLog } from './log'
import { newRequestId, requestIdHeader, requestIdOf } from './request-id'

export interface RequestLogging {
  readonly log: PortalLog
  /** Whether visitors' addresses are logged. */
  readonly logIp: boolean
}

/** The route's pattern as the router knows it; an address that leads nowhere is not repeated. */
export const routeOf = (ctx: Context): string =>
  typeof ctx._matchedRoute === 'string' ? ctx._matchedRoute : 'unknown'

function outcomeOf({ res }: Context): Outcome {
  if (!res.writableFinished) return 'aborted'
  if (res.statusCode >= 500) return 'failed'
  return res.statusCode >= 400 ? 'refused' : 'done'
}

/** Names every request and tells its end. */
export function logRequests({ log, logIp }: RequestLogging): Middleware {
  return (ctx, next) => {
    const began = performance.now()
    ctx.state.requestId = newRequestId(ctx)
    ctx.set(requestIdHeader, requestIdOf(ctx))
    // A trusted proxy may pass on what a visitor wrote there.
    const ip = logIp && isIP(ctx.ip) !== 0 ? { ip: ctx.ip } : {}
    ctx.res.once('close', () =>
      log.tell({
        event: 'request',
        requestId: requestIdOf(ctx),
        method: ctx.method,
        route: routeOf(ctx),
        status: ctx.res.statusCode,
        milliseconds: Math.round(performance.now() - began),
        outcome: outcomeOf(ctx),
        ...ip,
      }),
    )
    return next()
  }
}

import { isIP } from 'node:net'
import type { RequestOrigin } from '@consegna/core'
import type { Context } from 'koa'
import { requestIdOf } from '../logging/request-id'

/** From where a request comes, for audit events; the address also where the log leaves it out. */
export const originOf = (ctx: Context): RequestOrigin => ({
  // A trusted proxy may pass on what a visitor wrote there.
  ip: isIP(ctx.ip) === 0 ? null : ctx.ip,
  correlationId: requestIdOf(ctx),
})

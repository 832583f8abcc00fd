import type { Context, Middleware } from 'koa'
import { addresses } from '../addresses'

function answer(ctx: Context, status: number, word: string): void {
  ctx.set('Cache-Control', 'no-store')
  ctx.status = status
  ctx.body = { status: word }
}

/**
 * What a supervisor and a load balancer ask: whether the process answers, and whether requests should come
 * here. Stands before everything else: no session, no line in the log, and no word about what is missing.
 */
export function answerProbes(isReady: () => Promise<boolean>): Middleware {
  return async (ctx, next) => {
    const asks = ctx.method === 'GET' || ctx.method === 'HEAD'
    if (asks && ctx.path === addresses.health) return answer(ctx, 200, 'ok')
    if (!asks || ctx.path !== addresses.readiness) return next()
    const ready = await isReady()
    return answer(ctx, ready ? 200 : 503, ready ? 'ready' : 'unavailable')
  }
}

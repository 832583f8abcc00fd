import { type MessageCode, messages } from '@consegna/core'
import type { FailureInfo } from '@consegna/koa-plugin'
import { describeFailure } from '@consegna/koa-plugin/pages'
import type { Context, Middleware } from 'koa'
import type { ShowPage } from '../frame/show-page'
import { localeOf, textsOf } from '../texts/locale'
import { FailurePage } from './failure-page'
import { refusalOf } from './refused'

/** Where failures are written. `error` may carry what a database driver put into its message. */
export type ReportFailure = (error: unknown, info: FailureInfo) => void

/** Every failure becomes a page; only what is the portal's own fault is reported. */
export function tellFailures(showPage: ShowPage, report: ReportFailure): Middleware {
  const show = (
    ctx: Context,
    status: number,
    code: MessageCode,
    correlationId: string | null = null,
  ): void => {
    const texts = textsOf(ctx)
    const message = messages(localeOf(ctx)).of({ code, params: {} })
    showPage(ctx, {
      title: `${texts.failures.error}: ${message.message.replace(/\.$/, '')}`,
      status,
      view: <FailurePage texts={texts} message={message} correlationId={correlationId} />,
    })
  }
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return show(ctx, refusal.status, refusal.code)
      const info = describeFailure(error, ctx.method, ctx._matchedRoute ?? 'unknown')
      report(error, info)
      return show(ctx, 500, 'internal.error', info.correlationId)
    }
    if (ctx.status === 404 && !ctx.body) show(ctx, 404, 'page.unknown')
  }
}

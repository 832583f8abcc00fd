import { type MessageCode, messages } from '@consegna/core'
import { describeFailure, failureCode, statusOf } from '@consegna/koa-plugin/pages'
import type { Context, Middleware } from 'koa'
import type { ShowPage } from '../frame/show-page'
import { routeOf } from '../logging/log-requests'
import { requestIdOf } from '../logging/request-id'
import { localeOf, textsOf } from '../texts/locale'
import { FailurePage } from './failure-page'
import { refusalOf } from './refused'
import type { ReportFailure } from './report-failure'

/** Seconds after which it is worth to try again. */
const retryAfter = '60'

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
    if (status === 503) ctx.set('Retry-After', retryAfter)
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
      const info = describeFailure(error, ctx.method, routeOf(ctx), requestIdOf(ctx))
      report(error, info)
      const code = failureCode(error)
      return show(ctx, statusOf(code) ?? 500, code, info.correlationId)
    }
    if (ctx.status === 404 && !ctx.body) show(ctx, 404, 'page.unknown')
  }
}

import type { FailureInfo } from '@consegna/koa-plugin'
import type { Context, Middleware } from 'koa'
import type { ShowPage } from '../frame/show-page'
import { textsOf } from '../texts/locale'
import type { PortalTexts } from '../texts/texts'
import { describeFailure } from './describe-failure'
import { FailurePage } from './failure-page'

/** Where failures are written. `error` may carry what a database driver put into its message. */
export type ReportFailure = (error: unknown, info: FailureInfo) => void

type Failure = keyof Pick<PortalTexts['failures'], 'notFound' | 'forgedForm' | 'refused' | 'broken'>

const failureOf = (status: number): Failure => {
  if (status >= 500) return 'broken'
  if (status === 404) return 'notFound'
  return status === 403 ? 'forgedForm' : 'refused'
}

function statusOf(error: unknown): number {
  const { expose, status } = error as { expose?: unknown; status?: unknown }
  return expose === true && typeof status === 'number' ? status : 500
}

/** Every failure becomes a page; only what is the portal's own fault is reported. */
export function tellFailures(showPage: ShowPage, report: ReportFailure): Middleware {
  const show = (ctx: Context, status: number, correlationId: string | null): void => {
    const texts = textsOf(ctx)
    const failure = texts.failures[failureOf(status)]
    showPage(ctx, {
      title: failure.title,
      status,
      view: <FailurePage texts={texts} failure={failure} correlationId={correlationId} />,
    })
  }
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const status = statusOf(error)
      if (status < 500) return show(ctx, status, null)
      const info = describeFailure(error, ctx.method, ctx._matchedRoute ?? 'unknown')
      report(error, info)
      return show(ctx, status, info.correlationId)
    }
    if (ctx.status === 404 && !ctx.body) show(ctx, 404, null)
  }
}

import { messages } from '@consegna/core'
import type { Middleware } from 'koa'
import { addresses } from '../addresses'
import { FailurePage } from '../failures/failure-page'
import type { ShowPage } from '../frame/show-page'
import { localeOf, textsOf } from '../texts/locale'
import type { Standing } from './standing'

const retryAfterSeconds = '10'

/** As long as the portal has no database, every page says so; only what makes pages look right is served. */
export function waitForServing(standing: Standing, showPage: ShowPage): Middleware {
  return (ctx, next) => {
    const isAsset = ctx.path.startsWith(`${addresses.familySupport}/_assets/`)
    if (standing.phase !== 'starting' || isAsset) return next()
    const texts = textsOf(ctx)
    const message = messages(localeOf(ctx)).of({ code: 'portal.starting', params: {} })
    ctx.set('Retry-After', retryAfterSeconds)
    return showPage(ctx, {
      title: message.message.replace(/\.$/, ''),
      status: 503,
      view: <FailurePage texts={texts} message={message} correlationId={null} />,
    })
  }
}

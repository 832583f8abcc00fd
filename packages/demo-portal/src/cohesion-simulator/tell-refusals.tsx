import { describeFailure } from '@consegna/koa-plugin/pages'
import type { Context, Middleware } from 'koa'
import { refusalOf } from '../failures/refused'
import type { ReportFailure } from '../failures/report-failure'
import type { PortalLog } from '../logging/log'
import { routeOf } from '../logging/log-requests'
import { requestIdOf } from '../logging/request-id'
import { links } from './links'
import { FailurePage, RefusalPage } from './pages/plain-pages'
import type { ShowPage } from './pages/show-page'
import { refusalTexts } from './refusals'
import { Refused } from './refused'
import type { Places } from './simulator-parts'

export interface TellRefusalsOptions {
  readonly showPage: ShowPage
  readonly places: () => Places
  readonly log: PortalLog
  readonly report: ReportFailure
}

/** Every refusal becomes a page and a line of the log, which names nobody. */
export function tellRefusals({ showPage, places, log, report }: TellRefusalsOptions): Middleware {
  const refuse = (ctx: Context, { status, refusal, next }: Refused): void => {
    log.tell({ event: 'cohesion-refused', requestId: requestIdOf(ctx), reason: refusal })
    const texts = refusalTexts[refusal]
    const home = {
      label: 'Pagina iniziale del simulatore',
      href: `${places().simulator}${links.home}`,
    }
    showPage(ctx, {
      title: `Errore: ${texts.title}`,
      status,
      view: <RefusalPage texts={texts} next={next ?? home} />,
    })
  }
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (error instanceof Refused) return refuse(ctx, error)
      const sender = refusalOf(error)
      if (sender) return refuse(ctx, new Refused(sender.status, 'not-understood'))
      const id = requestIdOf(ctx)
      report(error, describeFailure(error, ctx.method, routeOf(ctx), id))
      return showPage(ctx, {
        title: 'Errore: il simulatore ha un problema',
        status: 500,
        view: <FailurePage correlationId={id} />,
      })
    }
    if (ctx.status === 404 && !ctx.body) refuse(ctx, new Refused(404, 'unknown-page'))
  }
}

import type { Router } from '@koa/router'
import { LoggedOutPage } from '../pages/plain-pages'
import { protocolPaths } from '../protocol/paths'
import type { SimulatorParts } from '../simulator-parts'
import { browserSession, giveSession } from './session-cookie'

/** The browser's own way out; where it leads was said at the login. */
export function logoutRoutes(router: Router, parts: SimulatorParts): void {
  router.get(protocolPaths.logout, (ctx) => {
    const session = browserSession(ctx, parts)
    if (session) parts.signOn.end(session.id)
    giveSession(ctx, parts, null)
    if (session?.afterLogout) return ctx.redirect(session.afterLogout)
    parts.showPage(ctx, { title: 'Uscita eseguita', view: <LoggedOutPage /> })
  })
}

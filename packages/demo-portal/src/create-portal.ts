import type { Intake } from '@consegna/core'
import { intakePlugin } from '@consegna/koa-plugin'
import { type HelpDesk, renderFrame } from '@consegna/koa-plugin/pages'
import { Router } from '@koa/router'
import Koa from 'koa'
import { loginRoutes } from './access/login-routes'
import { createPassport } from './access/passport'
import type { PortalUser } from './access/portal-user'
import { sessions } from './access/session-middleware'
import type { SessionStore } from './access/session-store'
import { recogniseVisitor, visitorOf } from './access/visitor'
import { addresses } from './addresses'
import type { Config } from './config/config'
import { reportTo } from './failures/report-failure'
import { tellFailures } from './failures/tell-failures'
import { ownForm } from './forms/own-form'
import { placeInPortal } from './frame/place-in-portal'
import { portalFrame } from './frame/portal-frame'
import { securityHeaders } from './frame/security-headers'
import { createShowPage } from './frame/show-page'
import { homeRoutes } from './home/home-routes'
import { informationRoutes } from './information/information-routes'
import { answerProbes } from './lifecycle/answer-probes'
import type { Standing } from './lifecycle/standing'
import { waitForServing } from './lifecycle/wait-for-serving'
import type { PortalLog } from './logging/log'
import { logRequests } from './logging/log-requests'
import { requestIdOf } from './logging/request-id'
import type { MenuLabels } from './menu/menu-entries'
import { menuRoutes } from './menu/menu-routes'
import type { PortalParts } from './portal-parts'
import { roleRoutes } from './roles/role-routes'
import { localeOf, rememberLocale } from './texts/locale'

export interface PortalOptions {
  readonly config: Pick<Config, 'mode' | 'trustProxy' | 'publicOrigin' | 'logIp'>
  readonly intake: Intake
  readonly sessions: SessionStore
  /** Signs the session's cookie. */
  readonly sessionKey: string
  /** Who can sign in; nobody, where it is empty. */
  readonly users: readonly PortalUser[]
  readonly helpDesk: HelpDesk
  readonly menuLabels: MenuLabels
  readonly municipalityName: (istat: string) => string
  readonly standing: Standing
  /** Whether requests should come here now. */
  readonly isReady: () => Promise<boolean>
  readonly log: PortalLog
}

/** The whole portal, not listening yet: opens nothing and keeps nothing but what it is given. */
export function createPortal(options: PortalOptions): Koa {
  const { config, intake, users, helpDesk, menuLabels, municipalityName, standing, log } = options
  const isDemonstration = config.mode === 'demo'
  const showPage = createShowPage(helpDesk, isDemonstration)
  const report = reportTo(log)
  const passport = createPassport(users)
  const parts: PortalParts = {
    intake,
    isDemonstration,
    users,
    passport,
    helpDesk,
    menuLabels,
    showPage,
    ownForm: ownForm(config.publicOrigin),
    municipalityName,
  }

  const router = new Router()
  for (const addRoutes of [homeRoutes, loginRoutes, roleRoutes, menuRoutes, informationRoutes]) {
    addRoutes(router, parts)
  }

  const app = new Koa({ proxy: config.trustProxy, keys: [options.sessionKey] })
  app.silent = true
  app.use(answerProbes(options.isReady))
  app.use(logRequests({ log, logIp: config.logIp }))
  app.use(securityHeaders)
  // Also sessions can fail, which are in the database.
  app.use(tellFailures(showPage, report))
  app.use(waitForServing(standing, showPage))
  app.use(sessions(app, options.sessions, config.publicOrigin?.startsWith('https:') ?? false))
  app.use(passport.initialize())
  app.use(passport.session())
  app.use(recogniseVisitor)
  app.use(tellFailures(showPage, report))
  app.use(rememberLocale)
  app.use(router.routes())
  app.use(
    intakePlugin({
      intake,
      identify: (ctx) => visitorOf(ctx).identity,
      layout: (ctx, page) =>
        renderFrame(placeInPortal(ctx, page), portalFrame(ctx, helpDesk, isDemonstration)),
      prefix: addresses.familySupport,
      ...(config.publicOrigin === null ? {} : { publicOrigin: config.publicOrigin }),
      loginUrl: addresses.login,
      locale: localeOf,
      onError: report,
      correlationId: requestIdOf,
      visitorAddress: (ctx) => ctx.ip,
    }),
  )
  return app
}

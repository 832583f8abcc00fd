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
import { type ReportFailure, tellFailures } from './failures/tell-failures'
import { ownForm } from './forms/own-form'
import { placeInPortal } from './frame/place-in-portal'
import { portalFrame } from './frame/portal-frame'
import { securityHeaders } from './frame/security-headers'
import { createShowPage } from './frame/show-page'
import { homeRoutes } from './home/home-routes'
import { informationRoutes } from './information/information-routes'
import type { MenuLabels } from './menu/menu-entries'
import { menuRoutes } from './menu/menu-routes'
import type { PortalParts } from './portal-parts'
import { roleRoutes } from './roles/role-routes'
import { localeOf, rememberLocale } from './texts/locale'

export interface PortalOptions {
  readonly config: Pick<Config, 'trustProxy' | 'publicOrigin'>
  readonly intake: Intake
  readonly sessions: SessionStore
  /** Signs the session's cookie. */
  readonly sessionKey: string
  readonly users: readonly PortalUser[]
  readonly helpDesk: HelpDesk
  readonly menuLabels: MenuLabels
  readonly municipalityName: (istat: string) => string
  readonly report: ReportFailure
}

/** The whole portal, not listening yet: opens nothing and keeps nothing but what it is given. */
export function createPortal(options: PortalOptions): Koa {
  const { config, intake, users, helpDesk, menuLabels, municipalityName, report } = options
  const showPage = createShowPage(helpDesk)
  const passport = createPassport(users)
  const parts: PortalParts = {
    intake,
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
  app.use(securityHeaders)
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
      layout: (ctx, page) => renderFrame(placeInPortal(ctx, page), portalFrame(ctx, helpDesk)),
      prefix: addresses.familySupport,
      ...(config.publicOrigin === null ? {} : { publicOrigin: config.publicOrigin }),
      loginUrl: addresses.login,
      locale: localeOf,
      onError: report,
    }),
  )
  return app
}

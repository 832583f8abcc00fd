import type { Clock } from '@consegna/core'
import { serveAsset } from '@consegna/koa-plugin/pages'
import { Router } from '@koa/router'
import Koa from 'koa'
import { reportTo } from '../failures/report-failure'
import type { PortalLog } from '../logging/log'
import { logRequests } from '../logging/log-requests'
import { codeDevices } from './methods/code-device'
import { createShowPage } from './pages/show-page'
import type { People } from './people/person'
import type { ProfileSigner } from './protocol/sign-profile'
import { backChannelRoutes } from './routes/back-channel-routes'
import { cardRoutes } from './routes/card-routes'
import { entranceRoutes } from './routes/entrance-routes'
import { homeRoutes } from './routes/home-routes'
import { logoutRoutes } from './routes/logout-routes'
import { ownMethodRoutes } from './routes/own-method-routes'
import { providerRoutes } from './routes/provider-routes'
import { type CardReading, readCardRoutes } from './routes/read-card-routes'
import { returnRoutes } from './routes/return-routes'
import { startRoutes } from './routes/start-routes'
import { stepRoutes } from './routes/step-routes'
import type { Places, SimulatorParts } from './simulator-parts'
import type { Sites } from './sites'
import { answers } from './state/answers'
import { cardProofs } from './state/card-proofs'
import { pendingLogins } from './state/pending-logins'
import { singleSignOn } from './state/single-sign-on'
import { tellRefusals } from './tell-refusals'

export interface SimulatorOptions {
  /** Who may ask for logins. */
  readonly sites: Sites
  /** Who can sign in. */
  readonly people: People
  readonly profileSigner: ProfileSigner
  /** How cards are read, and whose are good. */
  readonly cardReading: CardReading
  /** Asked for at every request: with ports of any number they are known once everything listens. */
  readonly places: () => Places
  readonly clock: Clock
  readonly log: PortalLog
  /** Whether addresses of visitors are logged. */
  readonly logIp: boolean
}

export interface Simulator {
  /** Speaks the protocol, and shows the pages. */
  readonly app: Koa
  /** Reads cards; listens on a port of its own, since its connections ask for a certificate. */
  readonly cardsApp: Koa
}

/**
 * A login service that speaks Cohesion's protocol, for invented people. Sessions are kept in memory: it is
 * one process, and a restart signs everybody out.
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { clock, places, log, logIp } = options
  const showPage = createShowPage(() => places().simulator)
  const report = reportTo(log)
  const parts: SimulatorParts = {
    ...options,
    showPage,
    logins: pendingLogins(clock),
    signOn: singleSignOn(clock),
    answers: answers(clock),
    proofs: cardProofs(clock),
    devices: codeDevices(clock),
  }
  const toApp = (addRoutes: (router: Router) => void): Koa => {
    const router = new Router()
    router.get('/_assets/{*path}', serveAsset())
    addRoutes(router)
    const app = new Koa()
    app.silent = true
    app.use(logRequests({ log, logIp }))
    app.use(tellRefusals({ showPage, places, log, report }))
    app.use(router.routes())
    return app
  }
  const steps = [
    homeRoutes,
    startRoutes,
    entranceRoutes,
    ownMethodRoutes,
    providerRoutes,
    stepRoutes,
    cardRoutes,
    returnRoutes,
    backChannelRoutes,
    logoutRoutes,
  ]
  return {
    app: toApp((router) => {
      for (const addRoutes of steps) addRoutes(router, parts)
    }),
    cardsApp: toApp((router) => readCardRoutes(router, parts, options.cardReading)),
  }
}

import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { links } from '../links'
import { isAdmitted } from '../methods/admitted'
import { readParameters } from '../protocol/parameters'
import { protocolPaths } from '../protocol/paths'
import { readAuth } from '../protocol/read-auth'
import type { Refusal } from '../refusals'
import { Refused } from '../refused'
import type { SimulatorParts } from '../simulator-parts'
import type { AnswerForm } from '../state/pending-logins'
import { answerWithSession } from './finish-login'
import { browserSession } from './session-cookie'

const forbidden: ReadonlySet<Refusal> = new Set<Refusal>(['unknown-site', 'foreign-address'])

interface Start {
  readonly answerForm: AnswerForm
  /** Whether credentials are asked for whoever is signed in. */
  readonly always: boolean
}

/** Where a site sends the browser to have somebody signed in. */
export function startRoutes(router: Router, parts: SimulatorParts): void {
  const start =
    ({ answerForm, always }: Start) =>
    (ctx: Context): void => {
      const read = readAuth(readParameters(ctx.querystring).get('auth'), parts.sites)
      if (!read.ok) throw new Refused(forbidden.has(read.refusal) ? 403 : 400, read.refusal)
      const { wishes } = read.request
      const login = parts.logins.open(read.request, answerForm)
      const session = browserSession(ctx, parts)
      const mayReuse = !always && wishes.singleSignOn && session !== null && !session.ended
      if (mayReuse && isAdmitted(session.method, wishes)) {
        answerWithSession(ctx, parts, login, session)
      } else {
        ctx.redirect(links.login(login.id))
      }
    }
  router.get(protocolPaths.start, start({ answerForm: 'form', always: false }))
  router.get(protocolPaths.check, start({ answerForm: 'address', always: false }))
  router.get(protocolPaths.signIn, start({ answerForm: 'address', always: true }))
}

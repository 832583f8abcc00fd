import type { Context } from 'koa'
import { links } from '../links'
import { isAdmitted } from '../methods/admitted'
import type { Method } from '../methods/method'
import type { Person } from '../people/person'
import { type Outcome, writeAnswer } from '../protocol/write-answer'
import { Refused } from '../refused'
import type { SimulatorParts } from '../simulator-parts'
import { siteAccepts } from '../sites'
import type { PendingLogin } from '../state/pending-logins'
import type { BrowserSession } from '../state/single-sign-on'
import { notAdmitted, seeOther } from './pending-login'
import { browserSession, giveSession } from './session-cookie'

function answer(
  ctx: Context,
  { logins, answers }: SimulatorParts,
  login: PendingLogin,
  outcome: () => Outcome,
): void {
  if (!logins.close(login.id)) throw new Refused(410, 'login-over')
  const { request, answerForm } = login
  answers.keep(login.id, {
    form: answerForm,
    validateUrl: request.validateUrl,
    auth: writeAnswer(request, outcome()),
  })
  seeOther(ctx, links.answer(login.id))
}

/** Where the browser may go after a logout: to the site that named it, nowhere else. */
function afterLogoutOf({ request }: PendingLogin, { sites }: SimulatorParts): string | null {
  const { siteId, wishes } = request
  const site = sites.find(({ id }) => id === siteId)
  const address = wishes.afterLogout
  return site && address !== null && siteAccepts(site, address) ? address : null
}

/** Answers for somebody who is signed in already. */
export function answerWithSession(
  ctx: Context,
  parts: SimulatorParts,
  login: PendingLogin,
  session: BrowserSession,
): void {
  answer(ctx, parts, login, () => ({
    ok: true,
    user: session.person.login,
    ticket: parts.signOn.issue(session, afterLogoutOf(login, parts)),
  }))
}

/** Somebody has signed in: a new session, and the answer to the site. */
export function finishLogin(
  ctx: Context,
  parts: SimulatorParts,
  login: PendingLogin,
  by: { readonly person: Person; readonly method: Method },
): void {
  if (!isAdmitted(by.method, login.request.wishes)) throw notAdmitted(login)
  const before = browserSession(ctx, parts)
  const session = parts.signOn.open(by.person, by.method)
  answerWithSession(ctx, parts, login, session)
  if (before) parts.signOn.end(before.id)
  giveSession(ctx, parts, session)
}

/** Nobody has signed in. */
export const cancelLogin = (ctx: Context, parts: SimulatorParts, login: PendingLogin): void =>
  answer(ctx, parts, login, () => ({ ok: false }))

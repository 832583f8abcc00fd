import type { Context } from 'koa'
import { links } from '../links'
import { Refused } from '../refused'
import type { SimulatorParts } from '../simulator-parts'
import type { NextStep, PendingLogin } from '../state/pending-logins'

/** The login that an address names. @throws Refused when there is none, any more */
export function loginOf(ctx: Context, { logins }: SimulatorParts): PendingLogin {
  const id: unknown = ctx.params.login
  const login = typeof id === 'string' ? logins.find(id) : null
  if (login === null) throw new Refused(410, 'login-over')
  return login
}

/** The step that comes next. @throws Refused when it is another one */
export function nextStepOf(login: PendingLogin, step: NextStep['step']): NextStep {
  if (login.next?.step === step) return login.next
  throw notAdmitted(login)
}

export const notAdmitted = (login: PendingLogin): Refused =>
  new Refused(403, 'method-not-admitted', {
    next: { label: 'Torna alla scelta', href: links.login(login.id) },
  })

/** To a page, after a form. */
export function seeOther(ctx: Context, address: string): void {
  ctx.redirect(address)
  ctx.status = 303
}

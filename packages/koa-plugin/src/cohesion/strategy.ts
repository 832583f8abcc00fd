import type { CohesionOptions } from './options'
import type { CohesionLogin } from './profile/profile'
import { type CohesionRefusal, knownCode, refuse } from './refusals/refusal'
import { refusalStatuses } from './refusals/statuses'
import type { CohesionRequest } from './request/cohesion-request'
import { queryFields } from './request/read-fields'
import { callService } from './service/call-service'
import { type CohesionSettings, settle } from './settings'
import { finishLogin } from './steps/finish-login'
import { receiveAnswer } from './steps/receive-answer'
import { startLogin } from './steps/start-login'
import type { Step } from './steps/step'

/** What passport hands to a strategy. */
export interface PassportActions {
  success(user: object, info?: object): void
  fail(challenge: object, status: number): void
  redirect(url: string, status?: number): void
  error(error: unknown): void
}

/** Beside the user, in passport's callback, after a login. */
export interface CohesionEntry {
  readonly login: CohesionLogin
  /** Path of this site that was asked for at the start; null when none was. */
  readonly returnTo: string | null
}

/** At Cohesion the session is closed, or why it may not be. The portal's own is the portal's to end, in any case. */
export type CohesionLogoutOutcome = { readonly kind: 'closed' } | CohesionRefusal

/** A strategy of passport; with koa-passport the same. */
export interface CohesionStrategy {
  readonly name: 'cohesion'
  authenticate(this: PassportActions, request: CohesionRequest): void
  /**
   * Closes the session at Cohesion, from server to server. Never rejects; takes `timeoutMs` at the longest. Does not
   * end the browser's part: send it to `browserLogoutUrl`.
   */
  logout(
    login: Pick<CohesionLogin, 'sessionId' | 'aspNetSessionId'>,
  ): Promise<CohesionLogoutOutcome>
  /**
   * Where the browser ends its part of the session; Cohesion then leads it to `afterLogoutUrl`. Null with legacy paths,
   * which have none: go there directly.
   */
  readonly browserLogoutUrl: string | null
}

/** Parameters that mark a return, whatever else the address holds. */
const marks = ['auth', 'state', 'ticket', 'refused']

async function serve<User extends object>(
  settings: CohesionSettings<User>,
  request: CohesionRequest,
): Promise<Step<User>> {
  const query = queryFields(request)
  if (request.method !== 'POST' && !marks.some((mark) => query.has(mark))) {
    return startLogin(settings, request)
  }
  if (request.method === 'GET') {
    const ticket = query.get('ticket')
    if (ticket !== undefined) return finishLogin(settings, request, ticket)
    const refused = query.get('refused')
    if (refused !== undefined) {
      // Anybody may have written it: it is shown, and not believed in a log.
      const refusal = refuse(knownCode(refused) ?? 'cohesion.answer-missing')
      return { kind: 'shown', refusal }
    }
  }
  return receiveAnswer(settings, request)
}

/**
 * Login through Cohesion, the login service of Regione Marche. One strategy serves two routes of the portal: the
 * start, a GET without parameters but the page to return to, and the return, GET and POST, which is `callbackUrl`.
 *
 * Refusals are passport's failures: its callback gets a `CohesionRefusal` as `info` and the status of the page that
 * tells it, see `describeCohesionRefusal`. Failures of the portal's own parts (session, tickets, `toUser`) are passport's
 * errors.
 *
 * @throws ConsegnaError `plugin.invalid-options` naming the option and what is wrong with it
 */
export function cohesionStrategy<User extends object>(
  options: CohesionOptions<User>,
): CohesionStrategy {
  const settings = settle(options)
  const { addresses, timeoutMs, fetch } = settings

  const perform = (actions: PassportActions, request: CohesionRequest, step: Step<User>): void => {
    if (step.kind === 'redirect') actions.redirect(step.to, 303)
    else if (step.kind === 'entered') {
      const entry: CohesionEntry = { login: step.login, returnTo: step.returnTo }
      actions.success(step.user, entry)
    } else {
      const refusal = step.kind === 'shown' ? step.refusal : step
      if (step.kind === 'refused') settings.onRefusal(refusal, request)
      actions.fail(refusal, refusalStatuses[refusal.code])
    }
  }

  return {
    name: 'cohesion',
    authenticate(request) {
      serve(settings, request)
        .then((step) => perform(this, request, step))
        .catch((error: unknown) => this.error(error))
    },
    async logout(login) {
      const call = { address: addresses.session, timeoutMs, maxBytes: 64 * 1024, fetch }
      const reply = await callService('LogoutSito', login, call)
      if (reply.kind === 'reply') return { kind: 'closed' }
      settings.onRefusal(reply, null)
      return reply
    },
    browserLogoutUrl: addresses.logout,
  }
}

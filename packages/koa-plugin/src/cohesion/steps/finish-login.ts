import type { ServiceSession } from '../answer/read-answer'
import type { PendingLogin } from '../pending/pending-logins'
import { genuineProfile } from '../profile/genuine-profile'
import type { CohesionLogin, CohesionProfile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { type CohesionRefusal, refuse } from '../refusals/refusal'
import type { CohesionRequest } from '../request/cohesion-request'
import { callService } from '../service/call-service'
import type { CohesionSettings } from '../settings'
import { nameOf, unseal } from '../tickets/seal'
import type { Entered } from './step'

interface OwnAnswer {
  readonly kind: 'own-answer'
  readonly session: ServiceSession
  readonly login: PendingLogin
}

/** Milliseconds for which a session at Cohesion lasts. */
const tokenMs = 60 * 60 * 1000

const notOwn = {
  expired: 'cohesion.state-expired',
  foreign: 'cohesion.state-foreign',
  none: 'cohesion.state-unknown',
} as const

/** The answer under a ticket, if it belongs to a login that this very browser has begun. */
async function ownAnswer<User extends object>(
  { tickets, pendingLogins, clock }: CohesionSettings<User>,
  request: CohesionRequest,
  ticket: string,
): Promise<OwnAnswer | CohesionRefusal> {
  const now = clock.now()
  const taken = await tickets.take(nameOf('ticket', ticket), now.toISOString())
  if (taken.kind !== 'taken') {
    return refuse(taken.kind === 'used' ? 'cohesion.answer-replayed' : 'cohesion.answer-expired')
  }
  // What `receiveAnswer` sealed: nobody else can.
  const { state, ...session }: ServiceSession & { readonly state: string } = JSON.parse(
    unseal(taken.sealed, ticket),
  )
  const pending = await pendingLogins.take(request, state, now)
  return pending.kind === 'found'
    ? { kind: 'own-answer', session, login: pending.login }
    : refuse(notOwn[pending.kind])
}

interface Known {
  readonly kind: 'profile'
  readonly profile: CohesionProfile
}

/** Who it is, by the word of the service alone. */
async function identify<User extends object>(
  session: ServiceSession,
  settings: CohesionSettings<User>,
): Promise<Known | CohesionRefusal> {
  const { addresses, timeoutMs, maxProfileBytes, fetch, profileKeys, clock } = settings
  const call = { address: addresses.session, timeoutMs, maxBytes: maxProfileBytes, fetch }
  const reply = await callService('GetCredential', session, call)
  if (reply.kind === 'refused') return reply
  const genuine = await genuineProfile(reply.bytes, profileKeys, clock.now())
  return genuine.kind === 'refused' ? genuine : readProfile(genuine.element, settings)
}

/** Lets in whoever holds the ticket, in the browser that began, as the one whom the service names. */
export async function finishLogin<User extends object>(
  settings: CohesionSettings<User>,
  request: CohesionRequest,
  ticket: string,
): Promise<Entered<User> | CohesionRefusal> {
  const answer = await ownAnswer(settings, request, ticket)
  if (answer.kind === 'refused') return answer
  const known = await identify(answer.session, settings)
  if (known.kind === 'refused') return known
  const now = settings.clock.now()
  const login: CohesionLogin = {
    ...answer.session,
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + tokenMs).toISOString(),
  }
  const user = await settings.toUser(known.profile, login)
  if (user === null) return refuse('cohesion.user-refused')
  return { kind: 'entered', user, login, returnTo: answer.login.returnTo }
}

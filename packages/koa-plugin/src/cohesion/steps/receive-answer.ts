import { readAnswer } from '../answer/read-answer'
import { type CohesionRefusal, refuse, shortCode } from '../refusals/refusal'
import type { CohesionRequest } from '../request/cohesion-request'
import { bodyFields, type Fields, queryFields } from '../request/read-fields'
import type { CohesionSettings } from '../settings'
import { nameOf, newSecret, seal } from '../tickets/seal'
import type { Redirect } from './step'

/** Milliseconds in which the browser follows the redirect. */
const ticketMs = 2 * 60 * 1000

async function receivedAuth<User extends object>(
  request: CohesionRequest,
  query: Fields,
  { maxAnswerLength, timeoutMs }: CohesionSettings<User>,
): Promise<string | CohesionRefusal> {
  if (request.method !== 'POST') return query.get('auth') ?? refuse('cohesion.answer-missing')
  // Escaped, a character of base64 takes three at the most; beside the answer there is little.
  const maxBytes = 3 * maxAnswerLength + 1_024
  const received = await bodyFields(request, { maxBytes, timeoutMs })
  if (received.kind === 'too-large') return refuse('cohesion.answer-too-large')
  const fields = received.kind === 'fields' ? received.fields : null
  return fields?.get('auth') ?? query.get('auth') ?? refuse('cohesion.answer-missing')
}

/** @returns the ticket under which the answer waits */
async function keepAnswer<User extends object>(
  request: CohesionRequest,
  settings: CohesionSettings<User>,
): Promise<string | CohesionRefusal> {
  const query = queryFields(request)
  const auth = await receivedAuth(request, query, settings)
  if (typeof auth !== 'string') return auth
  const state = query.get('state') ?? ''
  if (state === '') return refuse('cohesion.state-missing')
  const answer = readAnswer(auth, settings)
  if (answer.kind === 'refused') return answer
  const ticket = newSecret()
  const now = settings.clock.now()
  const kept = await settings.tickets.keep(
    {
      id: nameOf('ticket', ticket),
      login: nameOf('login', state),
      sealed: seal(JSON.stringify({ ...answer.session, state }), ticket),
      expiresAt: new Date(now.getTime() + ticketMs).toISOString(),
    },
    now.toISOString(),
  )
  return kept === 'kept' ? ticket : refuse('cohesion.answer-replayed')
}

/**
 * Takes what the browser brings from Cohesion. It comes from another site, without the session's cookie: so nothing
 * is decided here, and no page shown, which would set a new cookie over the one that is missing. Answers wait under a
 * ticket, refusals go by their name, and the browser is sent on to ask for either with its cookie.
 */
export async function receiveAnswer<User extends object>(
  settings: CohesionSettings<User>,
  request: CohesionRequest,
): Promise<Redirect> {
  const kept = await keepAnswer(request, settings)
  if (typeof kept === 'string') {
    return { kind: 'redirect', to: `${settings.callbackUrl}?ticket=${kept}` }
  }
  settings.onRefusal(kept, request)
  return { kind: 'redirect', to: `${settings.callbackUrl}?refused=${shortCode(kept.code)}` }
}

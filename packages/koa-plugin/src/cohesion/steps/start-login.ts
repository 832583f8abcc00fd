import { sameSitePath } from '../../http/same-site-path'
import { type CohesionRefusal, refuse } from '../refusals/refusal'
import { isAskedFor } from '../request/asked-for'
import { encodeAuthRequest } from '../request/auth-request'
import type { CohesionRequest } from '../request/cohesion-request'
import { queryFields } from '../request/read-fields'
import type { CohesionSettings } from '../settings'
import { newSecret } from '../tickets/seal'
import type { Redirect } from './step'

/** Characters of a page to return to: it is kept in the session. */
const longestPath = 2_000

/** Sends the browser to Cohesion, and remembers that it was this browser that asked. */
export async function startLogin<User extends object>(
  settings: CohesionSettings<User>,
  request: CohesionRequest,
): Promise<Redirect | CohesionRefusal> {
  if (!isAskedFor(request)) return refuse('cohesion.start-not-asked')
  const { callbackUrl, clock, pendingLogins, loginWithinMs, returnParameter } = settings
  const asked = sameSitePath(queryFields(request).get(returnParameter.toLowerCase()))
  const state = newSecret()
  await pendingLogins.keep(request, {
    state,
    expiresAt: new Date(clock.now().getTime() + loginWithinMs).toISOString(),
    returnTo: asked !== null && asked.length <= longestPath ? asked : null,
  })
  const validateUrl = `${callbackUrl}?state=${state}`
  const auth = encodeAuthRequest({ ...settings, validateUrl })
  return { kind: 'redirect', to: `${settings.addresses.start}?auth=${auth}` }
}

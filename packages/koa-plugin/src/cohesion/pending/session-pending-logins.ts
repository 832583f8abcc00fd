import { ConsegnaError } from '@consegna/core'
import type { CohesionRequest } from '../request/cohesion-request'
import type { PendingLogin, PendingLogins } from './pending-logins'
import { sameSecret } from './same-secret'

/** Tabs in which somebody begins at the same time; of more the earliest is forgotten. */
const atMost = 5

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function sessionOf({ session }: CohesionRequest): Record<string, unknown> {
  if (isRecord(session)) return session
  throw new ConsegnaError('plugin.invalid-options', {
    option: 'pendingLogins',
    reason: 'the request has no session: session middleware must come before the strategy',
  })
}

const isPending = (value: unknown): value is PendingLogin =>
  isRecord(value) &&
  typeof value.state === 'string' &&
  typeof value.expiresAt === 'string' &&
  (value.returnTo === null || typeof value.returnTo === 'string')

export interface SessionPendingLoginsOptions {
  /** Name in the session. @default 'cohesion' */
  readonly key?: string
}

/**
 * Begun logins in `request.session`, as koa-session and express-session provide it. Where passport's new session
 * after a login starts empty (express-session), logins begun in other tabs are forgotten with the old one.
 */
export function sessionPendingLogins({
  key = 'cohesion',
}: SessionPendingLoginsOptions = {}): PendingLogins {
  const pendingIn = (session: Record<string, unknown>): readonly PendingLogin[] => {
    const kept = session[key]
    return Array.isArray(kept) ? kept.filter(isPending) : []
  }
  return {
    keep(request, login) {
      const session = sessionOf(request)
      session[key] = [...pendingIn(session), login].slice(-atMost)
    },
    take(request, state, now) {
      const session = sessionOf(request)
      const pending = pendingIn(session)
      if (pending.length === 0) return { kind: 'none' }
      const found = pending.filter((login) => sameSecret(login.state, state))
      const [login] = found
      if (login === undefined) return { kind: 'foreign' }
      const others = pending.filter((one) => !found.includes(one))
      if (others.length > 0) session[key] = others
      else delete session[key]
      return Date.parse(login.expiresAt) > now.getTime()
        ? { kind: 'found', login }
        : { kind: 'expired' }
    },
  }
}

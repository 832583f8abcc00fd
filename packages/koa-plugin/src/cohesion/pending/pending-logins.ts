import type { Awaitable } from '../options'
import type { CohesionRequest } from '../request/cohesion-request'

/** A login that was begun. */
export interface PendingLogin {
  /** Random; came along in the address that Cohesion sends the browser back to. */
  readonly state: string
  /** ISO 8601. */
  readonly expiresAt: string
  /** Path of this site to go to afterwards; null when none was asked for. */
  readonly returnTo: string | null
}

/**
 * What became of looking a login up by its state.
 *
 * - `found`: it is not pending any more
 * - `expired`: it is not pending any more
 * - `foreign`: this browser has begun logins, but not this one
 * - `none`: this browser has begun none
 */
export type PendingOutcome =
  | { readonly kind: 'found'; readonly login: PendingLogin }
  | { readonly kind: 'expired' | 'foreign' | 'none' }

/**
 * Which logins a browser has begun. The protocol has no nonce: that an answer is given only to the browser that asked
 * is this port's doing. Implementations bind a login to the browser by something that another site cannot set or read,
 * compare states in constant time (`sameSecret`), and keep several, since people begin in two tabs.
 */
export interface PendingLogins {
  keep(request: CohesionRequest, login: PendingLogin): Awaitable<void>
  /** Looks a login up and ends it: a state counts once. */
  take(request: CohesionRequest, state: string, now: Date): Awaitable<PendingOutcome>
}

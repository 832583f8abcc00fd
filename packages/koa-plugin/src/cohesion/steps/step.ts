import type { CohesionLogin } from '../profile/profile'
import type { CohesionRefusal } from '../refusals/refusal'

/** Where the browser goes next. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly to: string
}

/** Somebody has come in. */
export interface Entered<User extends object> {
  readonly kind: 'entered'
  readonly user: User
  readonly login: CohesionLogin
  /** Path of this site that was asked for at the start. */
  readonly returnTo: string | null
}

/** A refusal of the request before, now that there is a page to show it on. It has been told to the log. */
export interface Shown {
  readonly kind: 'shown'
  readonly refusal: CohesionRefusal
}

/** What one request of a login comes to. */
export type Step<User extends object> = Redirect | Entered<User> | CohesionRefusal | Shown

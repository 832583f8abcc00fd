import { randomBytes } from 'node:crypto'
import type { Clock } from '@consegna/core'
import type { Method } from '../methods/method'
import type { Person } from '../people/person'
import type { AuthRequest } from '../protocol/auth-request'
import { ExpiringMap } from './expiring-map'

/** Seconds that somebody has from a site's request to the end of the login. */
const loginSeconds = 15 * 60

/** How the site's client takes the answer: as a form that is sent, or in the address. */
export type AnswerForm = 'form' | 'address'

/** What is still missing before somebody is signed in. */
export interface NextStep {
  readonly person: Person
  readonly method: Method
  /** `code`: of the telephone. `consent`: that the site learns who it is. */
  readonly step: 'code' | 'consent'
}

/** A login that a site has asked for and nobody has finished. */
export interface PendingLogin {
  readonly id: string
  readonly request: AuthRequest
  readonly answerForm: AnswerForm
  next: NextStep | null
}

export interface PendingLogins {
  open(request: AuthRequest, answerForm: AnswerForm): PendingLogin
  /** Null when its time is over, or it is finished. */
  find(id: string): PendingLogin | null
  /** Whoever closes it may answer it: false when it was closed already. */
  close(id: string): boolean
}

export function pendingLogins(clock: Clock): PendingLogins {
  const logins = new ExpiringMap<PendingLogin>({ clock, lifetimeSeconds: loginSeconds })
  return {
    open: (request, answerForm) => {
      const id = randomBytes(18).toString('base64url')
      const login: PendingLogin = { id, request, answerForm, next: null }
      logins.set(id, login)
      return login
    },
    find: (id) => logins.get(id),
    close: (id) => logins.take(id) !== null,
  }
}

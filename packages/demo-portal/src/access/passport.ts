import passports from 'koa-passport'
import { Strategy } from 'passport-custom'
import type { PortalUser } from './portal-user'

declare global {
  namespace Express {
    /** Passport's user is the portal's. */
    interface User extends PortalUser {}
  }
}

/** Name of the strategy of the demonstration: whoever chooses a user is that user. */
export const demoStrategy = 'demo'

/** Field of the login form that holds the user's id. */
export const userField = 'utente'

/** A passport of its own per portal: the package's shared one would mix several in one process. */
export function createPassport(users: readonly PortalUser[]) {
  const byId = new Map(users.map((user) => [user.id, user]))
  const passport = new passports.KoaPassport()
  passport.use(
    demoStrategy,
    new Strategy((request, done) => {
      const id: unknown = request.body?.[userField]
      done(null, (typeof id === 'string' && byId.get(id)) || false)
    }),
  )
  passport.serializeUser<string>((user, done) => done(null, user.id))
  passport.deserializeUser<string>((id, done) => done(null, byId.get(id) ?? false))
  return passport
}

export type Passport = ReturnType<typeof createPassport>

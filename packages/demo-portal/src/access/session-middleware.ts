import { createHash, randomBytes } from 'node:crypto'
import type Koa from 'koa'
import session from 'koa-session'
import type { SessionStore } from './session-store'

/** Milliseconds after the last request at which a session ends: a working day. */
const sessionLifetime = 8 * 60 * 60 * 1000

/** Whoever reads the table of sessions cannot take one over: it holds no cookie's value. */
const stored = (id: string): string => createHash('sha256').update(id).digest('hex')

/** @param secure whether browsers see the portal through https */
export function sessions(app: Koa, store: SessionStore, secure: boolean): Koa.Middleware {
  return session(
    {
      key: 'consegna_session',
      maxAge: sessionLifetime,
      renew: true,
      httpOnly: true,
      signed: true,
      sameSite: 'lax',
      secure,
      genid: () => randomBytes(24).toString('base64url'),
      store: {
        get: (id) => store.get(stored(id)),
        set: (id, data, lifetime) => store.set(stored(id), data, lifetime),
        destroy: (id) => store.destroy(stored(id)),
      },
    },
    app,
  )
}

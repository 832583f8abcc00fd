import type { Identity, Role } from '@consegna/core'
import type { Context, Middleware } from 'koa'
import { type PortalUser, toIdentity } from './portal-user'
import { sessionOf } from './session'

/** Who is at the other end of a request. */
export interface Visitor {
  /** Null before signing in. */
  readonly user: PortalUser | null
  /** Null before one is chosen. */
  readonly role: Role | null
  /** Null until there are both. */
  readonly identity: Identity | null
}

/** Asked anew at each request: a role that was taken away is gone at the next one. */
export const recogniseVisitor: Middleware = (ctx, next) => {
  const user: PortalUser | null = ctx.state.user ?? null
  const chosen = sessionOf(ctx).role
  const identity = user && chosen ? toIdentity(user, chosen) : null
  const visitor: Visitor = { user, role: identity?.role ?? null, identity }
  ctx.state.visitor = visitor
  return next()
}

const nobody: Visitor = { user: null, role: null, identity: null }

/** Nobody before it is known who is there: on pages of failures, when sessions cannot be read. */
export const visitorOf = (ctx: Context): Visitor => ctx.state.visitor ?? nobody

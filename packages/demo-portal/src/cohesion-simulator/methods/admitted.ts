import type { Wishes } from '../protocol/auth-request'
import { type Level, levels, type Method, restrictionOf } from './method'

/** Whether a site admits somebody who has signed in so. */
export function isAdmitted(method: Method, wishes: Wishes): boolean {
  if (method.kind === 'eidas') return wishes.eidas !== null && method.level >= wishes.eidas
  if (method.kind === 'domain' && wishes.citizensOnly) return false
  const restriction = restrictionOf(method)
  return restriction !== null && wishes.restrictions.has(restriction)
}

/** Levels that a site admits for identities of a kind. */
export const admittedLevels = (kind: 'spid' | 'cie' | 'eidas', wishes: Wishes): readonly Level[] =>
  levels.filter((level) => isAdmitted({ kind, level }, wishes))

/** Cohesion's own ways of signing in, in the order in which people choose among them. */
export const ownMethods = ['password', 'pin', 'otp', 'smart-card', 'domain'] as const

export type OwnMethod = (typeof ownMethods)[number]

export const admittedOwnMethods = (wishes: Wishes): readonly OwnMethod[] =>
  ownMethods.filter((kind) => isAdmitted({ kind }, wishes))

export const isOwnMethod = (kind: string): kind is OwnMethod =>
  ownMethods.some((one) => one === kind)

import type { Grant, Identity, Locale, Role } from '@consegna/core'

/** A role that a person holds, and for which comuni. */
export interface HeldRole {
  readonly role: Role
  readonly grants: readonly Grant[]
}

/** Somebody who may sign in. */
export interface PortalUser {
  /** In the login form and in the session. */
  readonly id: string
  /** Stands for the fiscal code that a real login would give. */
  readonly subject: string
  /** Name and surname. */
  readonly name: string
  /** What the person is there to show. */
  readonly description: Readonly<Record<Locale, string>>
  /** At least one. */
  readonly roles: readonly HeldRole[]
}

/** The person in one of their roles; null for a role that is not held, or not any more. */
export function toIdentity(user: PortalUser, role: Role): Identity | null {
  const held = user.roles.find((one) => one.role === role)
  return held ? { subject: user.subject, name: user.name, role, grants: held.grants } : null
}

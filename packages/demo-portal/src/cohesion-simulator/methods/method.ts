/**
 * What a site may admit in `AuthRestriction`. 0: password, SPID and CIE of level 1. 1: password with PIN
 * or OTP, level 2. 2: smart card, level 3. 3: the Region's own Windows domain.
 */
export const restrictions = [0, 1, 2, 3] as const

export type Restriction = (typeof restrictions)[number]

export const isRestriction = (value: number): value is Restriction =>
  restrictions.some((one) => one === value)

export const levels = [1, 2, 3] as const

export type Level = (typeof levels)[number]

export const isLevel = (value: number): value is Level => levels.some((one) => one === value)

/** How somebody has signed in. */
export type Method =
  | { readonly kind: 'password' | 'pin' | 'otp' | 'smart-card' | 'domain' }
  | { readonly kind: 'spid' | 'cie' | 'eidas'; readonly level: Level }

export type MethodKind = Method['kind']

/** What the profile tells of the method: `tipo_autenticazione`. */
export type AuthenticationType = 'PW' | 'PIN' | 'DRM' | 'CF'

const ofLevel: Readonly<Record<Level, { restriction: Restriction; type: AuthenticationType }>> = {
  1: { restriction: 0, type: 'PW' },
  2: { restriction: 1, type: 'PIN' },
  3: { restriction: 2, type: 'CF' },
}

/** Which of the site's restrictions must be there for a method; null for eIDAS, which is asked for apart. */
export function restrictionOf(method: Method): Restriction | null {
  switch (method.kind) {
    case 'password':
      return 0
    case 'pin':
    case 'otp':
      return 1
    case 'smart-card':
      return 2
    case 'domain':
      return 3
    case 'eidas':
      return null
    default:
      return ofLevel[method.level].restriction
  }
}

export function authenticationTypeOf(method: Method): AuthenticationType {
  switch (method.kind) {
    case 'password':
      return 'PW'
    case 'pin':
    case 'otp':
      return 'PIN'
    case 'domain':
      return 'DRM'
    case 'smart-card':
    // Of any level: the type alone does not prove a high one.
    case 'eidas':
      return 'CF'
    default:
      return ofLevel[method.level].type
  }
}

import type { CohesionLevel } from '../options'

/** What Cohesion says of a person. Only `login` is always there. */
export interface CohesionProfile {
  readonly login: string
  /** Upper case, as Cohesion has it, without `TINIT-`. Null only with `requireFiscalCode: false`. */
  readonly fiscalCode: string | null
  /** Given name, in capitals as a rule. */
  readonly name: string | null
  /** Surname, in capitals as a rule. */
  readonly familyName: string | null
  readonly gender: 'M' | 'F' | null
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string | null
  readonly birthPlace: {
    /** Name of comune or country. */
    readonly name: string | null
    /** Its Belfiore code: `A271`. */
    readonly code: string | null
    /** Province: `AN`. */
    readonly county: string | null
  }
  readonly email: string | null
  /** PEC. */
  readonly certifiedEmail: string | null
  readonly address: string | null
  /** Only after a login with SPID. */
  readonly spidCode: string | null
  /** Of the body that somebody acts for, with SPID for professional use. */
  readonly companyFiscalCode: string | null
  readonly vatNumber: string | null
  /** `tipo_autenticazione` as it came: PW, PIN, DRM, CF; null when it did not. */
  readonly authentication: string | null
  /** The level that is proven; at least the required one. */
  readonly level: CohesionLevel
  /** Everything as it came, by Cohesion's names, except the SAML response. */
  readonly fields: ReadonlyMap<string, string>
}

/** A session at Cohesion: what its logout needs. Keep it on the server: it is worth the profile. */
export interface CohesionLogin {
  readonly sessionId: string
  readonly aspNetSessionId: string
  /** ISO 8601. */
  readonly at: string
  /** ISO 8601; Cohesion's token lasts an hour. The portal's own session may last longer. */
  readonly expiresAt: string
}
